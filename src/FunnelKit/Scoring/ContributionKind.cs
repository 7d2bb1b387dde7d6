namespace FunnelKit.Scoring;

/// <summary>What gave the points of a contribution.</summary>
public enum ContributionKind
{
    /// <summary>Nothing; a result does not have it.</summary>
    None = 0,

    /// <summary>The points that every lead has.</summary>
    Intercept = 1,

    /// <summary>A characteristic of the lead.</summary>
    Characteristic = 2,

    /// <summary>Two characteristics together.</summary>
    Interaction = 3,

    /// <summary>What the limits of a group take away or add.</summary>
    GroupLimit = 4,

    /// <summary>A type of behavior, or the limits of a group of them, in a score that was combined.</summary>
    Behavior = 5,

    /// <summary>A learned probability of winning, in a score that was combined.</summary>
    Learned = 6,
}
