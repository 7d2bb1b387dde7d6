namespace FunnelKit.History;

/// <summary>A chance of winning that somebody set by hand.</summary>
public sealed record ProbabilityOverride
{
    /// <summary>Gets the chance.</summary>
    public Probability Probability { get; init; }

    /// <summary>Gets the instant since which it holds.</summary>
    public DateTimeOffset SetAt { get; init; }

    /// <summary>Gets who set it.</summary>
    /// <value>Null when nobody is named.</value>
    public string? SetBy { get; init; }

    /// <summary>Gets why.</summary>
    /// <value>Null when no reason was given.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the instant from which it no longer holds.</summary>
    /// <value>Null when it has no end.</value>
    public DateTimeOffset? ExpiresAt { get; init; }
}
