namespace FunnelKit.Scoring;

/// <summary>How far shares have moved, by a rule of thumb.</summary>
/// <remarks><b>Source:</b> N. Siddiqi, Credit Risk Scorecards (2006), chapter 9.</remarks>
public enum DriftLevel
{
    /// <summary>There is no answer: one side has no leads.</summary>
    None = 0,

    /// <summary>The population stability index is below 0.1.</summary>
    Stable = 1,

    /// <summary>The population stability index is from 0.1 to 0.25.</summary>
    Moderate = 2,

    /// <summary>The population stability index is above 0.25.</summary>
    Significant = 3,
}
