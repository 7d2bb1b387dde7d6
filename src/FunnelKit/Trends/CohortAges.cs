using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>The ages of one cohort: of those who came through, those who will not, and the undecided.</summary>
internal sealed class CohortAges
{
    private readonly StageFlow _flow;
    private readonly CountedValues _through;
    private readonly CountedValues _undecided;
    private readonly Lazy<CompetingRisks> _risks;

    private CohortAges(StageFlow flow, Func<StepOutcome, CountedValues> ages, bool regressDecides, long counted)
    {
        (_flow, _through, _undecided) = (flow, ages(StepOutcome.Advanced), CountedValues.Empty);
        var stopped = CountedValues.Empty;
        for (var outcome = StepOutcome.Lost; outcome <= StepOutcome.StillThere; outcome++)
        {
            var counts = flow.Semantics.Keeps(outcome) ? ages(outcome) : CountedValues.Empty;
            if (outcome is StepOutcome.StillThere or StepOutcome.OnHold
                || (outcome == StepOutcome.Regressed && !regressDecides))
            {
                _undecided += counts;
            }
            else
            {
                stopped += counts;
            }
        }

        Size = _through.Total + stopped.Total + _undecided.Total;
        Undated = counted - Size;
        _risks = new(() => CompetingRisks.Estimate(RiskTable.FromObservations(
            [.. Observations(_through, 1), .. Observations(stopped, 2), .. Observations(_undecided, 0)], causes: 2)));
    }

    public long Size { get; }

    public long Undated { get; }

    public static CohortAges OfStage(StageFlow flow, int position) => new(
        flow,
        outcome => flow.Counts.Ages!.Steps[(position * FlowCounts.Outcomes) + (int)outcome - 1],
        flow.Semantics.Visit != VisitPolicy.HighWaterMark,
        flow.Stages[position].Conversion.Denominator);

    public static CohortAges OfWins(StageFlow flow)
    {
        var left = Unless(StepOutcome.Disqualified, flow.Disqualified)
            + Unless(StepOutcome.TransferredOut, flow.TransferredOut)
            + Unless(StepOutcome.Nurtured, flow.Nurtured)
            + Unless(StepOutcome.OnHold, flow.OnHold);
        return new(flow, Ages, regressDecides: false, flow.Deals - left);

        long Unless(StepOutcome outcome, long deals) => flow.Semantics.Keeps(outcome) ? 0L : deals;

        CountedValues Ages(StepOutcome outcome) => flow.Counts.Ages!.Cycles
            .Where((_, standing) => FlowCounts.OutcomeOf((Standing)standing) == outcome)
            .Aggregate((sum, ages) => sum + ages);
    }

    public CohortCell CellAt(int days, bool isComplete)
    {
        // Ages are whole units, rounded down: before an age of n units means at most n − 1.
        var last = (days * TimeSpan.TicksPerDay / _flow.Semantics.TicksPerAgeUnit) - 1L;
        var unobserved = _undecided.Total - _undecided.CountAbove(last);
        var isMature = isComplete && unobserved == 0;
        var incidence = isMature ? null : _risks.Value.Causes[0];
        return new()
        {
            AgeDays = days,
            Rate = _flow.RateOf(_through.Total - _through.CountAbove(last), Size),
            Unobserved = unobserved,
            IsMature = isMature,
            Estimate = Size == 0 ? null : incidence?.At(last),
            EstimateInterval = Size == 0 ? null : incidence?.IntervalAt(last),
        };
    }

    private static IEnumerable<SurvivalObservation> Observations(CountedValues ages, int cause) =>
        ages.Values.Zip(ages.Counts, (age, count) => new SurvivalObservation
        {
            Time = age,
            Cause = cause,
            Count = count,
        });
}
