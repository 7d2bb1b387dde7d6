using FunnelKit.Playbooks;

namespace FunnelKit.SampleHost.Api;

/// <summary>One task of the stage that an opportunity is in.</summary>
public sealed record TaskAnswer(
    string Activity,
    string Name,
    string Stage,
    string Role,
    string? Assignee,
    DateOnly? Due,
    PlannedTaskStatus Status,
    IReadOnlyList<string> MissingPreparation,
    DateTimeOffset? DoneAt)
{
    public static TaskAnswer From(PlannedTask task, string language)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new(
            task.Activity.Id,
            task.Activity.DisplayName(language),
            task.Stage.Value,
            task.Role,
            task.Assignee,
            task.Due,
            task.Status,
            task.MissingPreparation,
            task.DoneAt);
    }
}
