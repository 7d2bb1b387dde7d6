using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>The simple forecasts of a series that any better one has to beat.</summary>
/// <remarks>
/// A series that is too short for a forecast gives an empty one. All members are pure and safe to call from several
/// threads. <b>Source:</b> R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition
/// (2021), sections 5.2 and 8.1.
/// </remarks>
public static class BaselineForecasts
{
    /// <summary>Forecasts that the last value stays.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="horizon">How many values to forecast, at least 0.</param>
    /// <returns>The forecast; empty without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static ImmutableArray<double> Naive(ReadOnlySpan<double> values, int horizon) =>
        SeasonalNaive(values, 1, horizon);

    /// <summary>Forecasts that each value is that of one season earlier.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="season">The length of a season, at least 1: 12 for months.</param>
    /// <param name="horizon">How many values to forecast, at least 0.</param>
    /// <returns>The forecast; empty for fewer values than a season has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static ImmutableArray<double> SeasonalNaive(ReadOnlySpan<double> values, int season, int horizon)
    {
        ThrowIfInvalid(values, horizon);
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        if (values.Length < season)
        {
            return [];
        }

        var forecast = ImmutableArray.CreateBuilder<double>(horizon);
        for (var step = 0; step < horizon; step++)
        {
            forecast.Add(values[values.Length - season + (step % season)]);
        }

        return forecast.MoveToImmutable();
    }

    /// <summary>Forecasts that the line from the first to the last value goes on.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="horizon">How many values to forecast, at least 0.</param>
    /// <returns>The forecast; empty for fewer than two values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static ImmutableArray<double> Drift(ReadOnlySpan<double> values, int horizon)
    {
        ThrowIfInvalid(values, horizon);
        if (values.Length < 2)
        {
            return [];
        }

        var slope = (values[^1] - values[0]) / (values.Length - 1d);
        var forecast = ImmutableArray.CreateBuilder<double>(horizon);
        for (var step = 1; step <= horizon; step++)
        {
            forecast.Add(values[^1] + (step * slope));
        }

        return forecast.MoveToImmutable();
    }

    /// <summary>Forecasts that each value is the mean of all so far.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="horizon">How many values to forecast, at least 0.</param>
    /// <returns>The forecast; empty without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static ImmutableArray<double> Mean(ReadOnlySpan<double> values, int horizon)
    {
        ThrowIfInvalid(values, horizon);
        return Moments.FromValues(values).Mean is { } mean ? [.. Enumerable.Repeat(mean, horizon)] : [];
    }

    /// <summary>Forecasts the next value by simple exponential smoothing.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="weight">The weight of the newest value, in the range (0, 1].</param>
    /// <returns>The level after the last value, which started at the first one; null without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static double? ExponentialSmoothing(ReadOnlySpan<double> values, double weight)
    {
        Series.ThrowIfNotFinite(values);
        Series.ThrowIfNotWeight(weight);
        double? level = null;
        foreach (var value in values)
        {
            level = level is { } before ? (weight * value) + ((1d - weight) * before) : value;
        }

        return level;
    }

    private static void ThrowIfInvalid(ReadOnlySpan<double> values, int horizon)
    {
        Series.ThrowIfNotFinite(values);
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
    }
}
