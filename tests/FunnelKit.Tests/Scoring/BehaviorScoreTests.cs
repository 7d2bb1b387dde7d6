using FunnelKit.Scoring;
using static FunnelKit.Tests.Scoring.BehaviorFixtures;

namespace FunnelKit.Tests.Scoring;

public sealed class BehaviorScoreTests
{
    private static readonly DecayStep[] Steps =
    [
        new() { FromDays = 30, Factor = 0.5 },
        new() { FromDays = 90, Factor = 0 },
    ];

    [Theory]
    [InlineData(0, 10)]
    [InlineData(13.999, 5.25378)]
    [InlineData(14, 5)]
    [InlineData(14.999, 5)]
    [InlineData(28, 2.5)]
    public void Score_WithAHalfLifeOf14Days_HalvesInWholeDays(double daysAgo, double points) =>
        Assert.Equal(
            (decimal)points, Score(new() { Points = 10, Decay = Decay.HalfLife(14) }, daysAgo).Points, 5);

    [Fact]
    public void Score_InSeconds_FadesWithinADay()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 10, Decay = Decay.HalfLife(1) }).ToBuilder()
            .SetAgeUnit(AgeUnit.Seconds)
            .Build();

        Assert.Equal(7.071068m, model.Score(Events("x", 0.5), AsOf).Total);
        Assert.Equal(5m, model.Score(Events("x", 1), AsOf).Total);
    }

    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(45, 5, 1)]
    [InlineData(89, 0.111111, 1)]
    [InlineData(90, 0, 0)]
    public void Score_WithALine_EndsAtItsEnd(double daysAgo, double points, int events)
    {
        var contribution = Score(new() { Points = 10, Decay = Decay.Linear(90) }, daysAgo);

        Assert.Equal(((decimal)points, events), (contribution.Points, contribution.Events));
    }

    [Theory]
    [InlineData(29.999, 10)]
    [InlineData(30, 5)]
    [InlineData(89.999, 5)]
    [InlineData(90, 0)]
    public void Score_WithSteps_TakesEachAtItsAge(double daysAgo, double points) =>
        Assert.Equal((decimal)points, Score(new() { Points = 10, Decay = Decay.Step(Steps) }, daysAgo).Points);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(6.9999, 1)]
    [InlineData(7, 0)]
    public void Score_WithAWindow_IsHalfOpen(double daysAgo, int points) =>
        Assert.Equal(points, Score(new() { Points = 1, WindowDays = 7 }, daysAgo).Points);

    [Fact]
    public void Score_WithDiminishing_CountsTheNewestInFull()
    {
        var contribution = Score(
            new() { Points = 8, DiminishingFactor = 0.5, Decay = Decay.HalfLife(10) }, 20, 0, 10);

        Assert.Equal((14m, -3.5m), (contribution.EventPoints, contribution.DiminishedPoints));
        Assert.Equal(8m + 2m + 0.5m, contribution.Points);
    }

    [Theory]
    [InlineData(6, 3)]
    [InlineData(7, 1)]
    public void Score_WithABonus_AsksForAYoungNewestEvent(double daysAgo, int points) =>
        Assert.Equal(
            points, Score(new() { Points = 1, RecencyBonus = new() { Points = 2, WithinDays = 7 } }, daysAgo).Points);

    [Fact]
    public void Score_WithLimits_IncludesTheBonus()
    {
        var contribution = Score(
            new() { Points = 3, Highest = 7, RecencyBonus = new() { Points = 5, WithinDays = 7 } }, 1, 2);

        Assert.Equal((7m, 6m, 5m, -4m), (
            contribution.Points, contribution.EventPoints, contribution.Bonus, contribution.LimitPoints));
        Assert.Equal(-4m, Score(new() { Points = -3, Lowest = -4 }, 1, 2).Points);
    }

    [Fact]
    public void Score_OfFutureEvents_ReportsThemOnly()
    {
        var score = Model(new BehaviorType { Id = "x", Points = 1 }).Score(Events("x", -1, -1 / 86_400d, 0), AsOf);

        Assert.Equal((1m, 2), (score.Total, score.FutureEvents));
    }

    [Fact]
    public void Score_OfEventsBeforeTheLead_CountsAndReportsThem()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 1 });
        var score = model.Score(Events("x", 3, 2, 1), AsOf, AsOf.AddDays(-2));

        Assert.Equal((3m, 1), (score.Total, score.EventsBeforeCreation));
        Assert.Equal(0, model.Score(Events("x", 3, 2, 1), AsOf).EventsBeforeCreation);
    }

    [Fact]
    public void Score_OfAnEventThatCreatedItsLead_DoesNotReportItAsEarlier()
    {
        var instant = AsOf.AddDays(-1).AddMilliseconds(500);
        BehaviorEvent[] events =
            [new() { Type = "x", At = instant }, new() { Type = "x", At = instant.AddSeconds(-1) }];
        var score = Model(new BehaviorType { Id = "x", Points = 1 }).Score(events, AsOf, instant);

        Assert.Equal((2m, 1), (score.Total, score.EventsBeforeCreation));
    }

    [Fact]
    public void Score_OfUnknownTypes_NamesThem()
    {
        var score = Model(new BehaviorType { Id = "x", Points = 1 })
            .Score([Event("b", 0), Event("X", 0), Event("a", 0), Event("b", 0), Event("", 0)], AsOf.AddDays(1));

        Assert.Equal(1m, score.Total);
        Assert.Equal([("b", 2L), ("", 1L), ("a", 1L)], score.UnknownTypes.Select(type => (type.Label, type.Events)));
    }

    [Fact]
    public void Score_OfUnknownTypesThatDifferInCase_CountsThemAsOne()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 1 });
        List<BehaviorEvent> events =
            [Event("webinar", 1), Event("Webinar", 2), Event("WEBINAR", 3, "7"), Event("webinar", 4, "7")];

        Assert.Equal(["WEBINAR: 3"], model.Score(events, AsOf).UnknownTypes.Select(type => type.ToString()));
        Assert.Equal(
            model.Score(events, AsOf).UnknownTypes.AsEnumerable(),
            model.Score(Enumerable.Reverse(events), AsOf).UnknownTypes);
        Assert.Equal(
            [3L], model.Score(BehaviorLead.Table(events), AsOf).Explain(0).UnknownTypes.Select(type => type.Events));
    }

    [Fact]
    public void Score_OfSimultaneousEvents_CountsEachUnlessTheyShareAnIdentifier()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 1 }, new BehaviorType { Id = "y", Points = 10 });

        Assert.Equal(3m, model.Score(Events("x", 1, 1, 1), AsOf).Total);
        Assert.Equal(11m, model.Score([Event("x", 1, "7"), Event("X", 2, "7"), Event("y", 1, "7")], AsOf).Total);
    }

    [Fact]
    public void Score_OfAnIdentifierTwice_TakesTheLatestInstant()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 8, Decay = Decay.HalfLife(1) });

        Assert.Equal(4m, model.Score([Event("x", 3, "7"), Event("x", 1, "7"), Event("x", 2, "7")], AsOf).Total);
    }

    [Fact]
    public void Score_LeavesOffFractionsOfSeconds()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 1 });
        var late = new BehaviorEvent { Type = "x", At = AsOf.AddMilliseconds(999) };

        Assert.Equal(1m, model.Score([late], AsOf).Total);
        Assert.Equal(AsOf, model.Score([late], AsOf.AddMilliseconds(1)).AsOf);
    }

    [Fact]
    public void Score_OfInstantsInAnyZone_IsTheSame()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 8, Decay = Decay.HalfLife(1) });
        var local = new BehaviorEvent { Type = "x", At = AsOf.AddDays(-1).ToOffset(TimeSpan.FromHours(8)) };

        Assert.Equal(4m, model.Score([local], AsOf.ToOffset(TimeSpan.FromHours(-9))).Total);
    }

    [Theory]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("2106-02-07T06:28:16Z")]
    public void Score_OfInstantsOutOfRange_Throws(string instant)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var model = Model(new BehaviorType { Id = "x", Points = 1 });

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Score([], at));
        var error = Assert.Throws<ArgumentException>(
            () => model.Score([new BehaviorEvent { Type = "x", At = at }], AsOf));
        Assert.Contains("1970-01-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_AtTheEndsOfTime_IsKnown()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 1, Decay = Decay.HalfLife(Decay.MaxDays) });
        var first = new BehaviorEvent { Type = "x", At = DateTimeOffset.UnixEpoch };

        Assert.Equal(1m, model.Score([first], DateTimeOffset.UnixEpoch).Total);
        Assert.InRange(model.Score([first], DateTimeOffset.FromUnixTimeSeconds(uint.MaxValue)).Total, 0.3m, 0.5m);
    }

    [Fact]
    public void Score_OfMorePointsThanCanBeCounted_Throws()
    {
        // As many points as nine million events of the most that a model can give.
        var huge = new BehaviorType { Id = "x", Points = 9_000_000_000_000m };
        var type = new CompiledBehaviorType(huge, AgeUnit.Days, CompiledBehaviorType.NoGroup);

        Assert.Throws<OverflowException>(() => type.Add([0UL, 0UL], uint.MaxValue));
        Assert.Equal(9_000_000_000_000_000_000L, type.Add([0UL], uint.MaxValue).Units);
    }

    [Fact]
    public void Score_OfAGroup_LimitsItsMembersTogether()
    {
        var model = BehaviorModel.CreateBuilder("test", "Test")
            .Add(new BehaviorType { Id = "x", Points = 6, Group = "g" })
            .Add(new BehaviorType { Id = "y", Points = 6, Group = "g" })
            .Add("z", 100)
            .AddGroup(new() { Id = "g", Highest = 10 })
            .Build();

        var score = model.Score([Event("x", 1), Event("y", 1), Event("z", 1)], AsOf);

        Assert.Equal(110m, score.Total);
        Assert.Equal([6m, 6m, 100m, -2m], score.Contributions.Select(part => part.Points));
    }

    [Fact]
    public void ToString_ExplainsInBothLanguages()
    {
        var score = BehaviorModels.DigitalFootprint.Score(
            [
                .. Events("product-document-download", 1, 2),
                .. Events("event-participation", 1, 61),
                Event("page-view", -1),
                Event("webinar", 1),
            ],
            AsOf,
            AsOf.AddDays(-5));

        Assert.Equal(
            """
            Behavior score 12.87 as of 2026-03-01T12:00:00Z
            Product documents downloaded, three or more 0 (2 events, 1 more needed)
            Event attended +12.87 (2 events, further events worth less -0.99, recent +2)
            1 event in the future, not counted
            1 event before the lead was created, counted
            Unknown types, not counted: webinar: 1
            """,
            score.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Contains("活动参与 +12.87（2 次，递减 -0.99，近期加分 +2）", score.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfOne_IsSingular()
    {
        var score = Model(new BehaviorType { Id = "x", Points = 2 }).Score(Events("x", 1), AsOf);

        Assert.EndsWith("x +2 (1 event)", score.ToString(), StringComparison.Ordinal);
        Assert.Equal("half-life of 1 day", Decay.HalfLife(1).ToString());
        Assert.Equal("half-life of 1.5 days", Decay.HalfLife(1.5).ToString());
        Assert.Equal("linear to 0 in 1 day", Decay.Linear(1).ToString());
    }

    [Fact]
    public void State_BeforeItsInstant_Throws()
    {
        var model = Model(new BehaviorType { Id = "x", Points = 1, WindowDays = 7 });
        var state = BehaviorState.Create(model).Add(Events("x", 8, 6)).Advance(AsOf);

        Assert.Equal((1, 1m), (state.Count, state.Score(AsOf).Total));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Score(AsOf.AddSeconds(-1)));
        Assert.Equal(1, state.Add(Event("x", 8)).Count);
        Assert.Throws<ArgumentException>(() => state.Merge(BehaviorState.Create(BehaviorModels.DigitalFootprint)));
    }
}
