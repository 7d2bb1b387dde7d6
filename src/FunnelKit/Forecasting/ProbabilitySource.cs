namespace FunnelKit.Forecasting;

/// <summary>Where the probability of a deal comes from.</summary>
public enum ProbabilitySource
{
    /// <summary>Nothing gives one: the weighted amount of the deal is not known.</summary>
    None = 0,

    /// <summary>Somebody set it for this deal, and it has not expired.</summary>
    ManualOverride = 1,

    /// <summary>A model computed it for this deal.</summary>
    Model = 2,

    /// <summary>It is the share of decided deals that were won after reaching the stage.</summary>
    LearnedStageRate = 3,

    /// <summary>It is the point of the stage's band in the stage model.</summary>
    StageDefault = 4,

    /// <summary>The deal is closed: 1 when it was won, 0 otherwise.</summary>
    Outcome = 5,
}
