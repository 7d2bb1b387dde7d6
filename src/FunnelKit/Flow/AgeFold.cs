using System.Numerics;
using System.Runtime.CompilerServices;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Counts deals by age: a second look at the events of a deal whose standing is known.</summary>
internal sealed class AgeFold
{
    private const int StageColumns = FlowCounts.Outcomes + 3;

    private readonly int _stages;
    private readonly bool[] _imputes;
    private readonly long _through;
    private readonly VisitTable _table;
    private readonly FlowAges _ages;
    private readonly long[] _firstEntries;
    private readonly long[] _stays;

    public AgeFold(bool[] imputes, FlowSemantics semantics, long through, long events)
    {
        _stages = imputes.Length;
        _imputes = imputes;
        _through = through;
        var windows = semantics.MaturityWindows;
        _table = new VisitTable((_stages * StageColumns) + FlowCounts.Standings, semantics.TicksPerUnit, events);
        _ages = new FlowAges(_stages, windows.Length);
        _firstEntries = new long[_stages];
        _stays = new long[_stages];
        Maturity = new MaturityCounts(_stages, windows, through);
        FollowsVisits = windows.All(window => window.Ticks % semantics.TicksPerUnit == 0);
    }

    public MaturityCounts Maturity { get; }

    /// <summary>
    /// Whether ages of deals that only went forward follow from their visits: whether an age within a window is so
    /// too when rounded down to whole units.
    /// </summary>
    public bool FollowsVisits { get; }

    /// <summary>
    /// Counts how old a deal is whose entries follow from its visits, and the stages that it skipped.
    /// </summary>
    /// <param name="ticks">When the events of all deals happened.</param>
    /// <param name="codes">The codes of the same events.</param>
    /// <param name="first">The place of the deal's first event.</param>
    /// <param name="closed">The place of the event that closed the deal, or behind its last one.</param>
    /// <param name="standing">Where the deal stands.</param>
    /// <param name="end">When it was closed, or the end of what counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountForward(long[] ticks, byte[] codes, int first, int closed, Standing standing, long end)
    {
        _table.Add((_stages * StageColumns) + (int)standing, end - ticks[first]);
        var reached = standing == Standing.Won ? _stages : codes[closed - 1] + 1;
        if (reached != closed - first)
        {
            CountSkipped(ticks.AsSpan(first..closed), codes.AsSpan(first..closed), standing == Standing.Won, end);
        }
    }

    /// <summary>Counts a deal that was in a stage of the model.</summary>
    /// <param name="ticks">When its events happened, those left out that do not count.</param>
    /// <param name="codes">The codes of the same events.</param>
    /// <param name="standing">Where the deal stands.</param>
    /// <param name="closedAt">When it came to stand so; of no meaning while the deal is open.</param>
    /// <param name="countsVisits">Whether the visits of won deals are counted here.</param>
    public void Count(
        ReadOnlySpan<long> ticks,
        ReadOnlySpan<byte> codes,
        Standing standing,
        long closedAt,
        bool countsVisits)
    {
        var (entered, undated, current) = (0UL, 0UL, -1);
        var (visitStart, firstAt) = (EventColumns.Undated, EventColumns.Undated);
        for (var i = 0; i < ticks.Length; i++)
        {
            var (at, code) = (ticks[i], (int)codes[i]);
            if (visitStart != EventColumns.Undated)
            {
                _stays[current] += at - visitStart;
                if (countsVisits && standing == Standing.Won)
                {
                    _table.Add((current * StageColumns) + FlowCounts.Outcomes, at - visitStart);
                }
            }

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

    /// <summary>Gives the counts by age, those that follow from visits included.</summary>
    public FlowAges Finish(VisitSections visits, StageKind[] kinds, long ticksPerUnit)
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

        visits.AddTo(_ages, Maturity, kinds, ticksPerUnit);
        Maturity.CopyTo(_ages);
        return _ages;
    }

    private void CountSkipped(ReadOnlySpan<long> ticks, ReadOnlySpan<byte> codes, bool isWon, long end)
    {
        var next = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            CountSkipped(next, codes[i], ticks[i]);
            next = codes[i] + 1;
        }

        CountSkipped(next, isWon ? _stages : next, end);
    }

    private void CountSkipped(int fromStage, int toStage, long at)
    {
        for (var stage = fromStage; stage < toStage; stage++)
        {
            if (_imputes[stage])
            {
                CountStep(stage, StepOutcome.Advanced, at, at);
            }
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
        if (outcome == StepOutcome.Advanced)
        {
            Maturity.AddAdvanced(stage, start, end - start);
        }
        else if (outcome is not (StepOutcome.Disqualified or StepOutcome.TransferredOut))
        {
            Maturity.AddOther(stage, start);
        }
    }
}
