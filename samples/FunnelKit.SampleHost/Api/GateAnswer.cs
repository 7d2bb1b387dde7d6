using FunnelKit.History;
using FunnelKit.SampleHost.Timelines;

namespace FunnelKit.SampleHost.Api;

/// <summary>The verdict on a move: every criterion with how it stands, and everything in the way.</summary>
public sealed record GateAnswer(
    GateDecision Decision,
    string From,
    string To,
    string ModelHash,
    DateTimeOffset JudgedAt,
    string? OverriddenBy,
    string? OverrideReason,
    IReadOnlyList<Approval> Approvals,
    IReadOnlyList<ObstacleAnswer> Obstacles,
    IReadOnlyList<CriterionStateAnswer> Criteria,
    int Version)
{
    public static GateAnswer Create(GateRecord gate, int version, string language)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return new(
            gate.Decision,
            gate.From,
            gate.To,
            gate.ModelHash,
            gate.JudgedAt,
            gate.OverriddenBy,
            gate.OverrideReason,
            gate.Approvals,
            [.. gate.Obstacles.Select(item => new ObstacleAnswer(
                item.Code, item.Stage, item.Subject, item.IsOverridable, item.In(language)))],
            [.. gate.Criteria.Select(item => new CriterionStateAnswer(
                item.Id,
                item.Stage,
                item.IsExit,
                item.Status,
                item.In(language),
                item.KnownIn(language),
                item.MissingFacts))],
            version);
    }
}
