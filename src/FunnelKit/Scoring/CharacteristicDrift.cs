using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>How far the leads of today are from those of a baseline in one characteristic.</summary>
/// <remarks>Equality compares references; instances are immutable.</remarks>
public sealed class CharacteristicDrift
{
    internal CharacteristicDrift(Characteristic characteristic, DriftMeasure drift, ImmutableArray<BinDrift> bins)
    {
        Characteristic = characteristic;
        Drift = drift;
        Bins = bins;
    }

    /// <summary>Gets the characteristic.</summary>
    public Characteristic Characteristic { get; }

    /// <summary>Gets how far its bins have moved.</summary>
    public DriftMeasure Drift { get; }

    /// <summary>Gets the bins, in the order of the characteristic.</summary>
    public ImmutableArray<BinDrift> Bins { get; }
}
