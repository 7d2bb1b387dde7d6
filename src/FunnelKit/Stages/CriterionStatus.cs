namespace FunnelKit.Stages;

/// <summary>How a criterion stands: what is not known is neither met nor unmet.</summary>
public enum CriterionStatus
{
    /// <summary>Not judged.</summary>
    None = 0,

    /// <summary>The criterion is met.</summary>
    Met = 1,

    /// <summary>The criterion is not met.</summary>
    Unmet = 2,

    /// <summary>Too little is known to say.</summary>
    Unknown = 3,
}
