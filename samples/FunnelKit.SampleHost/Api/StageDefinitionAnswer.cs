using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>What one stage is for, what is done in it, and what must be true to enter and to leave it.</summary>
public sealed record StageDefinitionAnswer(
    string Id,
    string Name,
    StageKind Kind,
    int? Position,
    bool Optional,
    string? Goal,
    string? Guidance,
    string? NextStep,
    double? ProbabilityLow,
    double? Probability,
    double? ProbabilityHigh,
    double? ConversionTarget,
    double? ReminderDays,
    double? DwellLimitDays,
    double? EscalationDays,
    string? EscalateTo,
    ForecastCategory ForecastCategory,
    bool IsHandOver,
    IReadOnlyList<string> Follows,
    IReadOnlyList<CriterionAnswer> EntryCriteria,
    IReadOnlyList<CriterionAnswer> ExitCriteria,
    IReadOnlyList<string> Approvals,
    IReadOnlyList<ActivityAnswer> Activities,
    IReadOnlyList<DeliverableAnswer> Deliverables)
{
    public static StageDefinitionAnswer From(Stage stage, StageModel model, string language)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(model);
        return new(
            stage.Id.Value,
            stage.DisplayName(language),
            stage.Kind,
            stage.Kind == StageKind.Open ? model.PositionOf(stage.Id) + 1 : null,
            stage.IsOptional,
            stage.Goal?.ToString(language),
            stage.Guidance?.ToString(language),
            stage.NextStep?.ToString(language),
            stage.Probability?.Low.Fraction,
            stage.Probability?.Point.Fraction,
            stage.Probability?.High.Fraction,
            stage.ConversionTarget?.Fraction,
            stage.ReminderDays,
            stage.DwellLimitDays,
            stage.EscalationDays,
            stage.EscalateTo,
            stage.ForecastCategory,
            stage.Id == model.HandOver,
            [.. stage.Follows.Select(id => id.Value)],
            Criteria(stage.EntryCriteria),
            Criteria(stage.ExitCriteria),
            stage.RequiredApprovals,
            [.. stage.Activities.Select(activity => ActivityAnswer.From(activity, model, language))],
            [.. stage.Deliverables.Select(
                item => new DeliverableAnswer(item.Id, item.DisplayName(language), item.IsRequired))]);

        IReadOnlyList<CriterionAnswer> Criteria(ImmutableArray<StageCriterion> criteria) =>
            [.. criteria.Select(criterion => CriterionAnswer.From(criterion, model, language))];
    }
}
