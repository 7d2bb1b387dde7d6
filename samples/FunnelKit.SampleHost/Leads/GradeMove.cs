using FunnelKit.Grading;

namespace FunnelKit.SampleHost.Leads;

/// <summary>One lead that has another grade by another card.</summary>
public sealed record GradeMove(Lead Lead, Grade From, Grade To, decimal ScoreBefore, decimal ScoreAfter);
