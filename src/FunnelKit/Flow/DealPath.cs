using System.Numerics;
using System.Runtime.InteropServices;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>What one stretch of a deal amounts to: its visits, its entries, and where it stands.</summary>
/// <remarks>
/// Times are by the clock of the semantics, in ticks. Facts that are no matter of semantics, such as which stages were
/// entered, are counted as they are met.
/// </remarks>
internal sealed partial class DealPath
{
    private readonly FlowSemantics _semantics;
    private readonly StageKind[] _kinds;
    private readonly BusinessClock? _clock;
    private readonly FlowCounts? _facts;
    private readonly long[]? _amounts;
    private readonly long _through;
    private readonly long _throughputStart;
    private readonly long _window;
    private readonly int _stages;
    private readonly ulong _required;
    private readonly bool _isStrict;
    private readonly bool _imputes;
    private readonly VisitPolicy _policy;
    private readonly List<PathVisit> _visits = [];
    private readonly List<PathEntry> _entries = [];
    private readonly long[] _firstEntries;
    private readonly long[] _lastEntries;
    private readonly long[] _entryAmounts;
    private readonly long[] _reachAmounts;

    private long _amount;
    private long _amountAtStart;
    private long _amountAtClose;
    private long _amountAtStay;
    private long _anchor;
    private long _lateAt;
    private bool _isCut;
    private int _start;
    private int _place;
    private int _lastCode;
    private int _visitStage;
    private long _visitStart;
    private int _openEntry;
    private int _closedEntry;
    private int _lastOutOfOrder;
    private ulong _outOfOrder;

    public DealPath(
        StageHistory history,
        FlowSemantics semantics,
        StageKind[] kinds,
        long through,
        BusinessClock? clock,
        FlowCounts? facts)
    {
        _semantics = semantics;
        _kinds = kinds;
        _clock = clock;
        _facts = facts;
        _amounts = history.Columns.Amounts;
        _through = PositionOf(through);
        _throughputStart = Math.Max(0, through - (semantics.ThroughputWindowDays * TimeSpan.TicksPerDay));
        _window = semantics.Window?.Ticks ?? 0;
        _stages = history.Model.OpenStages.Length;
        foreach (var (position, stage) in history.Model.OpenStages.Index())
        {
            _required |= stage.IsOptional ? 0 : 1UL << position;
        }

        _isStrict = semantics.Reach == ReachPolicy.Strict;
        _imputes = semantics.Reach == ReachPolicy.Reached;
        _policy = semantics.Visit;
        _firstEntries = new long[_stages];
        _lastEntries = new long[_stages];
        _entryAmounts = new long[_stages];
        _reachAmounts = new long[_stages];
    }

    /// <summary>Gets what the deal came to last; none when it was never in an open or closing stage.</summary>
    public StageKind Kind { get; private set; }

    /// <summary>Gets the open stage that the deal was in last, or -1.</summary>
    public int Current { get; private set; }

    /// <summary>Gets the stages entered.</summary>
    public ulong Entered { get; private set; }

    /// <summary>Gets the stages entered more than once.</summary>
    public ulong Reentered { get; private set; }

    /// <summary>Gets the stages entered in a way that counts.</summary>
    public ulong Reached { get; private set; }

    /// <summary>Gets the stage that counts as the one the deal is in, or -1.</summary>
    public int Counted { get; private set; }

    public int Furthest => Reached == 0 ? -1 : BitOperations.Log2(Reached);

    public int StartCode { get; private set; }

    public int LostFrom { get; private set; }

    /// <summary>Gets the row of the event that closed the deal, or put it on hold.</summary>
    public int CloseRow { get; private set; }

    /// <summary>Gets the instant of that event by the clock.</summary>
    public long ClosedAt { get; private set; }

    /// <summary>Gets the first entry into an open stage by the clock.</summary>
    public long EnteredAt { get; private set; }

    /// <summary>Gets the instant, in ticks of UTC, of the first dated entry into an open stage.</summary>
    public long FirstAt { get; private set; }

    /// <summary>Gets the beginning of the stay in <see cref="Current"/> by the clock.</summary>
    public long StaySince { get; private set; }

    /// <summary>Gets the instant for which the deal is read: that of the flow, or the end of the window.</summary>
    public long Now { get; private set; }

    public Standing Standing { get; private set; }

    public bool IsOpen => Kind is StageKind.Open or StageKind.OnHold;

    /// <summary>Gets the visits as times measure them; one that has not ended is last.</summary>
    public ReadOnlySpan<PathVisit> Visits => CollectionsMarshal.AsSpan(_visits);

    /// <summary>Gets the entries as conversion counts them, and those out of order.</summary>
    public ReadOnlySpan<PathEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>Follows the events of a stretch.</summary>
    /// <param name="events">The events, in order.</param>
    /// <param name="returnsFrom">The code at which the stretch before ended, or -1.</param>
    /// <param name="amount">The amount known from the stretches before.</param>
    public void Follow(ReadOnlySpan<PathEvent> events, int returnsFrom, long amount)
    {
        Reset(returnsFrom, amount);
        foreach (ref readonly var item in events)
        {
            var (at, code) = (item.Ticks, item.Code);
            var kind = _kinds[code];
            var position = PositionOf(at);
            if (_window > 0 && IsLate(code, kind, position))
            {
                if (IsForward(code, kind))
                {
                    _isCut = true;
                    break;
                }

                continue;
            }

            if (_amounts is not null && _amounts[item.Row] != EventColumns.NoAmount)
            {
                _amount = _amounts[item.Row];
            }

            if (kind == StageKind.None)
            {
                continue;
            }

            EndVisit(code, kind, position);
            if (kind == StageKind.PostClose)
            {
                continue;
            }

            Depart(at, code);
            if (StartCode < 0)
            {
                (StartCode, _amountAtStart) = (code, _amount);
            }

            if (kind == StageKind.Open)
            {
                Enter(code, at, position);
            }
            else
            {
                Leave(kind, item.Row, position);
            }
        }

        Finish();
    }

    private long PositionOf(long ticks) =>
        _clock is null || ticks == EventColumns.Undated ? ticks : _clock.At(ticks);

    private void Reset(int returnsFrom, long amount)
    {
        (Kind, Current, Counted, StartCode, LostFrom, CloseRow) = (StageKind.None, -1, -1, -1, -1, -1);
        (Entered, Reentered, Reached, _outOfOrder) = (0, 0, 0, 0);
        (ClosedAt, EnteredAt, FirstAt, StaySince) =
            (EventColumns.Undated, EventColumns.Undated, EventColumns.Undated, EventColumns.Undated);
        (_anchor, _lateAt, _isCut) = (EventColumns.Undated, EventColumns.Undated, false);
        (_start, _place, _lastCode, _visitStage) = (-1, 0, returnsFrom, -1);
        (_openEntry, _closedEntry, _lastOutOfOrder) = (-1, -1, -1);
        (_amount, _amountAtStart, _amountAtClose, _amountAtStay) = (
            amount, EventColumns.NoAmount, EventColumns.NoAmount, EventColumns.NoAmount);
        _visits.Clear();
        _entries.Clear();
    }

    private void EndVisit(int code, StageKind kind, long position)
    {
        if (_visitStage < 0 || (!_semantics.HoldStopsClock && RunsOn(code, kind)))
        {
            return;
        }

        _visits.Add(new PathVisit(
            _visitStage, code, _visitStart == EventColumns.Undated ? -1 : position - _visitStart));
        _visitStage = -1;
    }

    // Where time on hold counts, neither the hold nor coming back from it ends the visit.
    private bool RunsOn(int code, StageKind kind) =>
        kind == StageKind.OnHold || (Kind == StageKind.OnHold && code == _visitStage);

    private void Depart(long at, int code)
    {
        if (_facts is { } facts)
        {
            if (_place > 0 && at > _throughputStart && _place != code + 1)
            {
                facts.Departures[_place - 1]++;
            }

            if (_lastCode >= 0 && Kind != StageKind.Open)
            {
                facts.Returns[(_lastCode * facts.CodeCount) + code]++;
            }

            var isReturn = StartCode < 0 ? _lastCode >= 0 : DealReader.IsClosed(Kind);
            facts.Reopenings += isReturn && _kinds[code] is (StageKind.Open or StageKind.OnHold) ? 1 : 0;
        }

        _lastCode = code;
    }

    private void Enter(int code, long at, long position)
    {
        if ((Entered & (1UL << code)) == 0)
        {
            EnteredAt = Entered == 0 ? position : EnteredAt;
            Entered |= 1UL << code;
            _entryAmounts[code] = _amount;
        }
        else
        {
            Reentered |= 1UL << code;
        }

        if (code != Current || Kind != StageKind.Open)
        {
            (StaySince, _amountAtStay) = (position, _amount);
        }

        if (_visitStage < 0)
        {
            (_visitStage, _visitStart) = (code, position);
        }

        FirstAt = FirstAt == EventColumns.Undated ? at : FirstAt;
        (Current, Kind, _place, _closedEntry) = (code, StageKind.Open, code + 1, -1);
        Reach(code, position);
    }

    private void Leave(StageKind kind, int row, long position)
    {
        if (kind == StageKind.OnHold)
        {
            _closedEntry = -1;
        }
        else
        {
            CloseEntry(kind, position);
        }

        (Kind, CloseRow, ClosedAt, _place, _amountAtClose) = (kind, row, position, 0, _amount);
        LostFrom = kind == StageKind.Lost ? Current : -1;
    }

    private void Finish()
    {
        var isExpired = FindEndOfWindow();
        Standing = Kind switch
        {
            StageKind.Open => Counted == Furthest ? Standing.StillThere : Standing.Regressed,
            StageKind.Won => Standing.Won,
            StageKind.Lost => Standing.Lost,
            StageKind.Disqualified => Standing.Disqualified,
            StageKind.Nurture => Standing.Nurtured,
            StageKind.TransferredOut => Standing.TransferredOut,
            _ => Standing.OnHold,
        };
        if (_visitStage >= 0)
        {
            _visits.Add(new PathVisit(
                _visitStage, -1, _visitStart == EventColumns.Undated ? -1 : Math.Max(0, Now - _visitStart)));
        }

        FinishEntries(isExpired);
    }
}
