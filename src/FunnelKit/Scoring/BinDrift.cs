namespace FunnelKit.Scoring;

/// <summary>How many leads were and are in a bin.</summary>
/// <remarks>Equality compares all members.</remarks>
public sealed record BinDrift
{
    internal BinDrift()
    {
    }

    /// <summary>Gets the bin.</summary>
    public required Bin Bin { get; init; }

    /// <summary>Gets the leads in the bin of all leads of the baseline.</summary>
    public required Rate Baseline { get; init; }

    /// <summary>Gets the leads in the bin of all leads of today.</summary>
    public required Rate Current { get; init; }
}
