using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Measures follow-up from the interactions of many opportunities.</summary>
internal sealed class FollowUpMeter
{
    private readonly List<TimeSpan> _responses = [];
    private readonly List<TimeSpan> _waits = [];
    private int _addressed;
    private int _personal;

    public static ImmutableArray<FollowUpMeasure> Measure(OpportunityReview review, Func<StageId, bool> isDecisionPoint)
    {
        var meters = review.Playbook.Model.OpenStages.ToDictionary(stage => stage.Id, _ => new FollowUpMeter());
        foreach (var item in review.Opportunities)
        {
            Follow(item, review.AsOf, meters);
        }

        return
        [
            .. review.Playbook.Model.OpenStages.Select(
                stage => meters[stage.Id].ToMeasure(stage.Id, isDecisionPoint(stage.Id))),
        ];
    }

    private static void Follow(
        ReviewedOpportunity item, DateTimeOffset asOf, Dictionary<StageId, FollowUpMeter> meters)
    {
        var stage = StageId.None;
        (StageId Stage, DateTimeOffset At)? waiting = null;
        foreach (var happened in item.Timeline.EventsAt(asOf, asOf))
        {
            stage = happened switch
            {
                StageEntered entered => entered.Stage,
                Reactivated reactivated when reactivated.Stage != StageId.None => reactivated.Stage,
                ModelMigrated migrated when migrated.Stage != StageId.None => migrated.Stage,
                _ => stage,
            };
            if (happened is not InteractionLogged { Direction: var direction } interaction)
            {
                continue;
            }

            if (direction == InteractionDirection.Inbound)
            {
                waiting ??= (stage, interaction.OccurredAt);
                continue;
            }

            if (waiting is { } since && meters.TryGetValue(since.Stage, out var answered))
            {
                answered._responses.Add(interaction.OccurredAt - since.At);
            }

            waiting = null;
            if (direction == InteractionDirection.Outbound && meters.TryGetValue(stage, out var addressed))
            {
                addressed._addressed++;
                addressed._personal += string.IsNullOrWhiteSpace(interaction.Contact) ? 0 : 1;
            }
        }

        if (item.State.IsOpen && waiting is { } still && meters.TryGetValue(still.Stage, out var meter))
        {
            meter._waits.Add(asOf - still.At);
        }
    }

    private FollowUpMeasure ToMeasure(StageId stage, bool isDecisionPoint)
    {
        _responses.Sort();
        return new FollowUpMeasure
        {
            Stage = stage,
            IsDecisionPoint = isDecisionPoint,
            Answered = _responses.Count,
            Waiting = _waits.Count,
            MedianResponse = _responses.Count == 0 ? null : _responses[(_responses.Count - 1) / 2],
            LongestWait = _waits.Count == 0 ? null : _waits.Max(),
            Personal = Rate.FromCounts(_personal, _addressed),
        };
    }
}
