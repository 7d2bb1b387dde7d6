using FunnelKit.Forecasting;

namespace FunnelKit.SampleHost.Api;

/// <summary>One line of a forecast: a month, an owner or a stage.</summary>
public sealed record ForecastLineAnswer(
    string Name,
    DateOnly? Start,
    DateOnly? End,
    long Deals,
    long MissingAmounts,
    long MissingProbabilities,
    decimal Amount,
    decimal Weighted,
    long Won,
    decimal WonAmount)
{
    public static ForecastLineAnswer From(ForecastLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(
            line.Name,
            line.Period?.Start,
            line.Period?.End,
            line.Deals,
            line.MissingAmounts,
            line.MissingProbabilities,
            line.Amount.Amount,
            line.Weighted.Amount,
            line.Won,
            line.WonAmount.Amount);
    }
}
