using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>A verdict as it was given, in both languages, to be stored with the move and never judged again.</summary>
public sealed record GateRecord
{
    public required GateDecision Decision { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string ModelHash { get; init; }

    public required DateTimeOffset JudgedAt { get; init; }

    public string? OverriddenBy { get; init; }

    public string? OverrideReason { get; init; }

    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    public required IReadOnlyList<ObstacleRecord> Obstacles { get; init; }

    public required IReadOnlyList<CriterionRecord> Criteria { get; init; }

    public static GateRecord Create(GateResult gate, StageModel model, IReadOnlyList<Approval>? approvals = null)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return new()
        {
            Decision = gate.Decision,
            From = gate.From.Value,
            To = gate.To.Value,
            ModelHash = gate.ModelHash,
            JudgedAt = gate.JudgedAt,
            OverriddenBy = gate.OverriddenBy,
            OverrideReason = gate.OverrideReason,
            Approvals = approvals ?? [],
            Obstacles =
            [
                .. gate.Obstacles.Select(obstacle => new ObstacleRecord
                {
                    Code = obstacle.Code,
                    Stage = obstacle.Stage.Value,
                    Subject = obstacle.Subject,
                    IsOverridable = obstacle.IsOverridable,
                    English = obstacle.ToString(LocalizedText.English),
                    Chinese = obstacle.ToString(LocalizedText.SimplifiedChinese),
                }),
            ],
            Criteria = [.. gate.Criteria.Select(criterion => CriterionRecord.From(criterion, model))],
        };
    }
}
