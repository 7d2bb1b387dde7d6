namespace FunnelKit.SampleHost.Api;

/// <summary>The losses from one stage by cause; the stage is null where nobody knows it.</summary>
public sealed record StageLossesAnswer(string? Stage, long Lost, IReadOnlyList<CauseAnswer> Causes);
