namespace FunnelKit.Flow;

/// <summary>When a deal counts as having reached a stage.</summary>
public enum ReachPolicy
{
    /// <summary>No choice; treated as <see cref="Reached"/>.</summary>
    None = 0,

    /// <summary>Only the stages that the deal entered.</summary>
    Observed = 1,

    /// <summary>
    /// Every stage up to the furthest one. A stage that was skipped counts as reached, is counted apart as
    /// imputed, and never enters times; an optional stage counts only when it was entered. The default.
    /// </summary>
    Reached = 2,

    /// <summary>
    /// Only stages entered in order, nothing skipped: an entry counts if every earlier stage that is not optional was
    /// reached before it. Another entry moves the deal nowhere and is counted apart as out of order. A win always
    /// counts.
    /// </summary>
    Strict = 3,
}
