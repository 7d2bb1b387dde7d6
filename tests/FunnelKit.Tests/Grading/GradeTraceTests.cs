using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Grading;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Grading;

/// <summary>The acceptance items of grades that follow the behavior of leads.</summary>
public sealed class GradeTraceTests
{
    private static readonly GradeScale Scale = GradeScale.Abc.ToBuilder().SetMargin(1m).Build();

    /// <summary>10 points of attributes and a demo make an A; as the demos fade, the lead falls to B and C.</summary>
    [Fact]
    public void Item096_Grades_FollowBehaviorUpAndDown()
    {
        var trace = GradeTrace.Follow(
            Scale,
            GradingFixtures.Behavior,
            [GradingFixtures.Event("demo", 2), GradingFixtures.Event("demo", 7)],
            [Attributes(0, 10m)],
            GradingFixtures.Day(60));

        Assert.Equal(
            [
                (GradingFixtures.Day(0), null, "C", GradeChangeCause.Attribute),
                (GradingFixtures.Day(2), "C", "A", GradeChangeCause.Event),
            ],
            trace.Changes.Take(2).Select(Text));
        Assert.Equal(["A", "B", "C"], trace.Changes.Skip(1).Select(change => change.To.Id));
        Assert.All(trace.Changes.Skip(2), change => Assert.Equal(GradeChangeCause.Decay, change.Cause));
        Assert.Equal("C", trace.Current!.Id);
    }

    [Fact]
    public void Item096_SalesStepsIn_WhenTheTopIsReached_AndAgainOnlyAfterItWasLost()
    {
        GradeObservation[] scores =
        [
            Seen(0, 16m), Seen(1, 20m), Seen(2, 19.2m), Seen(3, 20.5m), Seen(4, 18.9m), Seen(5, 19.9m), Seen(6, 21m),
        ];

        var trace = GradeTrace.Create(Scale, scores);

        Assert.Equal(
            [(0d, "B"), (1d, "A"), (4d, "B"), (6d, "A")],
            trace.Changes.Select(change => ((change.At - GradingFixtures.Start).TotalDays, change.To.Id)));
        Assert.Equal(
            [GradingFixtures.Day(1), GradingFixtures.Day(6)], trace.StepIns.Select(change => change.At));
        Assert.Equal("A", trace.StepIn.Id);
    }

    [Fact]
    public void Item096_AThresholdOfOnesOwn_AndALeadThatComesInHot_AreMomentsToo()
    {
        var early = GradeTrace.Create(Scale, [Seen(0, 10m), Seen(1, 16m), Seen(2, 25m)], "b");
        var hot = GradeTrace.Create(Scale, [Seen(0, 25m)]);

        Assert.Equal([GradingFixtures.Day(1)], early.StepIns.Select(change => change.At));
        Assert.Single(hot.StepIns);
        Assert.Throws<ArgumentException>(() => GradeTrace.Create(Scale, [], "D"));
    }

    [Fact]
    public void Item096_ANegativeEvent_LowersTheGradeAtOnce()
    {
        var trace = GradeTrace.Follow(
            Scale,
            GradingFixtures.Behavior,
            [GradingFixtures.Event("unsubscribe", 3)],
            [Attributes(0, 25m)],
            GradingFixtures.Day(4));

        Assert.Equal(
            [
                (GradingFixtures.Day(0), null, "A", GradeChangeCause.Attribute),
                (GradingFixtures.Day(3), "A", "C", GradeChangeCause.Event),
            ],
            trace.Changes.Select(Text));
    }

    [Fact]
    public void Follow_WhatIsInTheFuture_DoesNotCount()
    {
        var trace = GradeTrace.Follow(
            Scale,
            GradingFixtures.Behavior,
            [GradingFixtures.Event("demo", 9)],
            [Attributes(0, 16m), Attributes(8, 25m)],
            GradingFixtures.Day(7));

        Assert.Equal("B", Assert.Single(trace.Changes).To.Id);
        Assert.Null(GradeTrace.Follow(Scale, GradingFixtures.Behavior, [], [], GradingFixtures.Day(7)).Current);
    }

    [Fact]
    public void Follow_WithAnInstantBefore1970_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(
            () => GradeTrace.Follow(
                Scale, GradingFixtures.Behavior, [], [new() { Points = 3m }], GradingFixtures.Start));

    [Fact]
    public void A_trace_never_flaps_and_links_its_grades() =>
        PropertyCheck.ForAll(
            Gen.Choose(0, 120).Two().ListOf(),
            list =>
            {
                var observations = list.Select(pair => Seen(pair.Item1 / 4d, pair.Item2 / 4m)).ToList();

                var trace = GradeTrace.Create(Scale, observations);

                Assert.Equal(
                    trace.Changes.AsEnumerable(), GradeTrace.Create(Scale, Enumerable.Reverse(observations)).Changes);
                Assert.All(trace.Changes.Zip(trace.Changes.Skip(1)), pair =>
                {
                    Assert.Equal(pair.First.To, pair.Second.From);
                    Assert.NotEqual(pair.Second.From, pair.Second.To);
                    Assert.True(Lost(pair.Second) || pair.Second.Points >= pair.Second.To.From);
                });
                Assert.Equal(
                    trace.StepIns.Length,
                    trace.Changes.Count(change => change.To.Id == "A" && change.From?.Id != "A"));
            });

    [Fact]
    public void A_followed_grade_is_that_of_the_score_at_the_end_within_the_margin() =>
        PropertyCheck.ForAll(
            from demos in Gen.Choose(0, 400).ListOf()
            from points in Gen.Choose(0, 20)
            from through in Gen.Choose(40, 60)
            select (demos, points, through),
            sample =>
            {
                var events = sample.demos.Select(tenth => GradingFixtures.Event("demo", tenth / 10d)).ToList();
                var asOf = GradingFixtures.Day(sample.through);

                var trace = GradeTrace.Follow(
                    Scale, GradingFixtures.Behavior, events, [Attributes(0, sample.points)], asOf);

                var total = sample.points + GradingFixtures.Behavior.Score(events, asOf).Total;
                var reached = Scale.Grades.IndexOf(Scale.Grade(total));
                var current = Scale.Grades.IndexOf(trace.Current!);
                Assert.True(current <= reached);
                Assert.True(current == reached || total >= Scale.Grades[current].From - Scale.Margin);
            });

    private static bool Lost(GradeChange change) => change.Points < change.From!.From - Scale.Margin;

    private static GradeObservation Attributes(double day, decimal points) => Seen(day, points);

    private static GradeObservation Seen(double day, decimal points) => new()
    {
        At = GradingFixtures.Day(day),
        Points = points,
    };

    private static (DateTimeOffset At, string? From, string To, GradeChangeCause Cause) Text(GradeChange change) =>
        (change.At, change.From?.Id, change.To.Id, change.Cause);
}
