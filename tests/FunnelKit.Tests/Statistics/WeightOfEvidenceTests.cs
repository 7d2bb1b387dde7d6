using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class WeightOfEvidenceTests
{
    [Fact]
    public void FromCounts_WithoutSmoothing_ComparesShares()
    {
        var evidence = WeightOfEvidence.FromCounts([30, 10], [20, 40], smoothing: 0d);

        Assert.Equal(Math.Log(0.75 / (1d / 3d)), evidence.Weights[0]!.Value, 12);
        Assert.Equal(Math.Log(0.25 / (2d / 3d)), evidence.Weights[1]!.Value, 12);
        Assert.Equal(
            ((0.75 - (1d / 3d)) * evidence.Weights[0]!.Value) + ((0.25 - (2d / 3d)) * evidence.Weights[1]!.Value),
            evidence.InformationValue!.Value,
            12);
    }

    [Fact]
    public void FromCounts_WithoutSmoothingAndWithABinOfOneKind_HasNoWeightForIt()
    {
        var evidence = WeightOfEvidence.FromCounts([5, 5], [0, 10], smoothing: 0d);

        Assert.Null(evidence.Weights[0]);
        Assert.Equal(Math.Log(0.5), evidence.Weights[1]!.Value, 12);
    }

    [Fact]
    public void FromCounts_WithABinOfOneKind_IsFiniteWithSmoothing()
    {
        var evidence = WeightOfEvidence.FromCounts([5, 5, 0], [0, 10, 0]);

        Assert.True(evidence.Weights[0] > 0d);
        Assert.True(evidence.Weights[1] < 0d);
        Assert.Null(evidence.Weights[2]);
    }

    [Fact]
    public void FromCounts_WithCasesOfOneKind_HasNoAnswer()
    {
        var evidence = WeightOfEvidence.FromCounts([5, 5], [0, 0]);

        Assert.All(evidence.Weights, weight => Assert.Null(weight));
        Assert.Null(evidence.InformationValue);
    }

    [Fact]
    public void FromCounts_WithBadInput_Throws()
    {
        Assert.Throws<ArgumentException>("negatives", () => WeightOfEvidence.FromCounts([1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>("positives", () => WeightOfEvidence.FromCounts([-1], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(
            "smoothing", () => WeightOfEvidence.FromCounts([1], [1], double.NaN));
    }
}
