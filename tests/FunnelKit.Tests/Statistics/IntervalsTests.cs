using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class IntervalsTests
{
    public static TheoryData<IntervalMethod> Methods =>
        [.. Enum.GetValues<IntervalMethod>().Where(method => method != IntervalMethod.None)];

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
        var interval = Intervals.ForMethod(method, 0d, 0d, 0.95);

        Assert.Equal((0d, 1d), (interval.Low, interval.High));
        Assert.Equal(method, interval.Method);
        Assert.Equal(method, Intervals.ForMethod(method, 3d, 7d, 0.9).Method);
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
            () => Intervals.ForMethod(method, arguments.Successes, arguments.Trials, arguments.Confidence)));
    }

    [Fact]
    public void WilsonContinuityCorrected_WithLessThanHalfASuccess_StartsAtZero()
    {
        var interval = Intervals.WilsonContinuityCorrected(0.25, 0.5, 0.95);

        Assert.Equal((0d, 1d), (interval.Low, interval.High));
    }

    [Theory]
    [InlineData(IntervalMethod.None)]
    [InlineData((IntervalMethod)99)]
    public void ForMethod_WithoutAMethod_Throws(IntervalMethod method) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.ForMethod(method, 3d, 7d, 0.9));

    [Fact]
    public void ForMethod_WithEachMethod_GivesTheIntervalOfThatName()
    {
        Assert.Equal(Intervals.Wilson(3d, 7d, 0.9), Intervals.ForMethod(IntervalMethod.Wilson, 3d, 7d, 0.9));
        Assert.Equal(
            Intervals.WilsonContinuityCorrected(3d, 7d, 0.9),
            Intervals.ForMethod(IntervalMethod.WilsonContinuityCorrected, 3d, 7d, 0.9));
        Assert.Equal(
            Intervals.AgrestiCoull(3d, 7d, 0.9), Intervals.ForMethod(IntervalMethod.AgrestiCoull, 3d, 7d, 0.9));
        Assert.Equal(
            Intervals.ClopperPearson(3d, 7d, 0.9), Intervals.ForMethod(IntervalMethod.ClopperPearson, 3d, 7d, 0.9));
        Assert.Equal(Intervals.Jeffreys(3d, 7d, 0.9), Intervals.ForMethod(IntervalMethod.Jeffreys, 3d, 7d, 0.9));
    }
}
