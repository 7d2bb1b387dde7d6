using System.Numerics;
using System.Runtime.InteropServices;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Counts the deals of a history in one pass, event by event.</summary>
/// <remarks>
/// Every count is a whole number, so the sum over parts of the deals is the same whatever the parts are. The loop over
/// the events of a deal has few branches that data can mispredict: visits are counted by the code of the event that
/// ended them, and what those codes mean is settled afterwards.
/// </remarks>
internal sealed class FlowFold
{
    private const int DealsAtOnce = 256;

    private readonly EventColumns _columns;
    private readonly string[] _reasons;
    private readonly long _through;
    private readonly long _asOf;
    private readonly long _windowStart;
    private readonly StageKind[] _kinds;
    private readonly int _stages;
    private readonly int _codes;
    private readonly bool[] _imputes;
    private readonly FlowCounts _counts;
    private readonly long[] _departures;
    private readonly VisitTable _visits;
    private readonly DayCounts _firstDays = new();
    private readonly Dictionary<(int Stage, int Reason), LossTally> _lossReasons = [];
    private readonly AgeFold? _ages;
    private readonly List<long> _knownTicks = [];
    private readonly List<byte> _knownCodes = [];

    private FlowFold(StageHistory history, FlowSemantics semantics, long through, long asOf, long events)
    {
        _columns = history.Columns;
        _reasons = history.ReasonTexts;
        _through = through;
        _asOf = asOf;
        _windowStart = Math.Max(0, through - (semantics.ThroughputWindowDays * TimeSpan.TicksPerDay));
        _stages = history.Model.OpenStages.Length;

        // What is outside the model stops the clock and moves nothing, and so does a phase after the close.
        // The last code stands for it, and the place behind the codes for visits that have not ended.
        _kinds = [.. history.Model.Stages.Select(stage => stage.Kind), StageKind.PostClose];
        _codes = _kinds.Length;
        _imputes =
        [
            .. history.Model.OpenStages.Select(
                stage => semantics.Reach == ReachPolicy.Reached && !stage.IsOptional),
        ];
        _counts = new FlowCounts(_stages, _codes) { Amounts = history.HasAmounts ? new FlowAmounts(_stages) : null };
        _departures = new long[_stages + 1];
        _visits = new VisitTable(_stages * (_codes + 1), semantics.TicksPerUnit, events);
        _ages = semantics.CountsAges
            ? new AgeFold(
                _imputes,
                [.. semantics.MaturityWindows.Select(window => window.Ticks)],
                semantics.TicksPerUnit,
                through,
                events)
            : null;
    }

    /// <summary>Counts a range of deals.</summary>
    public static FlowCounts Count(
        StageHistory history, FlowSemantics semantics, long through, long asOf, int firstDeal, int lastDeal)
    {
        var starts = history.Columns.DealStarts;
        var fold = new FlowFold(history, semantics, through, asOf, starts[lastDeal] - starts[firstDeal]);
        Span<int> numbers = stackalloc int[DealsAtOnce];
        for (var deal = firstDeal; deal < lastDeal; deal += numbers.Length)
        {
            var some = numbers[..Math.Min(numbers.Length, lastDeal - deal)];
            for (var i = 0; i < some.Length; i++)
            {
                some[i] = deal + i;
            }

            fold.CountDeals(some);
        }

        return fold.Finish();
    }

    /// <summary>Counts the deals of a list of numbers.</summary>
    public static FlowCounts Count(
        StageHistory history, FlowSemantics semantics, long through, long asOf, ReadOnlySpan<int> deals)
    {
        var (starts, events) = (history.Columns.DealStarts, 0L);
        foreach (var deal in deals)
        {
            events += starts[deal + 1] - starts[deal];
        }

        var fold = new FlowFold(history, semantics, through, asOf, events);
        fold.CountDeals(deals);
        return fold.Finish();
    }

    private void CountDeals(ReadOnlySpan<int> deals)
    {
        var (dealStarts, allTicks, allCodes) = (_columns.DealStarts, _columns.Ticks, _columns.Codes);
        var (stages, outside, width) = (_stages, _codes - 1, _codes + 1);
        var (kinds, departures, enteredDeals, visits) = (_kinds, _departures, _counts.Entered, _visits);
        var (starts, returns) = (_counts.Starts, _counts.Returns);
        var (through, windowStart, hasRecorded) = (_through, _windowStart, _columns.Recorded is not null);
        foreach (var deal in deals)
        {
            var first = dealStarts[deal];
            var ticks = allTicks.AsSpan(first, dealStarts[deal + 1] - first);
            var codes = allCodes.AsSpan(first, ticks.Length);
            var entered = 0UL;
            var current = -1;
            var kind = StageKind.None;
            var laterEvents = _counts.LaterEvents;
            var closeRow = -1;
            var visitStart = EventColumns.Undated;
            var isUndated = false;
            var lostFrom = -1;
            var (firstAt, lastCode) = (EventColumns.Undated, -1);

            // The place from which a deal may depart: one more than its stage while it is open, else 0.
            var place = 0;
            for (var i = 0; i < ticks.Length; i++)
            {
                var at = ticks[i];
                if (at > through || (hasRecorded && KnownAt(first + i) > _asOf))
                {
                    _counts.LaterEvents++;
                    continue;
                }

                var code = Math.Min((int)codes[i], outside);
                if (visitStart != EventColumns.Undated)
                {
                    visits.Add((current * width) + code, at - visitStart);
                }
                else if (isUndated)
                {
                    _counts.Undated[(current * width) + code]++;
                    isUndated = false;
                }

                if (kinds[code] == StageKind.PostClose)
                {
                    visitStart = EventColumns.Undated;
                    continue;
                }

                if (lastCode < 0)
                {
                    starts[code]++;
                }
                else if (kind != StageKind.Open)
                {
                    returns[(lastCode * _codes) + code]++;
                }

                lastCode = code;
                if (code < stages)
                {
                    // Open stages come first in a model, so that an open stage's code is its position.
                    if (kind > StageKind.Open && kind != StageKind.OnHold)
                    {
                        _counts.Reopenings++;
                    }

                    departures[place] += at > windowStart && place != code + 1 ? 1 : 0;
                    enteredDeals[code] += (long)(~(entered >> code) & 1);
                    entered |= 1UL << code;
                    current = code;
                    place = code + 1;
                    kind = StageKind.Open;
                    visitStart = at;
                    isUndated = at == EventColumns.Undated;
                    firstAt = firstAt == EventColumns.Undated ? at : firstAt;
                    continue;
                }

                visitStart = EventColumns.Undated;
                departures[place] += at > windowStart ? 1 : 0;
                place = 0;
                if (kinds[code] == StageKind.OnHold && kind > StageKind.Open && kind != StageKind.OnHold)
                {
                    _counts.Reopenings++;
                }

                kind = kinds[code];
                closeRow = first + i;
                lostFrom = kind == StageKind.Lost ? current : lostFrom;
            }

            if (visitStart != EventColumns.Undated)
            {
                visits.Add((current * width) + width - 1, through - visitStart);
            }
            else if (isUndated)
            {
                _counts.Undated[(current * width) + width - 1]++;
            }

            if (firstAt != EventColumns.Undated)
            {
                _firstDays.Add(firstAt);
            }

            if (kind == StageKind.None)
            {
                CountOutside(_counts.LaterEvents - laterEvents == ticks.Length);
                continue;
            }

            if (_ages is not null)
            {
                var closedAt = closeRow < 0 ? EventColumns.Undated : allTicks[closeRow];
                var standing = StandingOf(kind, current, entered);
                if (_counts.LaterEvents == laterEvents)
                {
                    _ages.Count(ticks, codes, kinds, standing, closedAt);
                }
                else
                {
                    KeepKnown(first, ticks.Length);
                    _ages.Count(
                        CollectionsMarshal.AsSpan(_knownTicks),
                        CollectionsMarshal.AsSpan(_knownCodes),
                        kinds,
                        standing,
                        closedAt);
                }
            }

            // A closed deal is worth what it was at its close.
            var isOpen = kind is StageKind.Open or StageKind.OnHold;
            CountStanding(kind, current, entered, first, isOpen ? dealStarts[deal + 1] - 1 : closeRow);
            if (kind == StageKind.Lost)
            {
                CountLoss(lostFrom, first, closeRow);
            }
        }
    }

    private void CountOutside(bool isLater)
    {
        if (isLater)
        {
            _counts.LaterDeals++;
        }
        else
        {
            _counts.OutsideDeals++;
        }
    }

    private static int FurthestOf(ulong entered) => entered == 0 ? -1 : BitOperations.Log2(entered);

    private static Standing StandingOf(StageKind kind, int current, ulong entered) => kind switch
    {
        StageKind.Open => current == FurthestOf(entered) ? Standing.StillThere : Standing.Regressed,
        StageKind.Won => Standing.Won,
        StageKind.Lost => Standing.Lost,
        StageKind.Disqualified => Standing.Disqualified,
        StageKind.Nurture => Standing.Nurtured,
        StageKind.TransferredOut => Standing.TransferredOut,
        _ => Standing.OnHold,
    };

    /// <summary>Keeps those events of a deal that count.</summary>
    private void KeepKnown(int firstRow, int rows)
    {
        _knownTicks.Clear();
        _knownCodes.Clear();
        for (var row = firstRow; row < firstRow + rows; row++)
        {
            if (_columns.Ticks[row] <= _through && (_columns.Recorded is null || KnownAt(row) <= _asOf))
            {
                _knownTicks.Add(_columns.Ticks[row]);
                _knownCodes.Add(_columns.Codes[row]);
            }
        }
    }

    private void CountStanding(StageKind kind, int current, ulong entered, int firstRow, int lastRow)
    {
        var furthest = FurthestOf(entered);
        var standing = StandingOf(kind, current, entered);
        var cell = ((furthest + 1) * FlowCounts.Standings) + (int)standing;
        _counts.Deals[cell]++;
        if (kind == StageKind.Open)
        {
            _counts.InStage[current]++;
        }

        if (_counts.Amounts is { } amounts && LatestAmount(firstRow, lastRow) is { } amount)
        {
            amounts.ByStanding[cell] = amounts.ByStanding[cell].Plus(amount);
            if (kind == StageKind.Open)
            {
                amounts.InStage[current] = amounts.InStage[current].Plus(amount);
            }

            for (var rest = entered; rest != 0; rest &= rest - 1)
            {
                var stage = BitOperations.TrailingZeroCount(rest);
                amounts.Entered[stage] = amounts.Entered[stage].Plus(amount);
            }
        }
    }

    private void CountLoss(int lostFrom, int firstRow, int row)
    {
        _counts.LostFrom[lostFrom + 1]++;
        var reason = _columns.Reasons is { } reasons ? reasons[row] : -1;
        var amount = _counts.Amounts is not null && LatestAmount(firstRow, row) is { } known
            ? default(AmountSum).Plus(known)
            : default;
        var key = (lostFrom + 1, reason);
        _lossReasons[key] = _lossReasons.GetValueOrDefault(key) + new LossTally(1, amount);
    }

    private long? LatestAmount(int firstRow, int lastRow)
    {
        var amounts = _columns.Amounts!;
        for (var row = lastRow; row >= firstRow; row--)
        {
            if (amounts[row] != EventColumns.NoAmount
                && _columns.Ticks[row] <= _through
                && (_columns.Recorded is null || KnownAt(row) <= _asOf))
            {
                return amounts[row];
            }
        }

        return null;
    }

    private long KnownAt(int row) =>
        _columns.Recorded![row] == EventColumns.Undated ? _columns.Ticks[row] : _columns.Recorded[row];

    private FlowCounts Finish()
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            for (var code = 0; code < _codes; code++)
            {
                _counts.Dwell[(stage * _codes) + code] = _visits.ToCounts((stage * (_codes + 1)) + code);
            }

            _counts.OpenDwell[stage] = _visits.ToCounts((stage * (_codes + 1)) + _codes);
            _counts.Departures[stage] = _departures[stage + 1];
            CountSteps(stage);
        }

        _counts.FirstDays = _firstDays.ToCounts();
        _counts.Ages = _ages?.Finish();
        foreach (var ((stage, reason), tally) in _lossReasons)
        {
            _counts.LossReasons.Add((stage, reason < 0 ? string.Empty : _reasons[reason]), tally);
        }

        return _counts;
    }

    /// <summary>Counts each deal once in every stage that it reached, by the furthest one.</summary>
    private void CountSteps(int stage)
    {
        var (first, amounts) = (stage * FlowCounts.Outcomes, _counts.Amounts);
        var beyond = _counts.Beyond(stage);
        var advanced = _counts.Entered[stage] - _counts.StoppedAt(stage);
        _counts.Imputed[stage] = _imputes[stage] ? beyond - advanced : 0;
        _counts.Steps[first] = _imputes[stage] ? beyond : advanced;
        var (all, stopped) = (default(AmountSum), default(AmountSum));
        for (var standing = 0; standing < FlowCounts.Standings; standing++)
        {
            var outcome = FlowCounts.OutcomeOf((Standing)standing);
            var cell = ((stage + 1) * FlowCounts.Standings) + standing;
            if (outcome != StepOutcome.Advanced)
            {
                _counts.Steps[first + (int)outcome - 1] = _counts.Deals[cell];
            }

            if (amounts is null)
            {
                continue;
            }

            if (outcome != StepOutcome.Advanced)
            {
                amounts.Steps[first + (int)outcome - 1] = amounts.ByStanding[cell];
                stopped += amounts.ByStanding[cell];
            }

            for (var row = standing == (int)Standing.Won ? 0 : stage + 1; row <= _stages; row++)
            {
                all += amounts.ByStanding[(row * FlowCounts.Standings) + standing];
            }
        }

        if (amounts is not null)
        {
            // What reached the stage and did not stop there went further; a win from the stage itself is in both sums.
            var entered = amounts.Entered[stage] - stopped;
            amounts.Steps[first] = _imputes[stage] ? all - stopped : entered;
            amounts.Imputed[stage] = _imputes[stage] ? all - stopped - entered : default;
        }
    }
}
