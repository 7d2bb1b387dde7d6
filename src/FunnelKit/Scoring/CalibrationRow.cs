namespace FunnelKit.Scoring;

/// <summary>Leads with similar probabilities, and how many of them turned out well.</summary>
/// <remarks>Equality compares all members.</remarks>
public sealed record CalibrationRow
{
    internal CalibrationRow()
    {
    }

    /// <summary>Gets the smallest probability of the leads.</summary>
    public required Probability Low { get; init; }

    /// <summary>Gets the largest probability of the leads.</summary>
    public required Probability High { get; init; }

    /// <summary>Gets the mean probability of the leads: what was expected.</summary>
    public required Probability Expected { get; init; }

    /// <summary>Gets how many of the leads turned out well, with its Wilson interval.</summary>
    public required Rate Observed { get; init; }
}
