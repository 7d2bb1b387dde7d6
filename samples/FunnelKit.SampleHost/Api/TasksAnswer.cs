namespace FunnelKit.SampleHost.Api;

/// <summary>The tasks of an opportunity, its next step and what should have been prepared.</summary>
public sealed record TasksAnswer(
    string? NextStep, IReadOnlyList<TaskAnswer> Tasks, IReadOnlyList<string> MissingPreparation, int Version);
