using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Grading;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Grading;

/// <summary>The acceptance items of scores in three parts.</summary>
public sealed class CombinationTests
{
    private static readonly BehaviorScore TwoDemos = GradingFixtures.Behavior.Score(
        [GradingFixtures.Event("demo", 0), GradingFixtures.Event("demo", 10)], GradingFixtures.Day(10));

    [Fact]
    public void Item090_AttributesBehaviorAndLearning_AddUpToOneScore()
    {
        var attributes = Scorecards.FiveDimensions.Score(GradingFixtures.Rated(5, 4, 3, 2, 1));

        var combined = ScoreCombination.Create(2m, 0.5m, 40m)
            .Combine(attributes, TwoDemos, Probability.FromPercent(25));

        Assert.Equal(30m, TwoDemos.Total);
        Assert.Equal(30m + 15m + 10m, combined.Score.Total);
        Assert.Equal(combined.Score.Total, combined.Score.Contributions.Sum(item => item.Points));
        Assert.Equal((55m, 55m), (combined.Score.Lowest, combined.Score.Highest));
        Assert.Equal(
            [ContributionKind.Characteristic, ContributionKind.Behavior, ContributionKind.Learned],
            combined.Score.Contributions.Select(item => item.Kind).Where(kind => kind != ContributionKind.Intercept)
                .Distinct());
        Assert.Equal("warm", GradeScale.Temperature.Grade(combined.Score).Grade.Id);
    }

    [Fact]
    public void Item090_AnUnknownProbability_IsMissingAndNotZero()
    {
        var attributes = Scorecards.FiveDimensions.Score(GradingFixtures.Rated(5, 4, 3, 2, 1));

        var combined = ScoreCombination.Create(2m, 0.5m, 40m).Combine(attributes, TwoDemos, null);

        Assert.Equal((45m, 45m, 85m), (combined.Score.Total, combined.Score.Lowest, combined.Score.Highest));
        Assert.Equal(["learned"], combined.Score.MissingInputs.Select(item => item.Id));
        var graded = GradeScale.Temperature.Grade(combined.Score);
        Assert.Equal(("warm", "hot"), (graded.Grade.Id, graded.Highest.Id));
    }

    [Fact]
    public void Item090_TheLearnedPart_ComesThroughItsSeam()
    {
        var combined = ScoreCombination.Create(1m, 0m, 100m).Combine(3, new Rater(), TwoDemos, new Halves());
        var unknown = ScoreCombination.Create(1m, 0m, 100m).Combine(1, new Rater(), TwoDemos, new Halves());

        Assert.Equal((15m + 50m, Probability.FromPercent(50)), (combined.Score.Total, combined.Learned));
        Assert.Equal((5m, null), (unknown.Score.Total, unknown.Learned));
    }

    [Fact]
    public void Contributions_of_a_combination_add_up_whatever_the_weights() =>
        PropertyCheck.ForAll(
            from weights in Gen.Choose(0, 1_000_000).Select(value => value / 1_000_000m).Three()
            from ratings in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 5).Select(x => (int?)x)).ArrayOf(5)
            from demos in Gen.Choose(0, 300).ListOf()
            from learned in Gen.OneOf(
                Gen.Constant<Probability?>(null), Generators.Probability.Select(value => (Probability?)value))
            select (weights, ratings, demos, learned),
            sample =>
            {
                var (weights, ratings, demos, learned) = sample;
                var attributes = Scorecards.FiveDimensions.Score(GradingFixtures.Rated(ratings));
                var behavior = GradingFixtures.Behavior.Score(
                    demos.Select(tenth => GradingFixtures.Event("demo", tenth / 10d)), GradingFixtures.Day(40));

                var combined = ScoreCombination.Create(weights.Item1, weights.Item2, weights.Item3 * 1_000m)
                    .Combine(attributes, behavior, learned).Score;

                Assert.Equal(combined.Total, combined.Contributions.Sum(item => item.Points));
                Assert.InRange(combined.Total, combined.Lowest, combined.Highest);
            });

    [Theory]
    [InlineData(-0.5, 1, 1, "attributeWeight")]
    [InlineData(1, 1000.5, 1, "behaviorWeight")]
    [InlineData(1, 1, 0.0000001, "learnedPoints")]
    public void Create_WithANumberOutOfRange_IsRefused(double first, double second, double third, string parameter)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => ScoreCombination.Create((decimal)first, (decimal)second, (decimal)third));

        Assert.Equal(parameter, exception.ParamName);
    }

    [Fact]
    public void Item090_TheMatrix_RunsFromA1ToC3()
    {
        var matrix = FitEngagementMatrix.Standard;

        Assert.Equal(
            ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"], matrix.Cells.Select(cell => cell.Code));
        var placed = matrix.Place(
            Scorecards.FiveDimensions.Score(GradingFixtures.Rated(5, 5, 4, null, 1)), TwoDemos);
        Assert.Equal(("B2", "warm"), (placed.Cell.Code, placed.Grade.Id));
        Assert.Equal(["A2", "B2"], placed.Reachable.Select(cell => cell.Code));
        Assert.Equal("hot", matrix["a", "1"].Grade);
    }

    [Fact]
    public void Create_OfAMatrixWithManyMistakes_ListsThemAll()
    {
        var standard = FitEngagementMatrix.Standard;
        var cells = standard.Cells
            .Where(cell => cell.Code != "B2")
            .Select(cell => cell.Code == "A1" ? cell with { Grade = "cold" } : cell)
            .Append(standard["C", "3"])
            .Append(new() { Fit = "D", Engagement = "1", Grade = "tepid" });

        var errors = Assert.Throws<InvalidDefinitionException>(
            () => FitEngagementMatrix.Create(standard.Fit, standard.Engagement, standard.Grades, cells)).Errors;

        Assert.Equal(
            [
                (DefinitionErrorCode.DuplicateId, "C3"), (DefinitionErrorCode.UnknownValue, "D1"),
                (DefinitionErrorCode.UnknownValue, "D1"), (DefinitionErrorCode.OutOfRange, "A1"),
                (DefinitionErrorCode.OutOfRange, "A1"), (DefinitionErrorCode.MissingMember, "B2"),
            ],
            errors.Select(error => (error.Code, error.Subject)));
    }

    private sealed class Rater : ILeadScorer<int>
    {
        public Score Score(int lead) =>
            Scorecards.FiveDimensions.Score(GradingFixtures.Rated(lead, lead, lead, lead, lead));
    }

    private sealed class Halves : IWinProbability<int>
    {
        public Probability? ProbabilityOf(int deal) => deal > 1 ? Probability.FromPercent(50) : null;
    }
}
