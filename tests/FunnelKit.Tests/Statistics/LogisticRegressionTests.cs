using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class LogisticRegressionTests
{
    private static readonly double[] Feature = [1d, 2d, 3d, 4d, 5d, 6d];
    private static readonly bool[] Mixed = [false, true, false, true, false, true];

    [Fact]
    public void Fit_WithoutAPenaltyAndACombinationOfFeatures_SaysThatTheyAreCollinear()
    {
        double[] twice = [.. Feature.Select(value => value * 2d)];

        var fit = LogisticRegression.Fit([Feature, twice], Mixed, penalty: 0d);

        Assert.Equal(LogisticStatus.Collinear, fit.Status);
        Assert.Null(fit.Intercept);
        Assert.Null(fit.ProbabilityOf([1d, 2d]));
    }

    [Fact]
    public void Fit_WithoutAPenaltyAndAConstantFeature_SaysThatItIsCollinear() =>
        Assert.Equal(
            LogisticStatus.Collinear,
            LogisticRegression.Fit([Feature, new double[] { 1d, 1d, 1d, 1d, 1d, 1d }], Mixed, penalty: 0d).Status);

    [Fact]
    public void Fit_WithoutAPenaltyAndSeparateOutcomes_Diverges() =>
        Assert.Equal(
            LogisticStatus.Diverged,
            LogisticRegression.Fit([Feature], [false, false, false, true, true, true], penalty: 0d).Status);

    [Fact]
    public void Fit_WithoutCases_Diverges() =>
        Assert.Equal(LogisticStatus.Diverged, LogisticRegression.Fit([], []).Status);

    [Fact]
    public void Fit_WithoutFeatures_GivesTheOverallShare() =>
        Assert.Equal(0.5, LogisticRegression.Fit([], Mixed).ProbabilityOf([])!.Value, 12);

    [Fact]
    public void Fit_WithAHugePenalty_GivesTheCenter() =>
        Assert.Equal(
            0.75, LogisticRegression.Fit([Feature], Mixed, penalty: 1e12, center: [0.75]).Coefficients[0], 9);

    [Fact]
    public void Fit_WithAWeightOfZero_LeavesTheCaseOut()
    {
        var all = LogisticRegression.Fit([Feature], Mixed, weights: [1d, 1d, 1d, 1d, 1d, 0d]);
        var some = LogisticRegression.Fit([Feature.AsMemory(0, 5)], Mixed.AsSpan(0, 5));

        Assert.Equal(some.Coefficients[0], all.Coefficients[0], 10);
        Assert.Equal(some.Intercept!.Value, all.Intercept!.Value, 10);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Fit_WithAFeatureThatIsNotFinite_Throws(double value) =>
        Assert.Throws<ArgumentException>(
            "features", () => LogisticRegression.Fit([new[] { value, 1d }], [true, false]));

    [Theory]
    [InlineData(-1d)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Fit_WithAPenaltyOutOfRange_Throws(double penalty) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(penalty), () => LogisticRegression.Fit([Feature], Mixed, penalty));

    [Fact]
    public void Fit_WithDifferentLengths_Throws()
    {
        Assert.Throws<ArgumentException>("features", () => LogisticRegression.Fit([Feature], [true, false]));
        Assert.Throws<ArgumentException>("weights", () => LogisticRegression.Fit([Feature], Mixed, weights: [1d]));
        Assert.Throws<ArgumentException>(
            "center", () => LogisticRegression.Fit([Feature], Mixed, center: [1d, 2d]));
    }

    [Fact]
    public void Optimum_is_not_improved_by_a_small_move() =>
        PropertyCheck.ForAll(Generators.ScoredCases.Zip(Gen.Choose(1, 100)), sample =>
        {
            var (cases, tenths) = sample;
            var penalty = tenths / 10d;
            bool[] outcomes = [.. cases.Select(item => item.Outcome)];
            double[] feature = [.. cases.Select(item => item.Score)];
            var fit = LogisticRegression.Fit([feature], outcomes, penalty);
            if (fit.Status == LogisticStatus.Diverged)
            {
                Assert.Single(outcomes.Distinct());
                return;
            }

            var (intercept, slope) = (fit.Intercept!.Value, fit.Coefficients[0]);
            double[] moves = [-1e-3, 1e-3];

            Assert.Equal(fit.Objective!.Value, Objective(intercept, slope), 9);
            Assert.All(moves, move => Assert.True(Objective(intercept + move, slope) >= fit.Objective));
            Assert.All(moves, move => Assert.True(Objective(intercept, slope + move) >= fit.Objective));

            double Objective(double a, double b) => (penalty / 2d * b * b)
                + cases.Sum(item => Math.Log(1d + Math.Exp((item.Outcome ? -1d : 1d) * (a + (b * item.Score)))));
        });
}
