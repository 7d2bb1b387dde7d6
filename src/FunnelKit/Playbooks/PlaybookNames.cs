using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Finds what people call an activity, a document or a fact.</summary>
internal static class PlaybookNames
{
    public static string Of(StageModel model, StageId stage, string id, string language)
    {
        if (model.TryGetStage(stage, out var found))
        {
            foreach (var activity in found.Activities)
            {
                if (string.Equals(activity.Id, id, StringComparison.Ordinal))
                {
                    return activity.DisplayName(language);
                }
            }
        }

        return model.TryGetFact(id, out var fact) ? fact.DisplayName(language) : id;
    }
}
