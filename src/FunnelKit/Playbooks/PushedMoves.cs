using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Finds the moves that took an opportunity further than it had been since it was opened.</summary>
internal static class PushedMoves
{
    public static List<(DateTimeOffset At, string? Person)> Of(
        OpportunityTimeline timeline, StageModel model, DateTimeOffset asOf)
    {
        var moves = new List<(DateTimeOffset At, string? Person)>();
        string? owner = null;
        var isOpen = false;
        var (furthest, current) = (-1, -1);
        foreach (var item in timeline.EventsAt(asOf, asOf))
        {
            if (OpportunityReading.ValueIn(item, StandardFacts.Owner) is { } value)
            {
                owner = value.TryGetText(out var name) ? name : null;
            }
            else if (item is ModelMigrated migrated && Position(migrated.Stage) is var renamed and >= 0)
            {
                // The place has another name: that is no move.
                (current, furthest) = (renamed, renamed);
            }
            else if (item is LifecycleEvent move && move.Kind != TimelineEventKind.PhaseEntered)
            {
                var before = isOpen ? furthest : int.MaxValue;
                Follow(move);
                if (furthest > before && move.OccurredAt.UtcTicks != 0)
                {
                    moves.Add((move.OccurredAt, owner ?? move.Actor));
                }
            }
        }

        return moves;

        void Follow(LifecycleEvent move)
        {
            switch (move.Kind)
            {
                case TimelineEventKind.StageEntered:
                case TimelineEventKind.Reactivated when move.Stage != StageId.None:
                    current = Position(move.Stage);
                    furthest = isOpen ? Math.Max(furthest, current) : current;
                    isOpen = true;
                    break;
                case TimelineEventKind.Reactivated or TimelineEventKind.PutOnHold when !isOpen:
                    furthest = current;
                    isOpen = true;
                    break;
                case TimelineEventKind.Reactivated or TimelineEventKind.PutOnHold or TimelineEventKind.Resumed:
                    break;
                case TimelineEventKind.Won:
                    furthest = isOpen ? model.OpenStages.Length : furthest;
                    isOpen = false;
                    break;
                default:
                    isOpen = false;
                    break;
            }
        }

        int Position(StageId stage) =>
            model.TryGetStage(stage, out var found) && found.Kind == StageKind.Open ? model.PositionOf(stage) : -1;
    }
}
