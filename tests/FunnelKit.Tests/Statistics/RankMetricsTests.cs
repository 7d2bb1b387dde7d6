using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class RankMetricsTests
{
    [Fact]
    public void FromScores_WithoutCases_HasNoAnswer()
    {
        var ranks = RankMetrics.FromScores([], []);

        Assert.Null(ranks.AreaUnderCurve);
        Assert.Null(ranks.AreaStandardError);
        Assert.Null(ranks.AveragePrecision);
        Assert.Null(ranks.PrecisionRecallArea);
        Assert.Null(ranks.KolmogorovSmirnov);
        Assert.Empty(ranks.Gains());
    }

    [Fact]
    public void FromScores_WithInfiniteScores_RanksThem()
    {
        var ranks = RankMetrics.FromScores(
            [false, true, false, true], [double.NegativeInfinity, 1d, 2d, double.PositiveInfinity]);

        Assert.Equal(0.75, ranks.AreaUnderCurve);
    }

    [Fact]
    public void FromScores_WithASignedZero_TiesItWithZero() =>
        Assert.Equal(0.5, RankMetrics.FromScores([true, false], [0d, -0d]).AreaUnderCurve);

    [Fact]
    public void FromScores_WithANumberThatIsNone_Throws() =>
        Assert.Throws<ArgumentException>("scores", () => RankMetrics.FromScores([true, false], [1d, double.NaN]));

    [Fact]
    public void FromScores_WithDifferentLengths_Throws() =>
        Assert.Throws<ArgumentException>("scores", () => RankMetrics.FromScores([true, false], [1d]));

    [Theory]
    [InlineData(-1d)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void FromScores_WithAWeightOutOfRange_Throws(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "weights", () => RankMetrics.FromScores([true, false], [1d, 2d], [1d, weight]));

    [Fact]
    public void AreaStandardError_WithWeights_HasNoAnswer() =>
        Assert.Null(RankMetrics.FromScores([true, true, false, false], [4d, 2d, 3d, 1d], [1d, 1d, 1d, 1d])
            .AreaStandardError);

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void Gains_WithStepsOutOfRange_Throws(int steps) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(steps), () => RankMetrics.FromScores([true, false], [1d, 2d]).Gains(steps));

    [Fact]
    public void TryCompare_WithOneKindOfCase_HasNoAnswer() =>
        Assert.False(PairedAreas.TryCompare([true, true], [1d, 2d], [2d, 1d], out _));

    [Fact]
    public void TryCompare_WithTheSameScores_FindsNoDifference()
    {
        Assert.True(PairedAreas.TryCompare(
            [true, false, true, false], [4d, 1d, 2d, 3d], [4d, 1d, 2d, 3d], out var areas));

        Assert.Equal(0d, areas.Difference);
        Assert.Equal(0d, areas.StandardError);
        Assert.Null(areas.PValue);
    }

    [Fact]
    public void TryCompare_WithAnOppositeScore_MakesTheErrorOfTheDifferenceTwiceThatOfTheArea()
    {
        bool[] outcomes = [true, false, true, false, true, false, false];
        double[] scores = [7d, 1d, 2d, 3d, 5d, 4d, 2d];
        Assert.True(PairedAreas.TryCompare(outcomes, scores, [.. scores.Select(score => -score)], out var areas));

        Assert.Equal(1d - areas.First, areas.Second, 12);
        Assert.Equal(
            2d * RankMetrics.FromScores(outcomes, scores).AreaStandardError!.Value, areas.StandardError!.Value, 12);
    }

    [Theory]
    [InlineData(new[] { 1d, 2d, 3d }, new[] { 10d, 20d, 30d }, 1d)]
    [InlineData(new[] { 1d, 2d, 3d }, new[] { 3d, 2d, -1d }, -1d)]
    [InlineData(new[] { 1d, 2d, 2d, 3d }, new[] { 1d, 3d, 2d, 4d }, 0.94868329805051381)]
    public void Spearman_WithOrderedScores_ComparesRanks(double[] first, double[] second, double expected) =>
        Assert.Equal(expected, RankCorrelation.Spearman(first, second)!.Value, 12);

    [Fact]
    public void Spearman_WithAConstantScore_HasNoAnswer() =>
        Assert.Null(RankCorrelation.Spearman([1d, 1d, 1d], [1d, 2d, 3d]));
}
