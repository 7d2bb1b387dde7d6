using System.Numerics;
using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>Counts the deals of a history under any semantics, stretch by stretch.</summary>
internal sealed class PathFold : IDealFold
{
    private readonly EventColumns _columns;
    private readonly string[] _reasons;
    private readonly int _stages;
    private readonly FlowCounts _counts;
    private readonly DealReader _reader;
    private readonly VisitTable _visits;
    private readonly PathAges? _ages;
    private readonly DayCounts _firstDays = new();
    private readonly Dictionary<(int Stage, int Reason), LossTally> _lossReasons = [];

    public PathFold(
        StageHistory history, FlowSemantics semantics, long through, long asOf, BusinessClock? clock, long events)
    {
        _columns = history.Columns;
        _reasons = history.ReasonTexts;
        _stages = history.Model.OpenStages.Length;
        _counts = new FlowCounts(_stages, history.Model.Stages.Length + 1)
        {
            Amounts = history.HasAmounts ? new FlowAmounts(_stages) : null,
        };
        _reader = new DealReader(history, semantics, through, asOf, clock, _counts);
        _visits = new VisitTable(_stages * (_counts.CodeCount + 1), semantics.TicksPerUnit, events);
        _ages = semantics.CountsAges
            ? new PathAges(_stages, semantics, clock is null ? through : clock.At(through), events)
            : null;
    }

    /// <summary>Counts a range of deals.</summary>
    public static FlowCounts Count(
        StageHistory history,
        FlowSemantics semantics,
        long through,
        long asOf,
        BusinessClock? clock,
        int firstDeal,
        int lastDeal)
    {
        var starts = history.Columns.DealStarts;
        var fold = new PathFold(history, semantics, through, asOf, clock, starts[lastDeal] - starts[firstDeal]);
        for (var deal = firstDeal; deal < lastDeal; deal++)
        {
            fold.CountDeal(deal);
        }

        return fold.Finish();
    }

    public void CountDeals(ReadOnlySpan<int> deals)
    {
        foreach (var deal in deals)
        {
            CountDeal(deal);
        }
    }

    private void CountDeal(int deal)
    {
        if (!_reader.Open(deal))
        {
            _counts.LaterDeals++;
        }

        _counts.LaterEvents += _reader.LaterEvents;
        while (_reader.Read())
        {
            if (_reader.IsInCohort)
            {
                CountPath(_reader.Path);
            }
            else
            {
                _counts.OutsideCohort++;
            }
        }
    }

    private void CountPath(DealPath path)
    {
        foreach (var (stage, code, length) in path.Visits)
        {
            var cell = (stage * (_counts.CodeCount + 1)) + (code < 0 ? _counts.CodeCount : code);
            if (length < 0)
            {
                _counts.Undated[cell]++;
            }
            else
            {
                _visits.Add(cell, length);
            }
        }

        if (path.FirstAt != EventColumns.Undated)
        {
            _firstDays.Add(path.FirstAt);
        }

        if (path.StartCode < 0)
        {
            _counts.OutsideDeals++;
            return;
        }

        _counts.Starts[path.StartCode]++;
        CountStanding(path);
        foreach (ref readonly var entry in path.Entries)
        {
            CountEntry(entry, path);
        }

        _ages?.Count(path);
    }

    private void CountStanding(DealPath path)
    {
        var cell = ((path.Furthest + 1) * FlowCounts.Standings) + (int)path.Standing;
        _counts.Deals[cell]++;
        var amounts = _counts.Amounts;
        Plus(amounts?.ByStanding, cell, path.Amount);
        for (var rest = path.Entered; rest != 0; rest &= rest - 1)
        {
            var stage = BitOperations.TrailingZeroCount(rest);
            _counts.Entered[stage]++;
            _counts.Reentered[stage] += (path.Reentered & (1UL << stage)) != 0 ? 1 : 0;
            Plus(amounts?.Entered, stage, path.AmountOfEntered(stage));
        }

        if (path.Kind == Stages.StageKind.Open)
        {
            _counts.InStage[path.Current]++;
            Plus(amounts?.InStage, path.Current, path.AmountInStage);
        }

        if (path.Standing == Standing.Lost)
        {
            _counts.LostFrom[path.LostFrom + 1]++;
            var key = (path.LostFrom + 1, _columns.Reasons is { } reasons ? reasons[path.CloseRow] : -1);
            var amount = path.Amount == EventColumns.NoAmount ? default : default(AmountSum).Plus(path.Amount);
            _lossReasons[key] = _lossReasons.GetValueOrDefault(key) + new LossTally(1, amount);
        }
    }

    private void CountEntry(in PathEntry entry, DealPath path)
    {
        if (entry.Outcome == StepOutcome.None)
        {
            _counts.OutOfOrder[entry.Stage]++;
            return;
        }

        var cell = (entry.Stage * FlowCounts.Outcomes) + (int)entry.Outcome - 1;
        var amount = path.AmountOf(entry);
        _counts.Steps[cell]++;
        Plus(_counts.Amounts?.Steps, cell, amount);
        if (entry.IsImputed)
        {
            _counts.Imputed[entry.Stage]++;
            Plus(_counts.Amounts?.Imputed, entry.Stage, amount);
        }

        if (entry.IsExpired)
        {
            _counts.Expired[entry.Stage]++;
            Plus(_counts.Amounts?.Expired, entry.Stage, amount);
        }
    }

    private static void Plus(AmountSum[]? sums, int cell, long amount)
    {
        if (sums is not null && amount != EventColumns.NoAmount)
        {
            sums[cell] = sums[cell].Plus(amount);
        }
    }

    public FlowCounts Finish()
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            for (var code = 0; code < _counts.CodeCount; code++)
            {
                _counts.Dwell[(stage * _counts.CodeCount) + code] =
                    _visits.ToCounts((stage * (_counts.CodeCount + 1)) + code);
            }

            _counts.OpenDwell[stage] = _visits.ToCounts((stage * (_counts.CodeCount + 1)) + _counts.CodeCount);
        }

        _counts.FirstDays = _firstDays.ToCounts();
        _counts.Ages = _ages?.Finish();
        foreach (var ((stage, reason), tally) in _lossReasons)
        {
            _counts.LossReasons.Add((stage, reason < 0 ? string.Empty : _reasons[reason]), tally);
        }

        return _counts;
    }
}
