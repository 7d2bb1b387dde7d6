using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>One criterion: its sentence, and what it asks of the facts.</summary>
public sealed record CriterionAnswer(string Id, string Name, string? Condition)
{
    public static CriterionAnswer From(StageCriterion criterion, StageModel model, string language)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return new(
            criterion.Id,
            criterion.DisplayName(language, model),
            criterion.Condition?.Describe(language, model));
    }
}
