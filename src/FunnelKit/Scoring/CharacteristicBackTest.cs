using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>What the bins of a characteristic turned out to tell.</summary>
/// <remarks>Equality compares references; instances are immutable.</remarks>
public sealed class CharacteristicBackTest
{
    internal CharacteristicBackTest(
        Characteristic characteristic, double? informationValue, ImmutableArray<BinBackTest> bins)
    {
        Characteristic = characteristic;
        InformationValue = informationValue;
        Bins = bins;
    }

    /// <summary>Gets the characteristic.</summary>
    public Characteristic Characteristic { get; }

    /// <summary>
    /// Gets the information value, at least 0: below 0.02 of no use, above 0.5 to be looked at; null when all outcomes
    /// are alike.
    /// </summary>
    public double? InformationValue { get; }

    /// <summary>Gets the bins, in the order of the characteristic.</summary>
    public ImmutableArray<BinBackTest> Bins { get; }
}
