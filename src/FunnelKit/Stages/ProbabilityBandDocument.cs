namespace FunnelKit.Stages;

/// <summary>A band of probabilities as it is written to JSON, in fractions.</summary>
internal sealed record ProbabilityBandDocument
{
    public required double Low { get; init; }

    public required double Point { get; init; }

    public required double High { get; init; }

    public static ProbabilityBandDocument From(ProbabilityBand band) => new()
    {
        Low = band.Low.Fraction,
        Point = band.Point.Fraction,
        High = band.High.Fraction,
    };
}
