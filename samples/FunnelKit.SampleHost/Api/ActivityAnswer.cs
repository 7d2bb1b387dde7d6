using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>Something to do in a stage: by whom, by when, and what it needs first.</summary>
public sealed record ActivityAnswer(
    string Id, string Name, string? Role, string? Due, IReadOnlyList<string> Needs, string? DoneWhen)
{
    public static ActivityAnswer From(StageActivity activity, StageModel model, string language)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new(
            activity.Id,
            activity.DisplayName(language),
            activity.Role,
            activity.Due.IsNone ? null : activity.Due.ToString(language),
            activity.Needs,
            activity.DoneWhen?.Describe(language, model));
    }
}
