using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Api;

/// <summary>The numbers for a regular meeting.</summary>
public sealed record ReviewAnswer(
    string Semantics,
    PeriodAnswer Current,
    PeriodAnswer Previous,
    RateAnswer WinRate,
    RateAnswer WinRateBefore,
    IReadOnlyList<StageReviewAnswer> Stages,
    int Stalled,
    string? LargestLoss,
    IReadOnlyList<string> Sentences)
{
    public static ReviewAnswer From(FunnelReview review, string semantics, string language)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new(
            semantics,
            PeriodAnswer.Of(review.Current),
            PeriodAnswer.Of(review.Previous),
            RateAnswer.From(review.WinRate.Current),
            RateAnswer.From(review.WinRate.Previous),
            [
                .. review.Stages.Select(stage => new StageReviewAnswer(
                    stage.Stage.Id.Value,
                    stage.InStage,
                    stage.InStageBefore,
                    stage.Stalled,
                    RateAnswer.From(stage.StepRate.Current),
                    RateAnswer.From(stage.StepRate.Previous),
                    stage.StepRate.IsSignificant)),
            ],
            review.Stalled.Deals.Length,
            review.LargestLoss?.DealId,
            [.. review.Sentences.Select(sentence => sentence.ToString(language))]);
    }
}
