using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

/// <summary>Cohorts, clocks and deal records, and what becomes of data as nobody wants it.</summary>
public sealed class FlowModeTests
{
    private static readonly StageId A = StageId.Create("A");

    public static TheoryData<string, FlowCohort> Cohorts { get; } = new()
    {
        { "deal-0 deal-1", FlowCohort.CreatedIn(Start, Start.AddDays(10)) },
        { "deal-2 deal-3", FlowCohort.CreatedIn(Start.AddDays(10), Start.AddDays(50)) },
        { "deal-1", FlowCohort.EnteredStageIn(StageId.Create("C"), Start, Start.AddDays(20)) },
        { "deal-0 deal-2", FlowCohort.EnteredStageIn(StageId.Create("C"), Start.AddDays(20), Start.AddDays(21)) },
        { "deal-0", FlowCohort.ClosedIn(Start, Start.AddDays(31)) },
        { "", FlowCohort.ClosedIn(Start, Start.AddDays(30)) },
        { "deal-0 deal-1 deal-2", FlowCohort.OpenAt(Start.AddDays(29.9)) },
        { "deal-1 deal-2", FlowCohort.OpenAt(Start.AddDays(30)) },
        { "", FlowCohort.OpenAt(Start.AddDays(-1)) },
    };

    [Theory]
    [MemberData(nameof(Cohorts))]
    public void S3_6_Cohort_HoldsTheDealsOfItsPeriod(string deals, FlowCohort cohort)
    {
        var history = HistoryOf("A@0 C@20 lost@30", "emailed@0 C@15 lost@16 C@17", "A@10 C@20", "emailed@10 phoned@11");
        var semantics = new FlowSemantics { Cohort = cohort };

        var flow = history.Fold(AsOf, semantics);

        Assert.Equal(
            deals,
            string.Join(
                ' ',
                history.DealsBehind(AsOf, FlowFigure.Deals, semantics).Concat(
                    history.DealsBehind(AsOf, FlowFigure.OutsideModel, semantics))));
        Assert.Equal(history.DealCount, flow.Deals + flow.DealsOutsideModel + flow.OutsideCohort);
        Assert.Equal(cohort, flow.Semantics.Cohort);
    }

    [Fact]
    public void Cohort_OfAnUnknownStage_IsAnError() =>
        Assert.Throws<ArgumentException>(() => HistoryOf("A").Fold(
            AsOf, new FlowSemantics { Cohort = FlowCohort.EnteredStageIn(StageId.Create("Z"), Start, AsOf) }));

    [Fact]
    public void BusinessTime_CountsOnlyBusinessDays()
    {
        // 1 January 2026 is a Thursday: Thursday and Friday count, then Monday.
        var semantics = new FlowSemantics { BusinessCalendar = FlowModes.Weekdays };
        var history = HistoryOf("A@0 C@5", "A@2 C@3");

        var flow = history.Fold(AsOf, semantics);

        Assert.Equal([0d, 3d], new[] { 0d, 1d }.Select(share => flow[A].Dwell.QuantileDays(share)!.Value));
        Assert.Equal([72d, 70d], history.Deals(AsOf, semantics).Select(deal => deal.CycleDays!.Value));
        Assert.Equal(
            2,
            history.Fold(AsOf, semantics with { Window = TimeSpan.FromDays(3.5) })[A].Advanced);
        Assert.Equal(
            1,
            history.Fold(AsOf, new FlowSemantics { Window = TimeSpan.FromDays(3.5) })[A].Advanced);
    }

    [Fact]
    public void BusinessTime_InADayOf23Hours_HasTwentyThree()
    {
        var berlin = BusinessCalendar.Create(
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Enum.GetValues<DayOfWeek>());
        var clock = BusinessClock.For(HistoryOf("A@80 C@95"), berlin, AsOf.UtcTicks)!;

        // Every day counts, so that the clock and elapsed time agree over the change of 29 March.
        Assert.Equal(
            TimeSpan.FromDays(15).Ticks, clock.At(Start.AddDays(95).UtcTicks) - clock.At(Start.AddDays(80).UtcTicks));
    }

    [Fact]
    public void TimeOnHold_WhereItCounts_BelongsToTheVisit()
    {
        var history = HistoryOf("A@0 hold@5 A@8 C@10", "A@0 hold@4 C@6");

        var stopped = history.Fold(AsOf)[A];
        var running = history.Fold(AsOf, new FlowSemantics { HoldStopsClock = false })[A];

        Assert.Equal([2d, 4d, 5d], Quantiles(stopped.Dwell, 0d, 0.5, 1d));
        Assert.Equal([6d, 8d, 10d], Quantiles(running.Dwell, 0d, 0.5, 1d));
        Assert.Equal((3L, 2L), (stopped.Dwell.Visits, running.Dwell.Visits));

        static IEnumerable<double> Quantiles(DwellTime dwell, params double[] shares) =>
            shares.Select(share => Math.Round(dwell.QuantileDays(share)!.Value, 9));
    }

    [Fact]
    public void Deals_OfAHistory_SayWhereEachStands()
    {
        var deals = HistoryOf("A@0 C@20 A@30", "A@0 lost@10", "C@? won@90", "A@0 hold@9", "phoned").Deals(AsOf);

        Assert.Equal(["deal-0", "deal-1", "deal-2", "deal-3"], deals.Select(deal => deal.DealId));
        Assert.Equal(
            [DealStanding.Open, DealStanding.Lost, DealStanding.Won, DealStanding.OnHold],
            deals.Select(deal => deal.Standing));
        Assert.Equal(["A", "", "", ""], deals.Select(deal => deal.CurrentStage.Value));
        Assert.Equal(["C", "A", "C", "A"], deals.Select(deal => deal.FurthestStage.Value));
        Assert.Equal([100d, 10d, null, 100d], deals.Select(deal => deal.CycleDays));
        Assert.Equal([70d, null, null, null], deals.Select(deal => deal.DaysInStage));
        Assert.Equal(["", "A", "", ""], deals.Select(deal => deal.LostFrom.Value));
        Assert.Equal([null, Start.AddDays(10), Start.AddDays(90), null], deals.Select(deal => deal.ClosedAt));
        Assert.All(deals, deal => Assert.Null(deal.Amount));
    }

    [Fact]
    public void Deals_OfAHistoryWithDimensions_HaveTheirLatestLabels()
    {
        var builder = StageHistory.CreateBuilder(Model, dimensions: ["owner", "channel"]);
        Add(1, "Ann", null);
        Add(2, null, "web");
        Add(3, "Ben", null);
        Add(150, "Cy", "fair");

        Assert.Equal("Ben web", string.Join(' ', Assert.Single(builder.Build().Deals(AsOf)).Labels));

        void Add(int day, string? owner, string? channel) =>
            builder.Add(
                new StageEvent
                {
                    DealId = "deal",
                    Stage = "A",
                    OccurredAt = Start.AddDays(day),
                },
                1,
                owner,
                channel);
    }

    [Fact]
    public void DealsBehind_ANumber_NamesThem()
    {
        var history = HistoryOf("A D", "A C A C", "lost", "A C lost");
        var everyVisit = new FlowSemantics { Visit = VisitPolicy.EveryVisit };

        Assert.Equal("deal-0", Named(FlowFigure.Imputed(StageId.Create("C"))));
        Assert.Equal("deal-2", Named(FlowFigure.LostFrom(StageId.None)));
        Assert.Equal("deal-0 deal-1 deal-1 deal-3", Named(FlowFigure.Step(A, StepOutcome.Advanced), everyVisit));
        Assert.Throws<ArgumentException>(() => Named(FlowFigure.Entries(StageId.Create("won"))));

        string Named(FlowFigure figure, FlowSemantics? semantics = null) =>
            string.Join(' ', history.DealsBehind(AsOf, figure, semantics));
    }

    [Theory]
    [InlineData("A@3 C@1 D@2", "C@1 D@2 A@3")]
    [InlineData("A@0 C@1 C@500", "A@0 C@1")]
    [InlineData("A@0 Z@1 C@1", "A@0 C@1")]
    public void BadInput_ThatIsUnsortedLateOrUnknown_ChangesNoEntry(string bad, string good)
    {
        foreach (var semantics in FlowModes.WithoutWindow)
        {
            var (left, right) = (HistoryOf(bad).Fold(AsOf, semantics), HistoryOf(good).Fold(AsOf, semantics));

            Assert.Equal(
                right.Stages.Select(stage => right.Row(stage.Stage.Id.Value)),
                left.Stages.Select(stage => left.Row(stage.Stage.Id.Value)));
        }
    }

    [Fact]
    public void NoDeals_OneDeal_AllOpen_AllLost_HaveTheirAnswers()
    {
        foreach (var semantics in FlowModes.All.Where(mode => mode.Cohort is null))
        {
            var none = HistoryOf().Fold(AsOf, semantics);
            Assert.Equal((0L, 0L, null), (none.Deals, none[A].Entries, none[A].StepRate.Value));
            Assert.Null(none[A].EventualConversion);
            Assert.Null(none.WinRate.Value);

            var open = HistoryOf("A@95", "A@96").Fold(AsOf, semantics)[A];
            Assert.Equal((2L, 2L, null), (open.Entries, open.StillThere, open.StepRate.Value));
            Assert.Equal(0d, open.EventualConversion!.Estimate);

            var lost = HistoryOf("A@95 lost@97", "A@96 lost@98").Fold(AsOf, semantics);
            Assert.Equal((2L, 0d), (lost[A].Lost, lost[A].StepRate.Value));
            Assert.Equal(0d, lost.WinRate.Value);

            var one = HistoryOf("A@95 C@97").Fold(AsOf, semantics)[A];
            Assert.Equal(Rate.FromCounts(1, 1), one.StepRate);
        }
    }

    /// <summary>
    /// Ten million take the same columns, buffers and loops, and counts have 64 bits: what is proportional to the
    /// events here is so there.
    /// </summary>
    [Theory]
    [InlineData(true, 1_000_000)]
    [InlineData(false, 200_000)]
    public void ManyEvents_OfOneDealOrOfAsManyDeals_AreCounted(bool isOneDeal, int events)
    {
        var builder = StageHistory.CreateBuilder(Model);
        string[] stages = ["A", "C"];
        for (var i = 0; i < events; i++)
        {
            builder.Add(
                new StageEvent
                {
                    DealId = isOneDeal ? "deal" : i.ToString(CultureInfo.InvariantCulture),
                    Stage = stages[i % 2],
                    OccurredAt = Start.AddSeconds(i),
                },
                1);
        }

        var history = builder.Build();
        var quick = history.Fold(AsOf);
        var everyVisit = history.Fold(AsOf, new FlowSemantics { Visit = VisitPolicy.EveryVisit });
        var collapsed = history.Fold(
            AsOf,
            new FlowSemantics
            {
                Reach = ReachPolicy.Observed,
                CollapseTolerance = TimeSpan.FromSeconds(1),
                Ties = TieRule.StageOrder,
            });

        Assert.Equal(isOneDeal ? 1 : events, quick.Deals);
        Assert.Equal(isOneDeal ? events / 2 : events, everyVisit[A].Entries);
        Assert.Equal(isOneDeal ? 0 : events / 2, collapsed[A].Entries);
    }

    [Fact]
    public void ManyEvents_AtOneInstant_AreSortedInTime()
    {
        var builder = StageHistory.CreateBuilder(Model);
        for (var i = 0; i < 200_000; i++)
        {
            builder.Add(
                new StageEvent
                {
                    DealId = "deal",
                    Stage = i % 2 == 0 ? "C" : "A",
                    OccurredAt = Start,
                    Sequence = i,
                },
                1);
        }

        var semantics = new FlowSemantics
        {
            Visit = VisitPolicy.EveryVisit,
            Ties = TieRule.StageOrder,
        };
        var flow = builder.Build().Fold(AsOf, semantics);

        Assert.Equal((1L, 1L), (flow[A].Entries, flow[StageId.Create("C")].Entries));
    }
}
