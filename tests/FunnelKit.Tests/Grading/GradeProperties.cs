using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Grading;
using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Grading;

public sealed class GradeProperties
{
    private static readonly Gen<decimal> Points = Gen.OneOf(
        Gen.Choose(-20, 120).Select(value => value / 4m),
        Gen.Elements(-1_000_000m, 0m, 14.999999m, 15m, 20m, 1_000_000m));

    private static readonly Gen<GradeScale> Scales =
        from cuts in Gen.SubListOf(-5m, 0m, 0.000001m, 7.5m, 15m, 20m, 25m)
        from margin in Gen.Elements(0m, 0.25m, 1m, 6m)
        select Scale([.. cuts.OrderDescending()], margin);

    private static readonly Gen<int?[]> Ratings =
        Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 5).Select(value => (int?)value)).ArrayOf(5);

    [Fact]
    public void Every_score_has_exactly_one_grade_and_its_cut_offs_say_which() =>
        PropertyCheck.ForAll(Scales.SelectMany(scale => Points.Select(points => (scale, points))), sample =>
        {
            var (scale, points) = sample;

            var rank = scale.Grades.IndexOf(scale.Grade(points));

            Assert.True(points >= (scale.Grades[rank].From ?? decimal.MinValue));
            Assert.True(rank == 0 || points < scale.Grades[rank - 1].From);
        });

    [Fact]
    public void More_points_never_lower_a_grade_whatever_it_was_before() =>
        PropertyCheck.ForAll(
            from scale in Scales
            from points in Points.Two()
            from previous in Gen.Elements<Grade?>([null, .. scale.Grades])
            select (scale, points, previous),
            sample =>
            {
                var (scale, (first, second), previous) = sample;

                var lower = scale.Grades.IndexOf(scale.Regrade(Math.Min(first, second), previous));
                var higher = scale.Grades.IndexOf(scale.Regrade(Math.Max(first, second), previous));

                Assert.True(higher <= lower);
            });

    [Fact]
    public void A_grade_kept_is_never_below_the_one_reached_and_is_kept_again() =>
        PropertyCheck.ForAll(
            from scale in Scales
            from points in Points
            from previous in Gen.Elements<Grade>(scale.Grades)
            select (scale, points, previous),
            sample =>
            {
                var (scale, points, previous) = sample;

                var regraded = scale.Regrade(points, previous);

                Assert.True(scale.Grades.IndexOf(regraded) <= scale.Grades.IndexOf(scale.Grade(points)));
                Assert.Equal(regraded, scale.Regrade(points, regraded));
                Assert.True(scale.Margin > 0m || regraded == scale.Grade(points));
            });

    [Fact]
    public void A_score_that_wavers_within_the_margin_changes_its_grade_at_most_once() =>
        PropertyCheck.ForAll(
            from steps in Gen.Choose(-4, 3).ListOf()
            from first in Gen.Elements("A", "B")
            select (steps, first),
            sample =>
            {
                var scale = GradeScale.Abc.ToBuilder().SetMargin(1m).Build();
                var grades = new List<Grade> { scale[sample.first] };
                foreach (var step in sample.steps)
                {
                    grades.Add(scale.Regrade(20m + (step / 4m), grades[^1]));
                }

                Assert.True(grades.Zip(grades.Skip(1)).Count(pair => pair.First != pair.Second) <= 1);
            });

    [Fact]
    public void The_grade_of_a_lead_lies_in_the_range_that_was_reachable_before_more_was_known() =>
        PropertyCheck.ForAll(
            from ratings in Ratings
            from filled in Gen.Choose(1, 5).ArrayOf(5)
            select (ratings, filled),
            sample =>
            {
                var before = GradingFixtures.Grade(GradingFixtures.Rated(sample.ratings));
                int?[] all = [.. sample.ratings.Zip(sample.filled, (known, later) => known ?? later)];

                var after = GradingFixtures.Grade(GradingFixtures.Rated(all)).Grade;

                var ranks = GradeScale.Abc.Grades;
                Assert.InRange(ranks.IndexOf(after), ranks.IndexOf(before.Highest), ranks.IndexOf(before.Lowest));
                Assert.Equal(before.OpenInputs.IsEmpty, before is { IsOpen: false });
            });

    [Fact]
    public void A_better_rating_never_lowers_the_grade_and_a_lift_gives_the_next_one() =>
        PropertyCheck.ForAll(
            from ratings in Gen.Choose(1, 5).Select(value => (int?)value).ArrayOf(5)
            from place in Gen.Choose(0, 4)
            select (ratings, place),
            sample =>
            {
                var (ratings, place) = sample;
                var before = GradingFixtures.Grade(GradingFixtures.Rated(ratings));
                int?[] better = [.. ratings];
                better[place] = Math.Min(5, better[place]!.Value + 1);

                var after = GradingFixtures.Grade(GradingFixtures.Rated(better));

                var ranks = GradeScale.Abc.Grades;
                var id = Scorecards.FiveDimensions.Characteristics[place].Id;
                Assert.True(ranks.IndexOf(after.Grade) <= ranks.IndexOf(before.Grade));
                Assert.Equal(before.Lifts.Any(item => item.Id == id), after.Grade != before.Grade);
            });

    [Fact]
    public void A_conflict_is_there_exactly_when_the_definition_is_unmet() =>
        PropertyCheck.ForAll(
            from ratings in Ratings
            from flags in Gen.Elements<bool?>(null, true, false).ArrayOf(4)
            select (ratings, flags),
            sample =>
            {
                var lead = GradingFixtures.Rated(sample.ratings)
                    .Described(sample.flags[0], sample.flags[1], sample.flags[2], sample.flags[3]);

                var graded = GradingFixtures.Grade(lead);

                var status = graded.Grade.Definition!.Judge(lead).Status;
                Assert.Equal(status, graded.Description);
                Assert.Equal(status == CriterionStatus.Unmet, graded.Conflict is not null);
                Assert.Equal(status != CriterionStatus.Unknown, graded.MissingFacts.IsEmpty);
            });

    [Fact]
    public void Writing_then_reading_a_scale_gives_an_equal_one_that_follows_the_schema() =>
        PropertyCheck.ForAll(
            from scale in Scales
            from definition in Generators.Criterion
            from isDefined in Gen.Elements(false, true)
            select isDefined ? WithDefinition(scale, definition) : scale,
            scale =>
            {
                var json = scale.ToJson();

                var read = GradeScale.FromJson(json);

                Assert.Equal(json, read.ToJson());
                Assert.Equal(scale.ContentHash, read.ContentHash);
                Assert.Equal(scale.Grades.AsEnumerable(), read.Grades);
                Assert.Equal(scale.ContentHash, scale.ToBuilder().Build().ContentHash);
                Assert.Empty(SchemaCheck.Check(json, GradeScale.JsonSchema));
            });

    private static GradeScale WithDefinition(GradeScale scale, Criterion definition)
    {
        var builder = scale.ToBuilder().ClearGrades().SetDescription(LocalizedText.Create("d", "描述"));
        foreach (var fact in Generators.Facts)
        {
            builder.AddFact(fact);
        }

        foreach (var grade in scale.Grades)
        {
            builder.AddGrade(grade with
            {
                Name = LocalizedText.Create("name", "名称"),
                Definition = definition,
            });
        }

        return builder.Build();
    }

    private static GradeScale Scale(decimal[] cuts, decimal margin)
    {
        var builder = GradeScale.CreateBuilder("scale", LocalizedText.Create("Scale")).SetMargin(margin);
        foreach (var (index, cut) in cuts.Index())
        {
            builder.AddGrade($"g{index}", cut);
        }

        return builder.AddGrade("last", null).Build();
    }
}
