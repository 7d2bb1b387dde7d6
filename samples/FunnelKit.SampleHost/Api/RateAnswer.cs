namespace FunnelKit.SampleHost.Api;

/// <summary>
/// A rate with what it rests on. <c>value</c>, <c>low</c> and <c>high</c> are null when there is no case.
/// </summary>
public sealed record RateAnswer(long Numerator, long Denominator, double? Value, double? Low, double? High)
{
    public static RateAnswer From(Rate rate) =>
        new(rate.Numerator, rate.Denominator, rate.Value, rate.Interval?.Low, rate.Interval?.High);
}
