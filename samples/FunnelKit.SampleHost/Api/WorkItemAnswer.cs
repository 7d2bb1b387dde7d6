namespace FunnelKit.SampleHost.Api;

/// <summary>One opportunity that needs somebody, with its alerts and its late tasks.</summary>
public sealed record WorkItemAnswer(
    int Number,
    string Key,
    string Stage,
    string Owner,
    IReadOnlyList<AlertAnswer> Alerts,
    IReadOnlyList<TaskAnswer> Tasks);
