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
internal sealed partial class FlowFold
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
    private readonly long _ticksPerUnit;
    private readonly bool[] _imputes;
    private readonly FlowCounts _counts;
    private readonly long[] _departures;
    private readonly LossTally[] _losses;
    private readonly DealShapes _shapes;
    private readonly bool _isForwardShort;
    private readonly long _firstTick;
    private readonly VisitSections _visits;
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
        _ticksPerUnit = semantics.TicksPerUnit;
        _departures = new long[_stages + 1];
        _losses = new LossTally[_stages + 1];
        _shapes = new DealShapes(_kinds, _stages);
        _ages = semantics.CountsAges ? new AgeFold(_imputes, semantics, through, events) : null;
        // Visits say all about a deal that went forward only if nothing is asked about it but time.
        _isForwardShort = !history.HasAmounts && _columns.Reasons is null && _ages is not { FollowsVisits: false };
        _firstTick = _columns.Recorded is null ? 0 : long.MaxValue;
        _visits = new VisitSections(_stages, _codes, _ages?.Maturity.Classes ?? 0, semantics.TicksPerUnit, events);
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
        if (_ages is null)
        {
            CountWithoutAges(deals);
        }
        else
        {
            CountWithAges(deals);
        }
    }

    /// <summary>
    /// Counts deals in blocks, those of one shape after the other, so that the loop over each shape is short and knows
    /// what comes.
    /// </summary>
    private void CountWithAges(ReadOnlySpan<int> deals)
    {
        var (starts, ticks, codes) = (_columns.DealStarts, _columns.Ticks, _columns.Codes);
        Span<int> forward = stackalloc int[DealsAtOnce];
        Span<int> simple = stackalloc int[DealsAtOnce];
        for (; deals.Length > 0; deals = deals[Math.Min(DealsAtOnce, deals.Length)..])
        {
            var (forwardDeals, simpleDeals) = (0, 0);
            foreach (var deal in deals[..Math.Min(DealsAtOnce, deals.Length)])
            {
                var (first, count) = (starts[deal], starts[deal + 1] - starts[deal]);
                if (ticks[first] < _firstTick
                    || ticks[first + count - 1] > _through
                    || !_shapes.IsSimple(codes, first, count, out var isForward))
                {
                    CountAny(first, ticks.AsSpan(first, count), codes.AsSpan(first, count));
                    continue;
                }

                forward[forwardDeals] = deal;
                simple[simpleDeals] = deal;
                isForward &= _isForwardShort;
                forwardDeals += isForward ? 1 : 0;
                simpleDeals += isForward ? 0 : 1;
            }

            CountForwardWithAges(forward[..forwardDeals]);
            foreach (var deal in simple[..simpleDeals])
            {
                var (first, count) = (starts[deal], starts[deal + 1] - starts[deal]);
                CountMixed(first, ticks.AsSpan(first, count), codes.AsSpan(first, count));
            }
        }
    }

    /// <summary>Counts a deal, whatever happened to it.</summary>
    private void CountAny(int first, ReadOnlySpan<long> ticks, ReadOnlySpan<byte> codes)
    {
        var (stages, outside, width) = (_stages, _codes - 1, _codes + 1);
        var (kinds, visits, laterEvents) = (_kinds, _visits.Table, 0);
        var (entered, current, kind, closeRow, lostFrom) = (0UL, -1, StageKind.None, -1, -1);
        var (visitStart, isUndated) = (EventColumns.Undated, false);
        var (firstAt, lastCode) = (EventColumns.Undated, -1);

        // The place from which a deal may depart: one more than its stage while it is open, else 0.
        var place = 0;
        for (var i = 0; i < ticks.Length; i++)
        {
            var at = ticks[i];
            if (at > _through || (_columns.Recorded is not null && KnownAt(first + i) > _asOf))
            {
                laterEvents++;
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

            visitStart = EventColumns.Undated;
            if (kinds[code] == StageKind.PostClose)
            {
                continue;
            }

            if (lastCode < 0)
            {
                _counts.Starts[code]++;
            }
            else if (kind != StageKind.Open)
            {
                _counts.Returns[(lastCode * _codes) + code]++;
            }

            lastCode = code;
            if (code < stages)
            {
                // Open stages come first in a model, so that an open stage's code is its position.
                if (kind > StageKind.Open && kind != StageKind.OnHold)
                {
                    _counts.Reopenings++;
                }

                _departures[place] += at > _windowStart && place != code + 1 ? 1 : 0;
                entered |= 1UL << code;
                current = code;
                place = code + 1;
                kind = StageKind.Open;
                visitStart = at;
                isUndated = at == EventColumns.Undated;
                firstAt = firstAt == EventColumns.Undated ? at : firstAt;
                continue;
            }

            _departures[place] += at > _windowStart ? 1 : 0;
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
            visits.Add((current * width) + width - 1, _through - visitStart);
        }
        else if (isUndated)
        {
            _counts.Undated[(current * width) + width - 1]++;
        }

        if (firstAt != EventColumns.Undated)
        {
            _firstDays.Add(firstAt);
        }

        _counts.LaterEvents += laterEvents;
        if (kind == StageKind.None)
        {
            CountOutside(laterEvents == ticks.Length);
            return;
        }

        var standing = StandingOf(kind, current, entered);
        CountEntered(entered);
        CountStanding(
            standing, current, lostFrom, entered, first, IsOpen(standing) ? first + ticks.Length - 1 : closeRow);
        if (_ages is not null)
        {
            CountAges(first, ticks, codes, standing, closeRow, laterEvents > 0);
        }
    }

    private long KnownAt(int row) =>
        _columns.Recorded![row] == EventColumns.Undated ? _columns.Ticks[row] : _columns.Recorded[row];

    private FlowCounts Finish()
    {
        CountForwardDeals();
        for (var stage = 0; stage < _stages; stage++)
        {
            for (var code = 0; code < _codes; code++)
            {
                _counts.Dwell[(stage * _codes) + code] = _visits.Visits(stage, code);
            }

            _counts.OpenDwell[stage] = _visits.Visits(stage, _codes);
            _counts.InStage[stage] += _counts.DealsAt(stage, Standing.StillThere);
            _counts.Departures[stage] = _departures[stage + 1];
            CountSteps(stage);
        }

        _counts.FirstDays = _firstDays.ToCounts();
        _counts.Ages = _ages?.Finish(_visits, _kinds, _ticksPerUnit);
        foreach (var (place, tally) in _losses.Index().Where(loss => loss.Item.Deals > 0))
        {
            _counts.LossReasons.Add((place, string.Empty), tally);
        }

        foreach (var ((place, reason), tally) in _lossReasons)
        {
            _counts.LossReasons.Add((place, _reasons[reason]), tally);
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
