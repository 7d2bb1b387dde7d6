using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>The ages of one cohort: of those who came through, those who will not, and the undecided.</summary>
internal sealed class CohortAges
{
    private readonly CountedValues _through;
    private readonly CountedValues _undecided;
    private readonly long _ticksPerUnit;
    private readonly Lazy<CompetingRisks> _risks;

    private CohortAges(
        CountedValues through, CountedValues stopped, CountedValues undecided, long counted, long ticksPerUnit)
    {
        _through = through;
        _undecided = undecided;
        _ticksPerUnit = ticksPerUnit;
        Size = through.Total + stopped.Total + undecided.Total;
        Undated = counted - Size;
        _risks = new(() => CompetingRisks.Estimate(RiskTable.FromObservations(
            [.. Observations(through, 1), .. Observations(stopped, 2), .. Observations(undecided, 0)], causes: 2)));
    }

    public long Size { get; }

    public long Undated { get; }

    public static CohortAges OfStage(StageFlow flow, int position)
    {
        var row = flow.Stages[position];
        var exitsBack = flow.Semantics.Visit is VisitPolicy.FirstPass or VisitPolicy.EveryVisit;
        return new(
            At(StepOutcome.Advanced),
            At(StepOutcome.Lost) + At(StepOutcome.Nurtured)
                + (exitsBack ? At(StepOutcome.Regressed) : CountedValues.Empty),
            At(StepOutcome.StillThere) + At(StepOutcome.OnHold)
                + (exitsBack ? CountedValues.Empty : At(StepOutcome.Regressed)),
            row.Entries - row.Disqualified - row.TransferredOut,
            flow.Semantics.TicksPerUnit);

        CountedValues At(StepOutcome outcome) =>
            flow.Counts.Ages!.Steps[(position * FlowCounts.Outcomes) + (int)outcome - 1];
    }

    public static CohortAges OfWins(StageFlow flow)
    {
        return new(
            At(Standing.Won),
            At(Standing.Lost) + At(Standing.Nurtured),
            At(Standing.StillThere) + At(Standing.Regressed) + At(Standing.OnHold),
            flow.Deals - flow.Disqualified - flow.TransferredOut,
            flow.Semantics.TicksPerUnit);

        CountedValues At(Standing standing) => flow.Counts.Ages!.Cycles[(int)standing];
    }

    public CohortCell CellAt(int days, bool isComplete)
    {
        // Ages are whole units, rounded down: before an age of n units means at most n − 1.
        var last = (days * TimeSpan.TicksPerDay / _ticksPerUnit) - 1L;
        var unobserved = _undecided.Total - _undecided.CountAbove(last);
        var isMature = isComplete && unobserved == 0;
        var incidence = isMature ? null : _risks.Value.Causes[0];
        return new()
        {
            AgeDays = days,
            Rate = Rate.FromCounts(_through.Total - _through.CountAbove(last), Size),
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
