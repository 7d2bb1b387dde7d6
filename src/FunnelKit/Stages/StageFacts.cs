using System.Collections.Frozen;

namespace FunnelKit.Stages;

/// <summary>The facts that criteria of a model may ask for.</summary>
internal static class StageFacts
{
    /// <summary>
    /// Lists the facts a definition has: those it declares, the standard ones, its deliverables and its activities. Of
    /// facts with one identifier the first counts.
    /// </summary>
    public static FrozenDictionary<string, Fact> Of(StageModelContent content)
    {
        var deliverables = content.Stages.SelectMany(stage => stage.Deliverables).Select(Of);
        var activities = content.Stages.SelectMany(stage => stage.Activities).Select(Of);
        return content.Facts
            .Concat(StandardFacts.All)
            .Concat(deliverables)
            .Concat(activities)
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    private static Fact Of(Deliverable deliverable) =>
        new() { Id = deliverable.Id, Name = deliverable.Name, Kind = FactKind.Artefact };

    private static Fact Of(StageActivity activity) =>
        new() { Id = activity.Id, Name = activity.Name, Kind = FactKind.Interaction };
}
