namespace FunnelKit.SampleHost.Api;

/// <summary>One stage in a review.</summary>
public sealed record StageReviewAnswer(
    string Stage,
    long InStage,
    long InStageBefore,
    int Stalled,
    RateAnswer StepRate,
    RateAnswer StepRateBefore,
    bool IsMoreThanChance);
