using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class FlowRateTests
{
    private static readonly StageId A = StageId.Create("A");
    private static readonly StageId C = StageId.Create("C");
    private static readonly TimeSpan Long = TimeSpan.FromDays(3_000);

    [Fact]
    public void S3_4_All_rates_agree_when_nothing_is_open() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            // Every event is dated, and every deal closed at the end.
            StageEvent[] closed =
            [
                .. events.Select(e => e with
                {
                    OccurredAt = e.OccurredAt ?? Start,
                    RecordedAt = null,
                }),
                .. events.Select(e => e.DealId).Distinct().Select(deal => new StageEvent
                {
                    DealId = deal,
                    Stage = "lost",
                    OccurredAt = Start.AddDays(400),
                }),
            ];
            var history = StageFlowProperties.HistoryOf(closed);
            foreach (var semantics in FlowModes.WithoutWindow)
            {
                var flow = history.Fold(Start.AddDays(5_000), semantics with { MaturityWindows = [Long] });

                Assert.Equal(0, flow.Open);
                Assert.All(flow.Stages, stage =>
                {
                    Assert.Equal(stage.StepRate, stage.Conversion);
                    Assert.Equal(stage.StepRate, stage.MaturedConversion(Long));
                    Assert.Equal(stage.StepRate.Value is null, stage.EventualConversion is null);
                    if (stage.EventualConversion is { } eventual)
                    {
                        Assert.Equal(stage.StepRate.Value!.Value, eventual.Estimate, 1e-9);
                        Assert.Equal(stage.StepRate.Interval!.Value.Low, eventual.Interval.Low, 1e-6);
                        Assert.Equal(stage.StepRate.Interval.Value.High, eventual.Interval.High, 1e-6);
                        Assert.Equal(0d, eventual.StillUndecided, 1e-9);
                    }
                });
            }
        });

    [Fact]
    public void EventualConversion_OfOpenDeals_CountsThemAsNotYet()
    {
        // At 1 day one of four advances: 1/4. At 2 one of three is lost: half are left. At 3 one is still open. At 4
        // the last one advances, and with it the half: 3/4.
        var flow = HistoryOf("A@0 C@1", "A@0 lost@2", "A@97", "A@0 C@4").Fold(AsOf);

        var eventual = flow[A].EventualConversion!;

        Assert.Equal(0.75, eventual.Estimate, 1e-12);
        Assert.Equal(Rate.FromCounts(2, 3), flow[A].StepRate);
        Assert.Equal(Rate.FromCounts(2, 4), flow[A].Conversion);
        Assert.Equal([0d, 0.25, 0.25, 0.75], new[] { 0.5, 1d, 3.9, 4d }.Select(days => eventual.At(days)!.Value));
        Assert.Equal((4L, 4d, 0d), (eventual.SampleSize, eventual.LastDays, eventual.StillUndecided));
        Assert.True(eventual.Interval.Low < 0.75 && eventual.Interval.High > 0.75);
        Assert.Equal(IntervalMethod.Wilson, eventual.Interval.Method);
    }

    [Fact]
    public void EventualConversion_OfACurveThatIsNotFlat_SaysWhatIsUndecided()
    {
        var flow = HistoryOf("A@0 C@1", "A@0", "A@0", "A@50 invalid@51").Fold(AsOf);

        var eventual = flow[A].EventualConversion!;

        Assert.Equal(1d / 3d, eventual.Estimate, 1e-12);
        Assert.Equal(0.5, eventual.StillUndecided, 1e-12);
        Assert.Null(eventual.At(101));
        Assert.Equal("33.3 % (6.1–79.2 %), 50.0 % undecided", eventual.ToString());
    }

    [Fact]
    public void EventualConversion_WithoutAnAnswer_IsNull()
    {
        Assert.Null(Fold(ReachPolicy.Observed, "C@0")[A].EventualConversion);
        Assert.Null(HistoryOf("A invalid", "A gone@9", "A@0 invalid@5").Fold(AsOf)[A].EventualConversion);
        Assert.Null(HistoryOf("A C").Fold(AsOf, new FlowSemantics { CountsAges = false })[A].EventualConversion);
        Assert.Equal(0d, HistoryOf("A").Fold(AsOf)[A].EventualConversion!.Estimate);
    }

    [Fact]
    public void MaturedConversion_OfYoungDeals_LeavesThemOut()
    {
        var flow = HistoryOf("A@0 C@10", "A@0 C@30", "A@60 lost@65", "A@71 C@72", "A@60 invalid@61")
            .Fold(AsOf);

        Assert.Equal(Rate.FromCounts(1, 3), flow[A].MaturedConversion(TimeSpan.FromDays(30)));
        Assert.Equal(Rate.FromCounts(2, 2), flow[A].MaturedConversion(TimeSpan.FromDays(60)));
        Assert.Equal(default(Rate), flow[A].MaturedConversion(TimeSpan.FromDays(365)));
        Assert.Throws<ArgumentException>(() => flow[A].MaturedConversion(TimeSpan.FromDays(31)));
        Assert.Null(HistoryOf("A").Fold(AsOf, new FlowSemantics { CountsAges = false })[A]
            .MaturedConversion(TimeSpan.FromDays(30)));
    }

    [Fact]
    public void StepRate_UnderAWindow_CountsWhatIsOverdueAsDecided()
    {
        var flow = HistoryOf("A@0 C@10", "A@0 C@40", "A@90", "A@0 nurture@5").Fold(
            AsOf, new FlowSemantics { Window = TimeSpan.FromDays(30) });

        Assert.Equal((1L, 2L), (flow[A].Expired, flow[A].StillThere));
        Assert.Equal(Rate.FromCounts(1, 3), flow[A].StepRate);
        Assert.Equal(Rate.FromCounts(1, 4), flow[A].Conversion);
    }

    [Theory]
    [InlineData(DispositionSet.None, 1, 2)]
    [InlineData(DispositionSet.Nurtured, 1, 3)]
    [InlineData(DispositionSet.Nurtured | DispositionSet.OnHold, 1, 4)]
    [InlineData(DispositionSet.Disqualified, 1, 3)]
    [InlineData(DispositionSet.TransferredOut | DispositionSet.Disqualified, 1, 4)]
    [InlineData(FlowSemantics.AllDispositions, 1, 6)]
    public void Conversion_ByDisposition_KeepsWhatTheSemanticsSay(DispositionSet kept, int numerator, int denominator)
    {
        var flow = HistoryOf("A C", "A lost", "A nurture", "A hold", "A invalid", "A gone").Fold(
            AsOf, new FlowSemantics { Denominators = kept });

        Assert.Equal(Rate.FromCounts(numerator, denominator), flow[A].Conversion);
        var onHold = (kept & DispositionSet.OnHold) != DispositionSet.None ? 1 : 0;
        Assert.Equal(Rate.FromCounts(numerator, denominator - onHold), flow[A].StepRate);
        Assert.Equal(
            flow[A].Conversion,
            HistoryOf("A C", "A lost", "A nurture", "A hold", "A invalid", "A gone").Fold(
                AsOf, new FlowSemantics { Denominators = kept, MaturityWindows = [TimeSpan.FromDays(50)] })[A]
                .MaturedConversion(TimeSpan.FromDays(50)));
    }

    [Fact]
    public void RegressionRate_CountsVisitsThatWentBack()
    {
        var flow = HistoryOf("A C A C D lost", "A C phoned hold C@9 won").Fold(AsOf);

        // C was left backwards once, forwards once, and won once; the stop on hold is no such end.
        Assert.Equal(Rate.FromCounts(1, 3), flow[C].RegressionRate);
        Assert.Equal(Rate.FromCounts(0, 3), flow[A].RegressionRate);
    }

    [Fact]
    public void ValueRates_HaveMoneyAndCoverage()
    {
        var currency = Currency.FromCode("CNY");
        var builder = StageHistory.CreateBuilder(Model, currency);
        Add("a", 0, "A", 100m);
        Add("a", 1, "C", 300m);
        Add("a", 2, "won", null);
        Add("b", 0, "A", 100m);
        Add("b", 1, "lost", null);
        Add("c", 0, "A", null);
        Add("c", 1, "lost", null);
        Add("d", 0, "A", 200m);
        var history = builder.Build();

        var flow = history.Fold(AsOf);

        Assert.Equal("75.0 % of 400.00 CNY (2 of 3 deals)", flow[A].StepValueRate.ToString());
        Assert.Equal("50.0 % of 600.00 CNY (3 of 4 deals)", flow[A].ConversionValue.ToString());
        Assert.Equal(0.75, flow.WinValueRate!.Value.Value);
        Assert.Equal(
            "25.0 % of 400.00 CNY (3 of 4 deals)",
            history.Fold(AsOf, new FlowSemantics { Amounts = AmountBasis.AtEntry })[A].ConversionValue.ToString());
        Assert.Equal(
            "75.0 % of 400.00 CNY (2 of 4 deals)",
            history.Fold(AsOf, new FlowSemantics { Amounts = AmountBasis.AtClose })[A].ConversionValue.ToString());
        Assert.Null(HistoryOf("A").Fold(AsOf)[A].StepValueRate);

        void Add(string deal, int day, string stage, decimal? amount) =>
            builder.Add(
                new StageEvent
                {
                    DealId = deal,
                    Stage = stage,
                    OccurredAt = Start.AddDays(day),
                    Amount = amount,
                },
                1);
    }

    [Fact]
    public void S4_1_Intervals_AreOfTheMethodChosen()
    {
        string[] deals = [.. Enumerable.Range(0, 100).Select(deal => deal < 20 ? "A C" : "A lost")];

        Assert.Equal("20.0 % (13.3–28.9 %)", Rate(IntervalMethod.Wilson).ToString("I", null));
        Assert.Equal("20.0 % (12.7–29.2 %)", Rate(IntervalMethod.ClopperPearson).ToString("I", null));
        Assert.Equal("20.0 % (13.1–28.6 %)", Rate(IntervalMethod.Jeffreys).ToString("I", null));
        Assert.NotEqual(Rate(IntervalMethod.Wilson), Rate(IntervalMethod.Jeffreys));

        Rate Rate(IntervalMethod method) =>
            HistoryOf(deals).Fold(AsOf, new FlowSemantics { Interval = method })[A].StepRate;
    }

    [Fact]
    public void Rates_OfDifferentMethods_DoNotAddUp_ButNothingAddsToAny()
    {
        var wilson = Rate.FromCounts(1, 2);
        var jeffreys = Rate.FromCounts(1, 2, IntervalMethod.Jeffreys);

        Assert.Throws<ArgumentException>(() => wilson + jeffreys);
        Assert.Equal(jeffreys, jeffreys + default(Rate));
        Assert.Equal(jeffreys, default(Rate) + jeffreys);
        Assert.Equal(Rate.FromCounts(2, 4, IntervalMethod.Jeffreys), jeffreys + jeffreys);
        Assert.Equal(IntervalMethod.Wilson, default(Rate).Method);
        Assert.Equal(wilson, Rate.FromCounts(1, 2, IntervalMethod.None));
    }
}
