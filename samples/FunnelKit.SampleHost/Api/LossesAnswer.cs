using FunnelKit.Losses;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>Why and where deals were lost, what came of the latest leads, and which cases to look at.</summary>
public sealed record LossesAnswer(
    string Semantics,
    long Lost,
    RateAnswer Explained,
    RateAnswer Unknown,
    RateAnswer NoReply,
    IReadOnlyList<CauseAnswer> Causes,
    IReadOnlyList<StageLossesAnswer> Stages,
    IReadOnlyList<string> DropPoints,
    IReadOnlyList<FeedbackAnswer> Feedback,
    IReadOnlyList<CaseAnswer> Cases)
{
    public static LossesAnswer From(LossView view, string language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(
            view.Flow.Semantics.Describe(language),
            view.Losses.Lost,
            RateAnswer.From(view.Losses.Explained),
            RateAnswer.From(view.Losses.Unknown),
            RateAnswer.From(view.Losses.NoReply),
            Causes(view.Pareto),
            [
                .. view.Losses.Stages.Select(stage => new StageLossesAnswer(
                    stage.Stage == StageId.None ? null : stage.Stage.Value,
                    stage.Lost,
                    Causes(stage.Pareto(view.Measure)))),
            ],
            [.. view.Drops.Points.Select(drop => drop.ToString(language))],
            [.. view.Feedback.Rows.Select(row => FeedbackAnswer.From(row, language))],
            [.. view.Cases.Cases.Select(CaseAnswer.From)]);

        IReadOnlyList<CauseAnswer> Causes(LossPareto pareto) =>
            [.. pareto.Rows.Select(row => CauseAnswer.From(row, cause => cause.Name.ToString(language)))];
    }
}
