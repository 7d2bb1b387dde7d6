using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class IntervalsTests
{
    public static TheoryData<IntervalMethod> Methods =>
    [
        IntervalMethod.Wilson,
        IntervalMethod.WilsonContinuityCorrected,
        IntervalMethod.AgrestiCoull,
        IntervalMethod.ClopperPearson,
        IntervalMethod.Jeffreys,
    ];

    [Theory]
    [InlineData(20, 100, 0.133, 0.289)]
    [InlineData(4, 20, 0.081, 0.416)]
    public void Wilson_At95Percent_GivesTheDocumentedEnds(int successes, int trials, double low, double high)
    {
        var interval = Intervals.Wilson(successes, trials, 0.95);

        Assert.Equal(low, interval.Low, 0.0005);
        Assert.Equal(high, interval.High, 0.0005);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Interval_WithoutTrials_IsEverythingAndSaysHowItWasComputed(IntervalMethod method)
    {
        var interval = Compute(method, 0d, 0d, 0.95);

        Assert.Equal((0d, 1d), (interval.Low, interval.High));
        Assert.Equal(method, interval.Method);
        Assert.Equal(method, Compute(method, 3d, 7d, 0.9).Method);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Interval_WithInvalidArguments_Throws(IntervalMethod method)
    {
        (double Successes, double Trials, double Confidence)[] invalid =
        [
            (-1d, 10d, 0.95), (11d, 10d, 0.95), (double.NaN, 10d, 0.95),
            (1d, double.NaN, 0.95), (1d, double.PositiveInfinity, 0.95), (-1d, -1d, 0.95),
            (1d, 10d, 0d), (1d, 10d, 1d), (1d, 10d, -0.5), (1d, 10d, 95d), (1d, 10d, double.NaN),
        ];

        Assert.All(invalid, arguments => Assert.Throws<ArgumentOutOfRangeException>(
            () => Compute(method, arguments.Successes, arguments.Trials, arguments.Confidence)));
    }

    [Fact]
    public void WilsonContinuityCorrected_WithLessThanHalfASuccess_StartsAtZero()
    {
        var interval = Intervals.WilsonContinuityCorrected(0.25, 0.5, 0.95);

        Assert.Equal((0d, 1d), (interval.Low, interval.High));
    }

    private static ProportionInterval Compute(IntervalMethod method, double successes, double trials, double confidence) =>
        method switch
        {
            IntervalMethod.Wilson => Intervals.Wilson(successes, trials, confidence),
            IntervalMethod.WilsonContinuityCorrected =>
                Intervals.WilsonContinuityCorrected(successes, trials, confidence),
            IntervalMethod.AgrestiCoull => Intervals.AgrestiCoull(successes, trials, confidence),
            IntervalMethod.ClopperPearson => Intervals.ClopperPearson(successes, trials, confidence),
            _ => Intervals.Jeffreys(successes, trials, confidence),
        };
}
