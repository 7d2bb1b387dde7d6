using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Timing;

namespace FunnelKit.Trends;

/// <summary>What happened to each deal between two instants, found by comparing where it stood at both.</summary>
internal sealed class ReviewPeriod
{
    private readonly StageHistory _history;
    private readonly StageModel _model;
    private readonly FlowSemantics _semantics;
    private readonly ImmutableArray<DealRecord> _deals;
    private readonly long[] _advanced;
    private readonly long[] _stopped;
    private readonly List<DealRecord> _won = [];
    private readonly List<DealRecord> _lost = [];

    public ReviewPeriod(StageHistory history, FlowSemantics semantics, ReviewInstant from, ReviewInstant to)
    {
        (_history, _model, _semantics, _deals) = (history, history.Model, semantics, to.Deals);
        _advanced = new long[_model.OpenStages.Length];
        _stopped = new long[_model.OpenStages.Length];
        var known = Numbered(from.Deals).ToDictionary(item => item.Key, item => item.Deal);
        var (started, reopened) = (0L, 0L);
        foreach (var (key, deal) in Numbered(to.Deals))
        {
            var old = known.GetValueOrDefault(key);
            started += old is null ? 1 : 0;
            reopened += old is not null && IsClosed(old) && !IsClosed(deal) ? 1 : 0;
            Compare(old, deal);
        }

        foreach (var (position, _) in _model.OpenStages.Index().Where(item => item.Item.IsOptional))
        {
            _advanced[position] = to.PassedOptional(position)
                .Count(deal => !from.PassedOptional(position).Contains(deal));
        }

        Counts = new()
        {
            From = from.At,
            To = to.At,
            New = started,
            Won = _won.Count,
            Lost = _lost.Count,
            Reopened = reopened,
            WonAmount = Sum(_won),
            LostAmount = Sum(_lost),
        };
    }

    public PeriodCounts Counts { get; }

    public IReadOnlyList<DealRecord> Lost => _lost;

    public Rate WinRate => Rate.FromCounts(_won.Count, _won.Count + _lost.Count, _semantics.Interval);

    public IEnumerable<(StageId Stage, Rate Rate)> StepRates => _model.OpenStages.Select((stage, position) => (
        stage.Id,
        Rate.FromCounts(_advanced[position], _advanced[position] + _stopped[position], _semantics.Interval)));

    public ImmutableArray<StageReview> Stages(
        ReviewPeriod previous, ImmutableArray<RateChange> stepRates, StalledDeals stalled)
    {
        var (now, before) = (InStages(), previous.InStages());
        var stalls = stalled.Deals.ToLookup(deal => deal.Stage.Id);
        return
        [
            .. _model.OpenStages.Zip(stepRates, (stage, stepRate) => new StageReview
            {
                Stage = stage,
                InStage = now[stage.Id].Count(),
                InStageBefore = before[stage.Id].Count(),
                Amount = Sum([.. now[stage.Id]]),
                Stalled = stalls[stage.Id].Count(),
                Overdue = stalls[stage.Id].Count(deal => deal.IsOverLimit),
                StepRate = stepRate,
            }),
        ];
    }

    private ILookup<StageId, DealRecord> InStages() =>
        _deals.Where(deal => deal.Standing == DealStanding.Open).ToLookup(deal => deal.CurrentStage);

    private void Compare(DealRecord? old, DealRecord deal)
    {
        var closesNow = IsClosed(deal)
            && (old is null || old.Standing != deal.Standing || old.ClosedAt != deal.ClosedAt);
        if (closesNow && deal.Standing is DealStanding.Won or DealStanding.Lost)
        {
            (deal.Standing == DealStanding.Won ? _won : _lost).Add(deal);
        }

        var (from, to) = (old is null ? -1 : Reached(old), Reached(deal));
        for (var position = Math.Max(0, from); position < to; position++)
        {
            _advanced[position] += _model.OpenStages[position].IsOptional ? 0 : 1;
        }

        if (closesNow && to >= 0 && Outcome(deal.Standing) is { } outcome && _semantics.Keeps(outcome))
        {
            _stopped[to]++;
        }
    }

    /// <summary>The position of the furthest stage; behind all of them for a win.</summary>
    private int Reached(DealRecord deal) =>
        deal.Standing == DealStanding.Won ? _model.OpenStages.Length
        : deal.FurthestStage == StageId.None ? -1
        : _model.PositionOf(deal.FurthestStage);

    private AmountTotal? Sum(List<DealRecord> deals)
    {
        if (!_history.HasAmounts)
        {
            return null;
        }

        var known = deals.Where(deal => deal.Amount is not null).ToList();
        var sum = known.Aggregate(
            Money.FromAmount(0m, _history.Currency), (total, deal) => total + deal.Amount!.Value);
        return new AmountTotal(sum, known.Count, deals.Count);
    }

    private static StepOutcome? Outcome(DealStanding standing) => standing switch
    {
        DealStanding.Lost => StepOutcome.Lost,
        DealStanding.Disqualified => StepOutcome.Disqualified,
        DealStanding.Nurtured => StepOutcome.Nurtured,
        DealStanding.TransferredOut => StepOutcome.TransferredOut,
        _ => null,
    };

    private static bool IsClosed(DealRecord deal) => deal.Standing is not (DealStanding.Open or DealStanding.OnHold);

    /// <summary>Numbers the stretches of each deal, of which there are several when each episode counts.</summary>
    private static IEnumerable<((string DealId, int Number) Key, DealRecord Deal)> Numbered(
        ImmutableArray<DealRecord> deals)
    {
        var number = 0;
        var last = string.Empty;
        foreach (var deal in deals)
        {
            number = string.Equals(deal.DealId, last, StringComparison.Ordinal) ? number + 1 : 0;
            last = deal.DealId;
            yield return ((deal.DealId, number), deal);
        }
    }
}
