using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

/// <summary>What choices of reading leave as it is: what a deal is worth, when it began, what is decided.</summary>
public sealed class DealReadingTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly StageId A = StageId.Create("A");
    private static readonly StageId C = StageId.Create("C");
    private static readonly StageId Won = StageId.Create("won");

    [Fact]
    public void Collapse_OfTheVisitThatNamedTheAmount_KeepsTheAmountAndTheCreation()
    {
        var history = Worth(("A", 0, 500m), ("C", 0.01, null), ("won", 5, null));
        var collapse = new FlowSemantics
        {
            Reach = ReachPolicy.Observed,
            CollapseTolerance = TimeSpan.FromHours(1),
            Cohort = FlowCohort.CreatedIn(Start, Start.AddMinutes(1)),
        };

        var flow = history.Fold(AsOf, collapse);

        Assert.Equal((0L, 1L, 0L), (flow[A].Entries, flow[C].Entries, flow.OutsideCohort));
        Assert.Equal(500m, flow.WonAmount!.Value.Amount.Amount);
        Assert.Equal(500m, Assert.Single(history.Deals(AsOf, collapse)).Amount!.Value.Amount);
        Assert.Equal(1, flow[C].Dwell.Visits + flow[A].Dwell.Visits);
    }

    [Fact]
    public void Collapse_AfterAClose_BelongsToTheEpisodeThatItBegins()
    {
        var history = Worth(("A", 0, 100m), ("lost", 5, null), ("A", 10, 700m), ("C", 10.01, null), ("won", 12, null));
        var semantics = new FlowSemantics
        {
            Outcome = OutcomeBasis.PerEpisode,
            Amounts = AmountBasis.Current,
            CollapseTolerance = TimeSpan.FromHours(1),
        };

        var flow = history.Fold(AsOf, semantics);

        Assert.Equal((100m, 700m), (flow.LostAmount!.Value.Amount.Amount, flow.WonAmount!.Value.Amount.Amount));
        Assert.Equal((2L, 1L), (flow.Deals, flow.Reopenings));
    }

    [Fact]
    public void PerEpisode_AmountKnownBefore_IsKnownInTheNextEpisode()
    {
        var history = Worth(("A", 0, 100m), ("lost", 5, null), ("A", 10, null), ("won", 12, null));
        var perEpisode = new FlowSemantics { Outcome = OutcomeBasis.PerEpisode };

        foreach (var amounts in Enum.GetValues<AmountBasis>().Skip(1))
        {
            var flow = history.Fold(AsOf, perEpisode with { Amounts = amounts });

            Assert.Equal(100m, flow.LostAmount!.Value.Amount.Amount);
            Assert.Equal(100m, flow.WonAmount!.Value.Amount.Amount);
        }

        // What becomes known in a later episode was not known in an earlier one.
        var late = Worth(("A", 0, null), ("lost", 5, null), ("A", 10, 100m)).Fold(AsOf, perEpisode);
        Assert.Equal(Rate.FromCounts(0, 1), late.LostAmount!.Value.Coverage);
    }

    [Theory]
    [InlineData(DispositionSet.None, 2)]
    [InlineData(DispositionSet.Nurtured | DispositionSet.OnHold, 3)]
    [InlineData(DispositionSet.Disqualified, 3)]
    [InlineData(DispositionSet.Nurtured | DispositionSet.Disqualified | DispositionSet.TransferredOut, 5)]
    public void RatesOverStages_KeepTheDispositionsThatTheSemanticsKeep(DispositionSet kept, long decided)
    {
        var flow = HistoryOf("A C won", "A lost", "A nurture", "A invalid", "A gone", "A hold", "A")
            .Fold(AsOf, new FlowSemantics { Denominators = kept });

        Assert.Equal(Rate.FromCounts(1, decided), flow.OverallRate);
        Assert.Equal(Rate.FromCounts(1, decided), flow.RateBetween(A, Won));
        Assert.Equal(Rate.FromCounts(1, decided), flow.RateBetween(A, C));
        Assert.Equal(flow[A].StepRate, flow.RateBetween(A, C));
        Assert.Equal(Rate.FromCounts(1, 2), flow.WinRate);
    }

    [Fact]
    public void RatesOverStages_UnderAWindow_CountWhatIsOverdueAsDecided()
    {
        var flow = HistoryOf("A C@5 won@6", "A C@5 won@50", "A C@50", "A lost@5", "A@95")
            .Fold(AsOf, new FlowSemantics { Window = TimeSpan.FromDays(30) });

        Assert.Equal(Rate.FromCounts(2, 4), flow[A].StepRate);
        Assert.Equal(flow[A].StepRate, flow.RateBetween(A, C));
        Assert.Equal(Rate.FromCounts(1, 4), flow.RateBetween(A, Won));
        Assert.Equal(Rate.FromCounts(1, 4), flow.OverallRate);
    }

    [Fact]
    public void AllOpen_HasAnEventualConversionThatAdmitsEverything()
    {
        var open = HistoryOf("A@95", "A@96").Fold(AsOf)[A].EventualConversion!;

        Assert.Equal((0d, 1d), (open.Estimate, open.StillUndecided));
        Assert.Equal((0d, 1d), (open.Interval.Low, open.Interval.High));
    }

    [Fact]
    public void Fold_OnMoreThreadsThanThereCanBe_CountsTheSame()
    {
        var history = HistoryOf([.. Enumerable.Repeat("A C won", 2_000)]);

        Assert.Equal(history.Fold(AsOf), history.Fold(AsOf, AsOf, null, int.MaxValue));
    }

    [Fact]
    public void Fold_AsOfAnInstantBeforeThrough_LeavesOutWhatHappenedLater_WhetherOrNotEventsSayWhenTheyBecameKnown()
    {
        var (through, asOf) = (Start.AddDays(50), Start.AddDays(20));
        var history = HistoryOf("A C@10 won@30", "A@40");
        var late = new StageEvent
        {
            DealId = "deal-2",
            Stage = "A",
            OccurredAt = Start,
            RecordedAt = Start.AddDays(15),
        };

        foreach (var semantics in new[] { FlowSemantics.Default, new() { Visit = VisitPolicy.EveryVisit } })
        {
            var flow = history.Fold(through, asOf, semantics);
            var whole = history.With(late).Fold(through, asOf, semantics);

            Assert.Equal((0L, 1L, 2L, 1L), (flow.Won, flow.Open, flow.LaterEvents, flow.LaterDeals));
            Assert.Equal((0L, 2L, 2L, 1L), (whole.Won, whole.Open, whole.LaterEvents, whole.LaterDeals));
            Assert.Equal(whole, flow.Apply(history.Only("deal-2"), history.Only("deal-2").With(late)));
        }
    }

    [Fact]
    public void BusinessTime_AtTheEndsOfTime_IsCounted()
    {
        var semantics = new FlowSemantics { BusinessCalendar = FlowModes.Weekdays };
        var flow = HistoryOf("A C").Fold(DateTimeOffset.MaxValue, semantics);

        Assert.Equal((1L, 1L), (flow[A].Advanced, flow[C].StillThere));
        Assert.Equal(0, HistoryOf("A C").Fold(DateTimeOffset.MinValue, semantics).Deals);
    }

    private static StageHistory Worth(params (string Stage, double Day, decimal? Amount)[] events)
    {
        var builder = StageHistory.CreateBuilder(Model, Yuan);
        foreach (var (stage, day, amount) in events)
        {
            builder.Add(
                new StageEvent
                {
                    DealId = "deal",
                    Stage = stage,
                    OccurredAt = Start.AddDays(day),
                    Amount = amount,
                },
                1);
        }

        return builder.Build();
    }
}
