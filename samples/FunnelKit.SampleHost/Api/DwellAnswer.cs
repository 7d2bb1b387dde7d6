using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>How long visits lasted, in days.</summary>
public sealed record DwellAnswer(
    double? Median, double? P90, long Visits, long OpenVisits, double? OpenMedian, long InstantVisits, long UndatedVisits)
{
    public static DwellAnswer From(DwellTime dwell)
    {
        ArgumentNullException.ThrowIfNull(dwell);
        return new(
            dwell.MedianDays, dwell.P90Days, dwell.Visits, dwell.OpenVisits, dwell.OpenMedianDays, dwell.InstantVisits, dwell.UndatedVisits);
    }
}
