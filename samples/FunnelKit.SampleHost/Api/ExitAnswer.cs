using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>How long those visits lasted, in days, that ended in one way.</summary>
public sealed record ExitAnswer(double? Median, double? P90, long Visits)
{
    public static ExitAnswer From(DwellTime dwell)
    {
        ArgumentNullException.ThrowIfNull(dwell);
        return new(dwell.MedianDays, dwell.P90Days, dwell.Visits);
    }
}
