using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>The share that will have advanced in the end, and the part that is not yet known.</summary>
public sealed record EventualAnswer(double Estimate, double Low, double High, double StillUndecided)
{
    public static EventualAnswer? From(EventualConversion? conversion) =>
        conversion is null
            ? null
            : new(conversion.Estimate, conversion.Interval.Low, conversion.Interval.High, conversion.StillUndecided);
}
