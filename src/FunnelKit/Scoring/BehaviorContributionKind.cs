namespace FunnelKit.Scoring;

/// <summary>What gave the points of a contribution to a behavior score.</summary>
public enum BehaviorContributionKind
{
    /// <summary>Nothing; a result does not have it.</summary>
    None = 0,

    /// <summary>The events of a type.</summary>
    Type = 1,

    /// <summary>What the limits of a group take away or add.</summary>
    GroupLimit = 2,
}
