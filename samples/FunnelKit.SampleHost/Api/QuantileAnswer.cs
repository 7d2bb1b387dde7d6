using FunnelKit.Statistics;

namespace FunnelKit.SampleHost.Api;

/// <summary>The days by which a share has left, with their interval; null where that is not reached.</summary>
public sealed record QuantileAnswer(double Share, double? Days, double? Low, double? High)
{
    public static QuantileAnswer From(SurvivalQuantile quantile) =>
        new(quantile.Share, quantile.Time, quantile.Low, quantile.High);
}
