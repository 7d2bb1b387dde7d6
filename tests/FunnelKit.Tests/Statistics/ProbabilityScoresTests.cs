using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class ProbabilityScoresTests
{
    [Fact]
    public void Scores_WithoutCases_HaveNoAnswer()
    {
        Assert.Null(ProbabilityScores.LogLoss([], []));
        Assert.Null(ProbabilityScores.Brier([], []));
        Assert.Null(ProbabilityScores.SpiegelhalterZ([], []));
        Assert.Null(ProbabilityScores.Brier([true], [0.5], [0d]));
    }

    [Fact]
    public void LogLoss_WithACertainMistake_IsFinite() =>
        Assert.Equal(34.538776394910684, ProbabilityScores.LogLoss([true, false], [0d, 1d])!.Value, 12);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Scores_WithAProbabilityOutOfRange_Throw(double probability)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            "probabilities", () => ProbabilityScores.LogLoss([true], [probability]));
        Assert.Throws<ArgumentOutOfRangeException>(
            "probabilities", () => CalibrationTable.Create([true], [probability]));
    }

    [Fact]
    public void Create_WithoutCases_HasNoAnswer()
    {
        var table = CalibrationTable.Create([], []);

        Assert.Empty(table.Bins);
        Assert.Null(table.ExpectedError);
        Assert.Null(table.LargestError);
        Assert.Null(table.Brier);
        Assert.Null(table.HosmerLemeshow);
    }

    [Fact]
    public void Create_WithEqualWidth_PutsOneIntoTheLastBin()
    {
        var table = CalibrationTable.Create([true, false, true], [1d, 0.95, 0.05]);

        Assert.Equal([(0.05, 0.05, 1), (0.95, 1d, 2)], table.Bins.Select(bin => (bin.Low, bin.High, bin.Count)));
    }

    [Fact]
    public void Create_WithoutBinning_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "binning", () => CalibrationTable.Create([true], [0.5], CalibrationBinning.None));

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Create_WithBinsOutOfRange_Throws(int bins) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(bins), () => CalibrationTable.Create([true], [0.5], CalibrationBinning.EqualMass, bins));
}
