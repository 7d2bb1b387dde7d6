namespace FunnelKit.Statistics;

/// <summary>What a log-rank test saw in one group.</summary>
/// <remarks>Equality compares all values.</remarks>
public readonly record struct LogRankGroup
{
    /// <summary>Gets the events of the group, weighted as the test weighs them; plain counts for a rho of 0.</summary>
    public double Observed { get; internal init; }

    /// <summary>Gets how many were expected if all groups had the same curve, weighted in the same way.</summary>
    public double Expected { get; internal init; }
}
