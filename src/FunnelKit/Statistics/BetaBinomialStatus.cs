namespace FunnelKit.Statistics;

/// <summary>Whether the groups support a <see cref="BetaBinomial"/> prior.</summary>
public enum BetaBinomialStatus
{
    /// <summary>Nothing was fitted.</summary>
    None = 0,

    /// <summary>There is a prior.</summary>
    Fitted = 1,

    /// <summary>The groups differ no more than chance makes them: each is best estimated by the pooled share.</summary>
    NoOverdispersion = 2,

    /// <summary>The groups differ as much as shares can, all or nothing: no prior is wide enough.</summary>
    Extreme = 3,

    /// <summary>
    /// How much groups differ cannot be told: fewer than two of them have trials, all succeeded or all failed, or each
    /// has a single trial.
    /// </summary>
    Degenerate = 4,
}
