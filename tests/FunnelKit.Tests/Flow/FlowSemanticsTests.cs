using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class FlowSemanticsTests
{
    /// <summary>The default choices with one of them changed, in every way that there is.</summary>
    private static readonly FlowSemantics[] Variants =
    [
        new() { Reach = ReachPolicy.Observed },
        new() { Reach = ReachPolicy.Strict },
        new() { Visit = VisitPolicy.FirstPass },
        new() { Visit = VisitPolicy.EveryVisit },
        new() { Window = TimeSpan.FromDays(30) },
        new() { Window = TimeSpan.FromHours(30) },
        new() { Window = TimeSpan.FromDays(30), Anchor = WindowAnchor.LatestEntry },
        new() { Window = TimeSpan.FromDays(30), Anchor = WindowAnchor.PreviousRequiredStage },
        new() { Window = TimeSpan.FromDays(30), Anchor = WindowAnchor.Created },
        new() { Cohort = FlowCohort.CreatedIn(Start, AsOf) },
        new() { Cohort = FlowCohort.ClosedIn(Start, AsOf) },
        new() { Cohort = FlowCohort.EnteredStageIn(StageId.Create("A"), Start, AsOf) },
        new() { Cohort = FlowCohort.EnteredStageIn(StageId.Create("C"), Start, AsOf) },
        new() { Cohort = FlowCohort.EnteredStageIn(StageId.Create("C"), Start, AsOf.AddSeconds(1)) },
        new() { Cohort = FlowCohort.OpenAt(Start) },
        new() { Outcome = OutcomeBasis.FirstOutcome },
        new() { Outcome = OutcomeBasis.PerEpisode },
        new() { Denominators = DispositionSet.None },
        new() { Denominators = DispositionSet.Nurtured },
        new() { Denominators = FlowSemantics.AllDispositions },
        new() { Amounts = AmountBasis.AtEntry },
        new() { Amounts = AmountBasis.AtClose },
        new() { Amounts = AmountBasis.Current },
        new() { Attribution = AttributionRule.AtEntry },
        new() { Attribution = AttributionRule.AtClose },
        new() { Attribution = AttributionRule.EveryTouched },
        new() { HoldStopsClock = false },
        new() { BusinessCalendar = FlowModes.Weekdays },
        new() { Ties = TieRule.StageOrder },
        new() { CollapseTolerance = TimeSpan.FromMinutes(1) },
        new() { Interval = IntervalMethod.Jeffreys },
        new() { Interval = IntervalMethod.ClopperPearson },
        new() { Interval = IntervalMethod.AgrestiCoull },
        new() { Interval = IntervalMethod.WilsonContinuityCorrected },
        new() { MaturityWindows = [] },
        new() { MaturityWindows = [TimeSpan.FromDays(7)] },
        new() { CountsAges = false },
        new() { AgeResolution = DwellResolution.Minute },
        new() { DwellResolution = DwellResolution.Day },
        new() { ThroughputWindowDays = 30 },
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void Describe_OfEveryChoice_SaysIt(string language)
    {
        string[] sentences =
            [FlowSemantics.Default.Describe(language), .. Variants.Select(variant => variant.Describe(language))];

        Assert.Equal(sentences.Length, sentences.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Describe_OfTheDefaults_SaysEachOfThem() =>
        Assert.Equal(
            "A deal has reached every stage up to its furthest one; skipped stages are imputed and counted apart. "
            + "Each deal counts once per stage, by its furthest stage. The outcome of a deal is its latest one. "
            + "Disqualified and transferred deals leave the denominators of conversion. Open deals are not yet "
            + "decided. Time in a stage is elapsed time per visit, in whole minutes, without time on hold; a visit "
            + "ends when anything else happens to the deal. Amounts are the latest known, of closed deals those at "
            + "the close. A deal counts under its latest label. Throughput is over the last 90 days. Ages and "
            + "cycles are in whole days. Matured conversion is at 30 d, 60 d, 90 d, 180 d, 365 d. Intervals are "
            + "Wilson 95 %.",
            FlowSemantics.Default.ToString());

    [Fact]
    public void Describe_OfACohort_HasItsLabel() =>
        Assert.StartsWith(
            "Only deals created from 2026-01-01T00:00Z to before 2026-04-11T00:00Z are counted.",
            Variants[9].ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Equals_OfSemantics_ComparesEveryChoice()
    {
        FlowSemantics[] all = [FlowSemantics.Default, .. Variants];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(
            all,
            semantics => Assert.Equal(
                semantics, semantics with { MaturityWindows = [.. semantics.MaturityWindows.Reverse()] }));
        Assert.Equal(new FlowSemantics(), FlowSemantics.Default);
        Assert.Equal(new FlowSemantics().GetHashCode(), FlowSemantics.Default.GetHashCode());
        Assert.Equal(
            new FlowSemantics { MaturityWindows = [TimeSpan.FromDays(2), TimeSpan.FromDays(1), TimeSpan.FromDays(2)] },
            new FlowSemantics { MaturityWindows = [TimeSpan.FromDays(1), TimeSpan.FromDays(2)] });
    }

    [Fact]
    public void Choices_LeftNone_AreTheDefaults() =>
        Assert.Equal(
            FlowSemantics.Default,
            new FlowSemantics
            {
                Reach = ReachPolicy.None,
                Visit = VisitPolicy.None,
                Anchor = WindowAnchor.None,
                Outcome = OutcomeBasis.None,
                Amounts = AmountBasis.None,
                Attribution = AttributionRule.None,
                Ties = TieRule.None,
                Interval = IntervalMethod.None,
                AgeResolution = DwellResolution.None,
                DwellResolution = DwellResolution.None,
            });

    [Fact]
    public void Choices_OutOfRange_AreRejected()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Reach = (ReachPolicy)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Visit = (VisitPolicy)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { AgeResolution = (DwellResolution)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Window = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Anchor = (WindowAnchor)(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Outcome = (OutcomeBasis)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Denominators = (DispositionSet)16 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Amounts = (AmountBasis)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Attribution = (AttributionRule)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Ties = (TieRule)9 });
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new FlowSemantics { CollapseTolerance = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { Interval = (IntervalMethod)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowSemantics { ThroughputWindowDays = 0 });
        Assert.Throws<ArgumentException>(() => new FlowSemantics { MaturityWindows = [TimeSpan.Zero] });
        Assert.Throws<ArgumentException>(() => new FlowSemantics
        {
            MaturityWindows = [.. Enumerable.Range(1, 17).Select(days => TimeSpan.FromDays(days))],
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => FlowCohort.CreatedIn(Start, Start));
        Assert.Throws<ArgumentException>(() => FlowCohort.EnteredStageIn(StageId.None, Start, AsOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => FlowFigure.Step(StageId.Create("A"), StepOutcome.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate.FromCounts(1, 2, (IntervalMethod)9));
    }

    [Fact]
    public void Options_ThatAreNotValid_SayEveryProblem() =>
        Assert.Equal(
            [
                "Reach must be Observed, Reached or Strict, but is 9.",
                "Visit must be HighWaterMark, FirstPass or EveryVisit, but is 9.",
                "Denominators must combine Disqualified, TransferredOut, Nurtured and OnHold, but is 16.",
                "Window must be longer than 0, but is 00:00:00.",
                "CollapseTolerance must be at least 0, but is -00:00:01.",
                "MaturityDays must hold at most 16 numbers from 1 to 36600.",
                "ThroughputWindowDays must be from 1 to 3660, but is 0.",
            ],
            new FlowOptions
            {
                Reach = (ReachPolicy)9,
                Visit = (VisitPolicy)9,
                Denominators = (DispositionSet)16,
                Window = TimeSpan.Zero,
                CollapseTolerance = TimeSpan.FromSeconds(-1),
                MaturityDays = [0],
                ThroughputWindowDays = 0,
            }.Validate().AsEnumerable());

    [Fact]
    public void Options_MakeTheSemanticsOfTheSameNames()
    {
        var options = new FlowOptions
        {
            Reach = ReachPolicy.Strict,
            Visit = VisitPolicy.EveryVisit,
            Window = TimeSpan.FromDays(9),
            Anchor = WindowAnchor.Created,
            Outcome = OutcomeBasis.PerEpisode,
            Denominators = DispositionSet.Disqualified,
            Amounts = AmountBasis.Current,
            Attribution = AttributionRule.AtClose,
            HoldStopsClock = false,
            Ties = TieRule.StageOrder,
            CollapseTolerance = TimeSpan.FromSeconds(5),
            Interval = IntervalMethod.Jeffreys,
            MaturityDays = [20, 10],
            CountsAges = false,
            AgeResolution = DwellResolution.Hour,
            DwellResolution = DwellResolution.Hour,
            ThroughputWindowDays = 7,
        };

        Assert.Empty(options.Validate());
        Assert.Equal(
            new FlowSemantics
            {
                Reach = ReachPolicy.Strict,
                Visit = VisitPolicy.EveryVisit,
                Window = TimeSpan.FromDays(9),
                Anchor = WindowAnchor.Created,
                Outcome = OutcomeBasis.PerEpisode,
                Denominators = DispositionSet.Disqualified,
                Amounts = AmountBasis.Current,
                Attribution = AttributionRule.AtClose,
                HoldStopsClock = false,
                Ties = TieRule.StageOrder,
                CollapseTolerance = TimeSpan.FromSeconds(5),
                Interval = IntervalMethod.Jeffreys,
                MaturityWindows = [TimeSpan.FromDays(10), TimeSpan.FromDays(20)],
                CountsAges = false,
                AgeResolution = DwellResolution.Hour,
                DwellResolution = DwellResolution.Hour,
                ThroughputWindowDays = 7,
            },
            options.ToSemantics());
    }
}
