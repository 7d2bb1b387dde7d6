using FunnelKit.Grading;

namespace FunnelKit.SampleHost.Api;

/// <summary>One change of a grade.</summary>
public sealed record GradeChangeAnswer(
    DateTimeOffset At, string? From, string To, decimal Points, GradeChangeCause Cause, bool IsStepIn);
