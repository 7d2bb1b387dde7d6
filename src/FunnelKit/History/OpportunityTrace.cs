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

    /// <summary>The moves into the closing or resting stage, and into the phase, that it is in; -1 in none.</summary>
    private int _closing = -1;
    private int _phase = -1;

    public ImmutableArray<StageVisit> Visits => [.. _visits];

    public ImmutableArray<Episode> Episodes => [.. _episodes];

    public IReadOnlyList<TracedMove> Moves => _moves;

    public void Open(long at, StageId into) =>
        _episodes.Add(new Episode { OpenedAt = TimelineInstant.Of(at), OpenedInto = into });

    public void Enter(LifecycleEvent item, StageId stage, long at)
    {
        _visitStart = _moves.Count;
        (_closing, _phase) = (-1, -1);
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
        (_closing, _phase) = (_moves.Count, -1);
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

    public void Hold(LifecycleEvent item, long at)
    {
        (_closing, _phase) = (_moves.Count, -1);
        Add(item, StageKind.OnHold, item.Stage, at);
    }

    public void Resume(LifecycleEvent item, StageId stage, long at)
    {
        var names = _moves[_visitStart].Kind == StageKind.Open ? _moves[_visitStart].Names : default;
        _closing = -1;
        Add(item, StageKind.Open, stage, at);
        _moves[^1] = _moves[^1] with { Names = names };
    }

    public void EnterPhase(PhaseEntered item, long at)
    {
        _phase = _moves.Count;
        Add(item, StageKind.PostClose, item.Stage, at);
    }

    /// <summary>Gives the places that the opportunity is in, or was in last, their names in another model.</summary>
    public void Rename(ModelMigrated item, StageId stage)
    {
        for (var i = 0; i < _moves.Count; i++)
        {
            _moves[i] = _moves[i] with { Model = _moves[i].Model ?? item.FromModel };
        }

        Rename(_closing, item, item.ClosingStage);
        Rename(_phase, item, item.Phase);
        if (_episodes is [.., { ClosedFrom: var from }] && from != StageId.None)
        {
            _episodes[^1] = _episodes[^1] with { ClosedFrom = stage };
        }

        if (item.Stage == StageId.None || stage == StageId.None)
        {
            return;
        }

        if (_visits.Count > 0)
        {
            _visits[^1] = _visits[^1] with { Stage = stage };
        }

        for (var i = _visitStart; i < _moves.Count; i++)
        {
            Rename(_moves[i].Kind == StageKind.Open ? i : -1, item, stage);
        }
    }

    private void Rename(int move, ModelMigrated item, StageId stage)
    {
        if (move >= 0 && stage != StageId.None)
        {
            _moves[move] = _moves[move].Renamed(item, stage);
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
