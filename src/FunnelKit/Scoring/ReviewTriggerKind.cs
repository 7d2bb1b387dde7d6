namespace FunnelKit.Scoring;

/// <summary>What may call for a revision of a scorecard before the year is over.</summary>
public enum ReviewTriggerKind
{
    /// <summary>Nothing; a trigger cannot have it.</summary>
    None = 0,

    /// <summary>The market has changed in a major way.</summary>
    MarketChange = 1,

    /// <summary>The product has a new iteration.</summary>
    ProductIteration = 2,

    /// <summary>The mix of customers has changed.</summary>
    CustomerMixChange = 3,

    /// <summary>Scores or characteristics have drifted: see <see cref="ScoreDrift"/>.</summary>
    Drift = 4,
}
