namespace FunnelKit.SampleHost.Api;

/// <summary>One lead that has another grade by another card.</summary>
public sealed record GradeMoveAnswer(string Lead, string From, string To, decimal ScoreBefore, decimal ScoreAfter);
