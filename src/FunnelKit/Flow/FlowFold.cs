using System.Runtime.CompilerServices;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Counts the deals of a history in one pass, event by event.</summary>
/// <remarks>
/// Every count is a whole number, so the sum over parts of the deals is the same whatever the parts are.
/// </remarks>
internal sealed class FlowFold
{
    private const int NoStage = -1;
    private const byte OutsideKind = (byte)StageKind.PostClose;

    private readonly StageHistory _history;
    private readonly EventColumns _columns;
    private readonly long _through;
    private readonly long _asOf;
    private readonly long _windowStart;
    private readonly long _ticksPerUnit;
    private readonly double _unitsPerTick;
    private readonly byte[] _kinds = new byte[byte.MaxValue + 1];
    private readonly FlowCounts _counts;
    private readonly Histogram?[] _dwell;
    private readonly Histogram?[] _openDwell;
    private readonly Dictionary<(int Stage, int Reason), long> _lossReasons = [];

    private FlowFold(StageHistory history, FlowSemantics semantics, long through, long asOf)
    {
        _history = history;
        _columns = history.Columns;
        _through = through;
        _asOf = asOf;
        _windowStart = Math.Max(0, through - (semantics.ThroughputWindowDays * TimeSpan.TicksPerDay));
        _ticksPerUnit = semantics.TicksPerUnit;
        _unitsPerTick = 1d / _ticksPerUnit;
        var stages = history.Model.OpenStages.Length;
        _counts = new FlowCounts(stages) { Amounts = history.HasAmounts ? new FlowAmounts(stages) : null };
        _dwell = new Histogram?[stages * FlowCounts.Exits];
        _openDwell = new Histogram?[stages];

        // What is outside the model stops the clock and moves nothing, and so does a phase after the close.
        Array.Fill(_kinds, OutsideKind);
        foreach (var (code, stage) in history.Model.Stages.Index())
        {
            _kinds[code] = (byte)stage.Kind;
        }
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
        var ticks = _columns.Ticks;
        var codes = _columns.Codes;
        var recorded = _columns.Recorded;
        var end = _columns.DealStarts[deal + 1];
        var current = NoStage;
        var furthest = NoStage;
        var lostFrom = NoStage;
        var entered = 0UL;
        var kind = StageKind.None;
        var isClockRunning = false;
        var visitStart = 0L;
        var lossRow = -1;

        for (var row = _columns.DealStarts[deal]; row < end; row++)
        {
            var at = ticks[row];
            if (at > _through || (recorded is not null && KnownAt(recorded, row) > _asOf))
            {
                _counts.LaterEvents++;
                continue;
            }

            var eventKind = (StageKind)_kinds[codes[row]];
            if (eventKind == StageKind.Open)
            {
                // Open stages come first in a model, so that an open stage's code is its position.
                int stage = codes[row];
                if (isClockRunning)
                {
                    EndVisit(current, Towards(current, stage), at - visitStart);
                }

                if (kind == StageKind.Open)
                {
                    if (stage != current && at > _windowStart)
                    {
                        _counts.Departures[current]++;
                    }
                }
                else if (kind is not (StageKind.None or StageKind.OnHold))
                {
                    _counts.Reopenings++;
                }

                isClockRunning = at != EventColumns.Undated;
                visitStart = at;
                if (!isClockRunning)
                {
                    _counts.Undated[stage]++;
                }

                if ((entered & (1UL << stage)) == 0)
                {
                    entered |= 1UL << stage;
                    _counts.Entered[stage]++;
                }

                current = stage;
                furthest = Math.Max(furthest, stage);
                kind = StageKind.Open;
            }
            else
            {
                if (isClockRunning)
                {
                    EndVisit(current, ExitOf(eventKind), at - visitStart);
                    isClockRunning = false;
                }

                if (eventKind == (StageKind)OutsideKind)
                {
                    continue;
                }

                if (kind == StageKind.Open && at > _windowStart)
                {
                    _counts.Departures[current]++;
                }

                if (eventKind == StageKind.Lost)
                {
                    // A deal lost twice in a row was lost from the stage that it was last open in.
                    lostFrom = current;
                    lossRow = row;
                }

                kind = eventKind;
            }
        }

        if (kind == StageKind.None)
        {
            _counts.OutsideDeals++;
            return;
        }

        if (isClockRunning)
        {
            (_openDwell[current] ??= new Histogram()).Add(Units(_through - visitStart));
        }

        CountStanding(deal, kind, current, furthest, entered);
        if (kind == StageKind.Lost)
        {
            CountLoss(lostFrom, lossRow);
        }
    }

    private void CountStanding(int deal, StageKind kind, int current, int furthest, ulong entered)
    {
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
                var stage = System.Numerics.BitOperations.TrailingZeroCount(rest);
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
                && (_columns.Recorded is null || KnownAt(_columns.Recorded, row) <= _asOf))
            {
                return amounts[row];
            }
        }

        return null;
    }

    private long KnownAt(long[] recorded, int row) =>
        recorded[row] == EventColumns.Undated ? _columns.Ticks[row] : recorded[row];

    private void EndVisit(int stage, StageExit exit, long length)
    {
        ref var histogram = ref _dwell[(stage * FlowCounts.Exits) + (int)exit];
        (histogram ??= new Histogram()).Add(Units(length));
    }

    /// <summary>
    /// Divides by the unit, rounding down: a product and one correction are faster than a 64-bit division.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Units(long length)
    {
        var units = (long)(length * _unitsPerTick);
        var rest = length - (units * _ticksPerUnit);
        units += rest < 0 ? -1 : rest >= _ticksPerUnit ? 1 : 0;
        return (int)Math.Min(units, int.MaxValue);
    }

    private static StageExit Towards(int current, int stage) =>
        stage > current ? StageExit.Advanced : stage < current ? StageExit.Regressed : StageExit.Repeated;

    private static StageExit ExitOf(StageKind kind) => kind switch
    {
        StageKind.Won => StageExit.Won,
        StageKind.Lost => StageExit.Lost,
        StageKind.Disqualified => StageExit.Disqualified,
        StageKind.Nurture => StageExit.Nurtured,
        StageKind.OnHold => StageExit.OnHold,
        StageKind.TransferredOut => StageExit.TransferredOut,
        _ => StageExit.LeftModel,
    };

    private FlowCounts Finish()
    {
        for (var i = 0; i < _dwell.Length; i++)
        {
            _counts.Dwell[i] = _dwell[i]?.ToCounts() ?? CountedValues.Empty;
        }

        for (var i = 0; i < _openDwell.Length; i++)
        {
            _counts.OpenDwell[i] = _openDwell[i]?.ToCounts() ?? CountedValues.Empty;
        }

        for (var stage = 0; stage < _counts.LostFrom.Length; stage++)
        {
            var given = 0L;
            foreach (var ((_, reason), count) in _lossReasons.Where(pair => pair.Key.Stage == stage))
            {
                _counts.LossReasons.Add((stage, _history.ReasonTexts[reason]), count);
                given += count;
            }

            if (_counts.LostFrom[stage] > given)
            {
                _counts.LossReasons.Add((stage, string.Empty), _counts.LostFrom[stage] - given);
            }
        }

        return _counts;
    }
}
