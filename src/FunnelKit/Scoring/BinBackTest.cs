namespace FunnelKit.Scoring;

/// <summary>What the leads in one bin of a characteristic turned out to be.</summary>
/// <remarks>Equality compares all members.</remarks>
public sealed record BinBackTest
{
    internal BinBackTest()
    {
    }

    /// <summary>Gets the bin.</summary>
    public required Bin Bin { get; init; }

    /// <summary>Gets the points of the bin, weight included.</summary>
    public required decimal Points { get; init; }

    /// <summary>Gets how many of the leads in the bin turned out well; 0 of 0 for an empty bin.</summary>
    public required Rate Observed { get; init; }

    /// <summary>
    /// Gets the weight of evidence of the bin, in nats; null for an empty bin or when all outcomes are alike.
    /// </summary>
    public double? WeightOfEvidence { get; init; }
}
