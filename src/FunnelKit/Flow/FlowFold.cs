using System.Numerics;
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
    private readonly EventColumns _columns;
    private readonly string[] _reasons;
    private readonly long _through;
    private readonly long _asOf;
    private readonly long _windowStart;
    private readonly StageKind[] _kinds;
    private readonly int _stages;
    private readonly int _codes;
    private readonly FlowCounts _counts;
    private readonly long[] _departures;
    private readonly VisitTable _visits;
    private readonly Dictionary<(int Stage, int Reason), long> _lossReasons = [];

    private FlowFold(StageHistory history, FlowSemantics semantics, long through, long asOf)
    {
        _columns = history.Columns;
        _reasons = history.ReasonTexts;
        _through = through;
        _asOf = asOf;
        _windowStart = Math.Max(0, through - (semantics.ThroughputWindowDays * TimeSpan.TicksPerDay));
        _stages = history.Model.OpenStages.Length;
        _counts = new FlowCounts(_stages) { Amounts = history.HasAmounts ? new FlowAmounts(_stages) : null };

        // What is outside the model stops the clock and moves nothing, and so does a phase after the close.
        // The last code stands for it, and the place behind the codes for visits that have not ended.
        _kinds = [.. history.Model.Stages.Select(stage => stage.Kind), StageKind.PostClose];
        _codes = _kinds.Length;
        _departures = new long[_stages + 1];
        _visits = new VisitTable(_stages * (_codes + 1), semantics.TicksPerUnit);
    }

    /// <summary>Counts a range of deals.</summary>
    public static FlowCounts Count(
        StageHistory history, FlowSemantics semantics, long through, long asOf, int firstDeal, int lastDeal)
    {
        var fold = new FlowFold(history, semantics, through, asOf);
        fold.CountDeals(firstDeal, lastDeal);
        return fold.Finish();
    }

    private void CountDeals(int firstDeal, int lastDeal)
    {
        var (starts, allTicks, allCodes) = (_columns.DealStarts, _columns.Ticks, _columns.Codes);
        var (stages, outside, width) = (_stages, _codes - 1, _codes + 1);
        var (kinds, departures, enteredDeals, visits) = (_kinds, _departures, _counts.Entered, _visits);
        var (through, windowStart, hasRecorded) = (_through, _windowStart, _columns.Recorded is not null);
        for (var deal = firstDeal; deal < lastDeal; deal++)
        {
            var first = starts[deal];
            var ticks = allTicks.AsSpan(first, starts[deal + 1] - first);
            var codes = allCodes.AsSpan(first, ticks.Length);
            var entered = 0UL;
            var current = -1;
            var kind = StageKind.None;
            var visitStart = EventColumns.Undated;
            var (lostFrom, lossRow) = (-1, -1);

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
                    if (at == EventColumns.Undated)
                    {
                        _counts.Undated[code]++;
                    }

                    continue;
                }

                visitStart = EventColumns.Undated;
                if (kinds[code] == StageKind.PostClose)
                {
                    continue;
                }

                departures[place] += at > windowStart ? 1 : 0;
                place = 0;
                kind = kinds[code];
                if (kind == StageKind.Lost)
                {
                    lostFrom = current;
                    lossRow = first + i;
                }
            }

            if (visitStart != EventColumns.Undated)
            {
                visits.Add((current * width) + width - 1, through - visitStart);
            }

            CountStanding(deal, kind, current, entered);
            if (kind == StageKind.Lost)
            {
                CountLoss(lostFrom, lossRow);
            }
        }
    }

    private void CountStanding(int deal, StageKind kind, int current, ulong entered)
    {
        if (kind == StageKind.None)
        {
            _counts.OutsideDeals++;
            return;
        }

        var furthest = entered == 0 ? -1 : BitOperations.Log2(entered);
        var standing = kind switch
        {
            StageKind.Open => current == furthest ? Standing.StillThere : Standing.Regressed,
            StageKind.Won => Standing.Won,
            StageKind.Lost => Standing.Lost,
            StageKind.Disqualified => Standing.Disqualified,
            StageKind.Nurture => Standing.Nurtured,
            StageKind.TransferredOut => Standing.TransferredOut,
            _ => Standing.OnHold,
        };
        var cell = ((furthest + 1) * FlowCounts.Standings) + (int)standing;
        _counts.Deals[cell]++;
        if (kind == StageKind.Open)
        {
            _counts.InStage[current]++;
        }

        if (_counts.Amounts is { } amounts && LatestAmount(deal) is { } amount)
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

    private void CountLoss(int lostFrom, int row)
    {
        _counts.LostFrom[lostFrom + 1]++;
        if (_columns.Reasons is { } reasons && reasons[row] >= 0)
        {
            var key = (lostFrom + 1, reasons[row]);
            _lossReasons[key] = _lossReasons.GetValueOrDefault(key) + 1;
        }
    }

    private long? LatestAmount(int deal)
    {
        var amounts = _columns.Amounts!;
        for (var row = _columns.DealStarts[deal + 1] - 1; row >= _columns.DealStarts[deal]; row--)
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
            var firstCell = stage * (_codes + 1);
            for (var code = 0; code < _codes; code++)
            {
                _counts.Dwell[(stage * FlowCounts.Exits) + (int)ExitOf(stage, code)] += _visits.ToCounts(
                    firstCell + code);
            }

            _counts.OpenDwell[stage] = _visits.ToCounts(firstCell + _codes);
            _counts.Departures[stage] = _departures[stage + 1];
        }

        AddLossReasons();
        return _counts;
    }

    private void AddLossReasons()
    {
        for (var stage = 0; stage <= _stages; stage++)
        {
            var given = 0L;
            foreach (var ((_, reason), count) in _lossReasons.Where(pair => pair.Key.Stage == stage))
            {
                _counts.LossReasons.Add((stage, _reasons[reason]), count);
                given += count;
            }

            if (_counts.LostFrom[stage] > given)
            {
                _counts.LossReasons.Add((stage, string.Empty), _counts.LostFrom[stage] - given);
            }
        }
    }

    private StageExit ExitOf(int stage, int code) => _kinds[code] switch
    {
        StageKind.Open => code > stage ? StageExit.Advanced : code < stage ? StageExit.Regressed : StageExit.Repeated,
        StageKind.Won => StageExit.Won,
        StageKind.Lost => StageExit.Lost,
        StageKind.Disqualified => StageExit.Disqualified,
        StageKind.Nurture => StageExit.Nurtured,
        StageKind.OnHold => StageExit.OnHold,
        StageKind.TransferredOut => StageExit.TransferredOut,
        _ => StageExit.LeftModel,
    };
}
