using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>Writes every text of a model with its languages in another order and their tags in upper case.</summary>
internal static class OtherTags
{
    public static StageModel Of(StageModel model)
    {
        var builder = StageModel.CreateBuilder(model.Id, Of(model.Name)!)
            .SetDescription(Of(model.Description))
            .SetMoves(model.Moves)
            .SetHandOver(model.HandOver)
            .SetScope(model.Scope)
            .SetBasedOn(model.BasedOn is null ? null : StageModels.FiveStage);
        foreach (var fact in model.Facts)
        {
            builder.AddFact(fact with { Name = Of(fact.Name) });
        }

        foreach (var role in model.Roles)
        {
            builder.AddRole(role with { Name = Of(role.Name) });
        }

        foreach (var stage in model.Stages)
        {
            builder.AddStage(stage with
            {
                Name = Of(stage.Name),
                Goal = Of(stage.Goal),
                Guidance = Of(stage.Guidance),
                NextStep = Of(stage.NextStep),
                EntryCriteria = [.. stage.EntryCriteria.Select(item => item with { Name = Of(item.Name) })],
                ExitCriteria = [.. stage.ExitCriteria.Select(item => item with { Name = Of(item.Name) })],
                Activities = [.. stage.Activities.Select(item => item with { Name = Of(item.Name) })],
                Deliverables = [.. stage.Deliverables.Select(item => item with { Name = Of(item.Name) })],
            });
        }

        return builder.Build();
    }

    private static LocalizedText? Of(LocalizedText? text) =>
        text is null
            ? null
            : LocalizedText.Create(
                text.Texts.Reverse().Select(pair => KeyValuePair.Create(pair.Key.ToUpperInvariant(), pair.Value)));
}
