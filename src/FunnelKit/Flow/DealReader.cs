using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Reads deals one by one as the semantics understand them. Buffers are used again for every deal.</summary>
/// <remarks>
/// What a deal is read through, in this order: the instants of the flow, the rule of ties, the tolerance, the outcome
/// basis, which makes stretches of it, the cohort; then <see cref="DealPath"/> follows the rest.
/// </remarks>
internal sealed class DealReader
{
    private readonly EventColumns _columns;
    private readonly FlowSemantics _semantics;
    private readonly long _through;
    private readonly long _asOf;
    private readonly StageKind[] _kinds;
    private readonly int _cohortStage;
    private PathEvent[] _events = new PathEvent[64];
    private int _count;
    private int _next;
    private long _amountBefore;

    public DealReader(
        StageHistory history,
        FlowSemantics semantics,
        long through,
        long asOf,
        BusinessClock? clock,
        FlowCounts? facts = null)
    {
        _columns = history.Columns;
        _semantics = semantics;
        _through = through;
        _asOf = asOf;
        _kinds = [.. history.Model.Stages.Select(stage => stage.Kind), StageKind.PostClose, StageKind.None];
        _cohortStage = semantics.Cohort is { Basis: CohortBasis.EnteredStageIn } cohort
            ? history.Model.PositionOf(cohort.Stage)
            : -1;
        Path = new DealPath(history, semantics, _kinds, through, clock, facts);
    }

    /// <summary>Gets the stretch read last, which the next call changes.</summary>
    public DealPath Path { get; }

    /// <summary>Gets a value indicating whether the stretch is in the cohort; else it was not followed.</summary>
    public bool IsInCohort { get; private set; }

    /// <summary>Gets how many events of the deal happened, or became known, too late.</summary>
    public long LaterEvents { get; private set; }

    /// <summary>Turns to a deal.</summary>
    /// <returns>False when nothing of it had happened, or was known.</returns>
    public bool Open(int deal)
    {
        var (first, last) = (_columns.DealStarts[deal], _columns.DealStarts[deal + 1]);
        if (_events.Length < last - first)
        {
            _events = new PathEvent[Math.Max(last - first, _events.Length * 2)];
        }

        (_count, _next, LaterEvents, _amountBefore) = (0, 0, 0, EventColumns.NoAmount);
        var outside = _kinds.Length - 2;
        for (var row = first; row < last; row++)
        {
            if (IsLater(row))
            {
                LaterEvents++;
                continue;
            }

            _events[_count++] = new PathEvent(
                _columns.Ticks[row], row, Math.Min((int)_columns.Codes[row], outside));
        }

        if (_semantics.Ties == TieRule.StageOrder)
        {
            SortTies();
        }

        if (_semantics.CollapseTolerance > TimeSpan.Zero)
        {
            Collapse(_semantics.CollapseTolerance.Ticks);
        }

        return _count > 0;
    }

    /// <summary>Reads the next stretch of the deal: all of it, unless the outcome basis cuts it up.</summary>
    /// <returns>False when there is no more.</returns>
    public bool Read()
    {
        if (_next >= _count)
        {
            return false;
        }

        var (from, end, returnsFrom) = (_next, _count, -1);
        if (_semantics.Outcome != OutcomeBasis.LatestOutcome)
        {
            returnsFrom = from == 0 ? -1 : CodeBefore(from);
            end = EndOfStretch(from);
        }

        _next = _semantics.Outcome == OutcomeBasis.PerEpisode ? end : _count;
        var events = _events.AsSpan(from, end - from);
        IsInCohort = _semantics.Cohort is null || IsIn(_semantics.Cohort, events);
        if (IsInCohort)
        {
            Path.Follow(events, returnsFrom, _amountBefore);
        }

        KeepAmount(events);
        return true;
    }

    /// <summary>Gets the number of the latest label that a column gives a deal, or -1.</summary>
    public int LatestLabel(int deal, int[]? labels)
    {
        for (var row = _columns.DealStarts[deal + 1] - 1; labels is not null && row >= _columns.DealStarts[deal]; row--)
        {
            if (labels[row] >= 0 && !IsLater(row))
            {
                return labels[row];
            }
        }

        return -1;
    }

    internal static bool IsClosed(StageKind kind) =>
        kind is not (StageKind.None or StageKind.Open or StageKind.OnHold or StageKind.PostClose);

    private bool IsLater(int row) => _columns.Ticks[row] > _through || KnownAt(row) > _asOf;

    private long KnownAt(int row) =>
        _columns.Recorded is { } recorded && recorded[row] != EventColumns.Undated
            ? recorded[row]
            : _columns.Ticks[row];

    private int CodeBefore(int index)
    {
        while (_kinds[_events[--index].Code] is StageKind.PostClose or StageKind.None)
        {
            // What is outside the model moves nothing.
        }

        return _events[index].Code;
    }

    private int EndOfStretch(int from)
    {
        var isClosed = false;
        for (var i = from; i < _count; i++)
        {
            var kind = _kinds[_events[i].Code];
            if (isClosed && kind is (StageKind.Open or StageKind.OnHold or StageKind.None))
            {
                return i;
            }

            isClosed |= IsClosed(kind);
            if (isClosed && _semantics.Outcome == OutcomeBasis.FirstOutcome)
            {
                return i + 1;
            }
        }

        return _count;
    }

    /// <summary>Keeps the amount that is known when the next stretch begins.</summary>
    private void KeepAmount(ReadOnlySpan<PathEvent> events)
    {
        for (var i = events.Length - 1; _columns.Amounts is { } amounts && i >= 0; i--)
        {
            if (amounts[events[i].Row] != EventColumns.NoAmount)
            {
                _amountBefore = amounts[events[i].Row];
                return;
            }
        }
    }

    /// <summary>Puts events of the same instant in the order of their codes, then of their rows.</summary>
    private void SortTies()
    {
        for (var first = 0; first < _count;)
        {
            var last = first + 1;
            while (last < _count && _events[last].Ticks == _events[first].Ticks)
            {
                last++;
            }

            if (last - first > 1)
            {
                _events.AsSpan(first, last - first).Sort(static (left, right) =>
                {
                    var order = left.Code.CompareTo(right.Code);
                    return order != 0 ? order : left.Row.CompareTo(right.Row);
                });
            }

            first = last;
        }
    }

    /// <summary>Forgets visits that the deal left for another open stage within the tolerance.</summary>
    /// <remarks>
    /// Their events stay, with the amounts they give, but enter no stage: the code behind the others.
    /// </remarks>
    private void Collapse(long tolerance)
    {
        var (stage, start, index) = (-1, EventColumns.Undated, 0);
        var (before, beforeStart) = (-1, EventColumns.Undated);
        for (var i = 0; i < _count; i++)
        {
            var (at, code) = (_events[i].Ticks, _events[i].Code);
            var kind = _kinds[code];
            if (kind != StageKind.Open)
            {
                // A close ends the visit for good; anything else leaves the deal where it is.
                (stage, before) = IsClosed(kind) ? (-1, -1) : (stage, before);
                continue;
            }

            if (code == stage)
            {
                continue;
            }

            if (stage >= 0 && start != EventColumns.Undated && at - start <= tolerance)
            {
                Forget(stage, index, i);
                if (before == code)
                {
                    // Back where it was before the visit that is none: that earlier visit goes on.
                    (stage, start, before) = (code, beforeStart, -1);
                    continue;
                }
            }
            else
            {
                (before, beforeStart) = (stage, start);
            }

            (stage, start, index) = (code, at, i);
        }
    }

    private void Forget(int code, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _events[i] = _events[i].Code == code ? _events[i] with { Code = _kinds.Length - 1 } : _events[i];
        }
    }

    private bool IsIn(FlowCohort cohort, ReadOnlySpan<PathEvent> events)
    {
        var (created, entered, decided) = (EventColumns.Undated, EventColumns.Undated, EventColumns.Undated);
        var (kind, hasEntered, from) = (StageKind.None, false, cohort.From.UtcTicks);
        foreach (var (at, _, code) in events)
        {
            if (cohort.Basis == CohortBasis.OpenAt && at > from)
            {
                break;
            }

            created = created == EventColumns.Undated ? at : created;
            if (_kinds[code] is StageKind.PostClose or StageKind.None)
            {
                continue;
            }

            (entered, hasEntered) = code == _cohortStage && !hasEntered ? (at, true) : (entered, hasEntered);
            (kind, decided) = (_kinds[code], at);
        }

        return cohort.Basis switch
        {
            CohortBasis.CreatedIn => Holds(created),
            CohortBasis.EnteredStageIn => Holds(entered),
            CohortBasis.ClosedIn => IsClosed(kind) && Holds(decided),
            _ => kind is StageKind.Open or StageKind.OnHold,
        };

        bool Holds(long at) => at >= from && at < cohort.To.UtcTicks && at != EventColumns.Undated;
    }
}
