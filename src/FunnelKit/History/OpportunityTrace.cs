using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Writes down, while an opportunity is folded, its visits, its episodes and its moves.</summary>
internal sealed class OpportunityTrace
{
    private readonly List<StageVisit> _visits = [];
    private readonly List<Episode> _episodes = [];
    private readonly List<TracedMove> _moves = [];
    private TimelineEvent? _amount;

    /// <summary>
    /// The move that began the latest visit; all moves into a stage since then lead to the same place.
    /// </summary>
    private int _visitStart;

    public ImmutableArray<StageVisit> Visits => [.. _visits];

    public ImmutableArray<Episode> Episodes => [.. _episodes];

    public IReadOnlyList<TracedMove> Moves => _moves;

    public void Open(long at, StageId into) =>
        _episodes.Add(new Episode { OpenedAt = TimelineInstant.Of(at), OpenedInto = into });

    public void Enter(LifecycleEvent item, StageId stage, long at)
    {
        _visitStart = _moves.Count;
        Add(item, StageKind.Open, stage, at);
        Rest(stage, at);
    }

    /// <summary>Begins a visit that nobody moved into.</summary>
    public void Rest(StageId stage, long at) =>
        _visits.Add(new StageVisit { Stage = stage, EnteredAt = TimelineInstant.Of(at) });

    public void Leave(long at, long held) =>
        _visits[^1] = _visits[^1] with { LeftAt = TimelineInstant.Of(at), Held = new TimeSpan(held) };

    public void Stay(long held) => _visits[^1] = _visits[^1] with { Held = new TimeSpan(held) };

    public void Close(LifecycleEvent item, StageKind outcome, long at, StageId from)
    {
        Add(item, outcome, item.Stage, at);
        _episodes[^1] = _episodes[^1] with
        {
            ClosedAt = TimelineInstant.Of(at),
            Outcome = outcome,
            ClosedFrom = from,
            Reason = item.Reason,
            Competitor = (item as OpportunityLost)?.Competitor,
        };
    }

    public void Hold(LifecycleEvent item, long at) => Add(item, StageKind.OnHold, item.Stage, at);

    public void Resume(LifecycleEvent item, StageId stage, long at)
    {
        var names = _moves[_visitStart].Kind == StageKind.Open ? _moves[_visitStart].Names : default;
        Add(item, StageKind.Open, stage, at);
        _moves[^1] = _moves[^1] with { Names = names };
    }

    public void EnterPhase(PhaseEntered item, long at) => Add(item, StageKind.PostClose, item.Stage, at);

    /// <summary>Gives the place that the opportunity is in, or was in last, its name in another model.</summary>
    public void Rename(ModelMigrated item)
    {
        for (var i = 0; i < _moves.Count; i++)
        {
            _moves[i] = _moves[i] with { Model = _moves[i].Model ?? item.FromModel };
        }

        if (_visits.Count > 0)
        {
            _visits[^1] = _visits[^1] with { Stage = item.Stage };
        }

        for (var i = _visitStart; i < _moves.Count; i++)
        {
            _moves[i] = _moves[i].Kind == StageKind.Open ? _moves[i].Renamed(item) : _moves[i];
        }
    }

    /// <summary>Notes an amount for the moves to come, and for the latest one if it is still its.</summary>
    public void SetAmount(TimelineEvent item, bool isOfLatest)
    {
        _amount = item;
        if (_moves.Count > 0 && isOfLatest)
        {
            _moves[^1] = _moves[^1] with { Amount = item };
        }
    }

    private void Add(LifecycleEvent item, StageKind kind, StageId stage, long at) =>
        _moves.Add(new TracedMove(item, kind, stage, at, _amount));
}
