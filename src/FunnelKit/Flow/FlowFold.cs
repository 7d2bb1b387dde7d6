using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly long _ticksPerUnit;
    private readonly double _unitsPerTick;
    private readonly StageKind[] _kinds;
    private readonly int _stages;
    private readonly FlowCounts _counts;
    private readonly long[] _departures;
    private readonly DwellTally?[] _visits;
    private readonly DwellTally?[] _open;
    private readonly Dictionary<(int Stage, int Reason), long> _lossReasons = [];

    private FlowFold(StageHistory history, FlowSemantics semantics, long through, long asOf)
    {
        _columns = history.Columns;
        _reasons = history.ReasonTexts;
        _through = through;
        _asOf = asOf;
        _windowStart = Math.Max(0, through - (semantics.ThroughputWindowDays * TimeSpan.TicksPerDay));
        _ticksPerUnit = semantics.TicksPerUnit;
        _unitsPerTick = 1d / _ticksPerUnit;
        _stages = history.Model.OpenStages.Length;
        _counts = new FlowCounts(_stages) { Amounts = history.HasAmounts ? new FlowAmounts(_stages) : null };

        // What is outside the model stops the clock and moves nothing, and so does a phase after the close.
        _kinds = new StageKind[byte.MaxValue + 1];
        Array.Fill(_kinds, StageKind.PostClose);
        foreach (var (code, stage) in history.Model.Stages.Index())
        {
            _kinds[code] = stage.Kind;
        }

        _departures = new long[_stages + 1];
        _visits = new DwellTally?[_stages << 8];
        _open = new DwellTally?[_stages];
    }

    /// <summary>Counts a range of deals.</summary>
    public static FlowCounts Count(
        StageHistory history, FlowSemantics semantics, long through, long asOf, int firstDeal, int lastDeal)
    {
        var fold = new FlowFold(history, semantics, through, asOf);
        for (var deal = firstDeal; deal < lastDeal; deal++)
        {
            fold.CountDeal(deal);
        }

        return fold.Finish();
    }

    private void CountDeal(int deal)
    {
        var first = _columns.DealStarts[deal];
        var ticks = _columns.Ticks.AsSpan(first, _columns.DealStarts[deal + 1] - first);
        var codes = _columns.Codes.AsSpan(first, ticks.Length);
        var (stages, departures) = (_stages, _departures);
        var entered = 0UL;
        var current = -1;
        var kind = StageKind.None;
        var visitStart = EventColumns.Undated;
        var lostFrom = -1;
        var lossRow = -1;

        // The place from which a deal may depart: one more than its stage while it is open, else 0.
        var place = 0;
        for (var i = 0; i < ticks.Length; i++)
        {
            var at = ticks[i];
            if (at > _through || (_columns.Recorded is not null && KnownAt(first + i) > _asOf))
            {
                _counts.LaterEvents++;
                continue;
            }

            int code = codes[i];
            if (visitStart != EventColumns.Undated)
            {
                CountVisit(current, code, at - visitStart);
            }

            if (code < stages)
            {
                // Open stages come first in a model, so that an open stage's code is its position.
                if (kind > StageKind.Open && kind != StageKind.OnHold)
                {
                    _counts.Reopenings++;
                }

                departures[place] += at > _windowStart && place != code + 1 ? 1 : 0;
                _counts.Entered[code] += (long)(~(entered >> code) & 1);
                entered |= 1UL << code;
                (current, place, kind, visitStart) = (code, code + 1, StageKind.Open, at);
                if (at == EventColumns.Undated)
                {
                    _counts.Undated[code]++;
                }

                continue;
            }

            visitStart = EventColumns.Undated;
            if (_kinds[code] == StageKind.PostClose)
            {
                continue;
            }

            departures[place] += at > _windowStart ? 1 : 0;
            (kind, place) = (_kinds[code], 0);
            if (kind == StageKind.Lost)
            {
                (lostFrom, lossRow) = (current, first + i);
            }
        }

        if (kind == StageKind.None)
        {
            _counts.OutsideDeals++;
            return;
        }

        if (visitStart != EventColumns.Undated)
        {
            (_open[current] ??= new DwellTally()).Add(Units(_through - visitStart));
        }

        CountStanding(deal, kind, current, entered);
        if (kind == StageKind.Lost)
        {
            CountLoss(lostFrom, lossRow);
        }
    }

    private void CountStanding(int deal, StageKind kind, int current, ulong entered)
    {
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountVisit(int stage, int code, long length)
    {
        ref var tally = ref _visits[(stage << 8) + code];
        (tally ??= new DwellTally()).Add(Units(length));
    }

    /// <summary>
    /// Divides by the unit, rounding down: a product and one correction are faster than a 64-bit division.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Units(long length)
    {
        var units = (long)(length * _unitsPerTick);
        var rest = length - (units * _ticksPerUnit);
        units += (rest >> 63) + (rest >= _ticksPerUnit ? 1 : 0);
        return (int)Math.Min(units, int.MaxValue);
    }

    private FlowCounts Finish()
    {
        for (var i = 0; i < _visits.Length; i++)
        {
            if (_visits[i] is { } tally)
            {
                var (stage, code) = (i >> 8, i & byte.MaxValue);
                var cell = (stage * FlowCounts.Exits) + (int)ExitOf(stage, code);
                _counts.Dwell[cell] += tally.ToCounts();
            }
        }

        for (var stage = 0; stage < _stages; stage++)
        {
            _counts.OpenDwell[stage] = _open[stage]?.ToCounts() ?? CountedValues.Empty;
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
