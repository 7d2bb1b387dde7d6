using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class ProportionsTests
{
    [Fact]
    public void ScoreTest_OfTwentyInAHundredAgainstThirtyPercent_GivesTheTextbookValues()
    {
        Assert.Equal(0.0291, Proportions.ScoreTestTwoSided(20d, 100d, 0.3), 0.0001);
        Assert.Equal(0.0145, Proportions.ScoreTestLess(20d, 100d, 0.3), 0.0001);
        Assert.Equal(0.9855, Proportions.ScoreTestGreater(20d, 100d, 0.3), 0.0001);
    }

    [Fact]
    public void ScoreTest_WithoutTrials_SpeaksAgainstNothing()
    {
        Assert.Equal(1d, Proportions.ScoreTestTwoSided(0d, 0d, 0.3));
        Assert.Equal(0.5, Proportions.ScoreTestLess(0d, 0d, 0.3));
        Assert.Equal(0.5, Proportions.ScoreTestGreater(0d, 0d, 0.3));
    }

    [Theory]
    [InlineData(0.2, 20, 0.3, 61)]
    [InlineData(0.2, 81, 0.3, 0)]
    [InlineData(0.2, 80, 0.3, 1)]
    [InlineData(0.5, 0, 0.5001, 96_036_467)]
    [InlineData(0.2, 0, 0d, 1)]
    public void AdditionalTrialsToDecide_At95Percent_GivesTheCount(
        double share, long trials, double reference, long additional) =>
        Assert.Equal(additional, Proportions.AdditionalTrialsToDecide(share, trials, reference, 0.95));

    [Fact]
    public void AdditionalTrialsToDecide_WhenTheShareIsTheReference_IsNull() =>
        Assert.Null(Proportions.AdditionalTrialsToDecide(0.3, 10, 0.3, 0.95));

    [Fact]
    public void AdditionalTrialsToDecide_BeyondAnyCount_IsTheLargestNumber() =>
        Assert.Equal(
            long.MaxValue, Proportions.AdditionalTrialsToDecide(Math.BitIncrement(0.3), 10, 0.3, 0.95));

    [Fact]
    public void Members_WithInvalidArguments_Throw()
    {
        (double Successes, double Trials, double Reference)[] tests =
        [
            (-1d, 10d, 0.3), (11d, 10d, 0.3), (double.NaN, 10d, 0.3), (1d, double.NaN, 0.3),
            (1d, double.PositiveInfinity, 0.3), (1d, 10d, 0d), (1d, 10d, 1d), (1d, 10d, double.NaN),
        ];
        (double Share, long Trials, double Reference, double Confidence)[] questions =
        [
            (-0.1, 10, 0.3, 0.95), (1.1, 10, 0.3, 0.95), (double.NaN, 10, 0.3, 0.95), (0.2, -1, 0.3, 0.95),
            (0.2, 10, -0.1, 0.95), (0.2, 10, 1.1, 0.95), (0.2, 10, double.NaN, 0.95),
            (0.2, 10, 0.3, 0d), (0.2, 10, 0.3, 1d), (0.2, 10, 0.3, double.NaN),
        ];

        Assert.All(tests, test => Assert.Throws<ArgumentOutOfRangeException>(
            () => Proportions.ScoreTestTwoSided(test.Successes, test.Trials, test.Reference)));
        Assert.All(questions, question => Assert.Throws<ArgumentOutOfRangeException>(
            () => Proportions.AdditionalTrialsToDecide(
                question.Share, question.Trials, question.Reference, question.Confidence)));
    }
}
