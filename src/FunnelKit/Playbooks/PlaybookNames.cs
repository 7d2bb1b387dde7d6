using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Finds what people call an activity, a document or a fact.</summary>
internal static class PlaybookNames
{
    public static string Of(StageModel model, StageId stage, IEnumerable<string> ids, string language) =>
        string.Join(AlertTexts.Separator.ToString(language), ids.Select(id => Of(model, stage, id, language)));

    public static string Of(StageModel model, StageId stage, string id, string language)
    {
        var activity = model.TryGetStage(stage, out var found)
            ? found.Activities.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal))
            : null;
        return activity?.DisplayName(language)
            ?? (model.TryGetFact(id, out var fact) ? fact.DisplayName(language) : id);
    }
}
