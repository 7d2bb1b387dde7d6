using System.Numerics;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Counts deals by age: a second look at the events of a deal whose standing is known.</summary>
internal sealed class AgeFold
{
    private const int StageColumns = FlowCounts.Outcomes + 3;

    private readonly int _stages;
    private readonly bool[] _imputes;
    private readonly long[] _windows;
    private readonly long _through;
    private readonly VisitTable _table;
    private readonly FlowAges _ages;
    private readonly long[] _firstEntries;
    private readonly long[] _stays;

    public AgeFold(bool[] imputes, long[] windows, long ticksPerUnit, long through, long events)
    {
        _stages = imputes.Length;
        _imputes = imputes;
        _windows = windows;
        _through = through;
        _table = new VisitTable((_stages * StageColumns) + FlowCounts.Standings, ticksPerUnit, events);
        _ages = new FlowAges(_stages, windows.Length);
        _firstEntries = new long[_stages];
        _stays = new long[_stages];
    }

    /// <summary>Counts a deal that was in a stage of the model.</summary>
    /// <param name="ticks">When its events happened, those left out that do not count.</param>
    /// <param name="codes">The codes of the same events.</param>
    /// <param name="kinds">What each code stands for.</param>
    /// <param name="standing">Where the deal stands.</param>
    /// <param name="closedAt">When it came to stand so; of no meaning while the deal is open.</param>
    public void Count(
        ReadOnlySpan<long> ticks, ReadOnlySpan<byte> codes, StageKind[] kinds, Standing standing, long closedAt)
    {
        var (entered, undated, current) = (0UL, 0UL, -1);
        var (visitStart, firstAt) = (EventColumns.Undated, EventColumns.Undated);
        for (var i = 0; i < ticks.Length; i++)
        {
            var (at, code) = (ticks[i], Math.Min((int)codes[i], kinds.Length - 1));
            EndVisit(current, visitStart, at, standing);
            visitStart = EventColumns.Undated;
            if (code >= _stages)
            {
                continue;
            }

            firstAt = entered == 0 ? at : firstAt;
            if ((entered & (1UL << code)) == 0)
            {
                entered |= 1UL << code;
                _firstEntries[code] = at;
                _stays[code] = 0;
            }

            (current, visitStart) = (code, at);
            undated |= at == EventColumns.Undated ? 1UL << code : 0;
        }

        var isOpen = standing is Standing.StillThere or Standing.Regressed or Standing.OnHold;
        if (visitStart != EventColumns.Undated)
        {
            _stays[current] += _through - visitStart;
        }

        var end = isOpen ? _through : closedAt;
        if (firstAt != EventColumns.Undated)
        {
            _table.Add((_stages * StageColumns) + (int)standing, end - firstAt);
        }

        CountStays(entered & ~undated, isOpen ? current : -1);
        CountSteps(entered, standing, end);
    }

    public FlowAges Finish()
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            for (var outcome = 0; outcome < FlowCounts.Outcomes; outcome++)
            {
                _ages.Steps[(stage * FlowCounts.Outcomes) + outcome] =
                    _table.ToCounts((stage * StageColumns) + outcome);
            }

            var cell = (stage * StageColumns) + FlowCounts.Outcomes;
            _ages.WonVisits[stage] = _table.ToCounts(cell);
            _ages.Stays[stage] = _table.ToCounts(cell + 1);
            _ages.OpenStays[stage] = _table.ToCounts(cell + 2);
        }

        for (var standing = 0; standing < FlowCounts.Standings; standing++)
        {
            _ages.Cycles[standing] = _table.ToCounts((_stages * StageColumns) + standing);
        }

        return _ages;
    }

    private void EndVisit(int stage, long from, long to, Standing standing)
    {
        if (from == EventColumns.Undated)
        {
            return;
        }

        _stays[stage] += to - from;
        if (standing == Standing.Won)
        {
            _table.Add((stage * StageColumns) + FlowCounts.Outcomes, to - from);
        }
    }

    private void CountStays(ulong stages, int current)
    {
        for (var rest = stages; rest != 0; rest &= rest - 1)
        {
            var stage = BitOperations.TrailingZeroCount(rest);
            _table.Add(
                (stage * StageColumns) + FlowCounts.Outcomes + (stage == current ? 2 : 1), _stays[stage]);
        }
    }

    /// <summary>Counts one entry for each stage that was reached, from the furthest one back.</summary>
    private void CountSteps(ulong entered, Standing standing, long end)
    {
        // The first move to any later stage: events are in order, so it is the least of the first entries to them.
        var (beyond, isBeyond) = (end, standing == Standing.Won);
        for (var stage = isBeyond ? _stages - 1 : BitOperations.Log2(entered | 1); stage >= 0; stage--)
        {
            if ((entered & (1UL << stage)) != 0)
            {
                var start = _firstEntries[stage];
                var outcome = isBeyond ? StepOutcome.Advanced : FlowCounts.OutcomeOf(standing);
                CountStep(stage, outcome, start, isBeyond ? Math.Max(start, beyond) : end);
                beyond = isBeyond ? Math.Min(start, beyond) : start;
                isBeyond = true;
            }
            else if (isBeyond && _imputes[stage])
            {
                CountStep(stage, StepOutcome.Advanced, beyond, beyond);
            }
        }
    }

    private void CountStep(int stage, StepOutcome outcome, long start, long end)
    {
        if (start == EventColumns.Undated)
        {
            return;
        }

        _table.Add((stage * StageColumns) + (int)outcome - 1, end - start);
        if (outcome is StepOutcome.Disqualified or StepOutcome.TransferredOut)
        {
            return;
        }

        for (var window = 0; window < _windows.Length; window++)
        {
            var isMatured = _through - start >= _windows[window];
            var isWithin = outcome == StepOutcome.Advanced && end - start < _windows[window];
            _ages.Matured[(stage * _windows.Length) + window] += isMatured ? 1 : 0;
            _ages.MaturedAdvanced[(stage * _windows.Length) + window] += isMatured && isWithin ? 1 : 0;
        }
    }
}
