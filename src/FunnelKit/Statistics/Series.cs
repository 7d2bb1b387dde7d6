using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>Checks and searches what the charts of a series take.</summary>
internal static class Series
{
    public static int? FirstAbove(ImmutableArray<double> path, double threshold)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] > threshold)
            {
                return i;
            }
        }

        return null;
    }

    public static void ThrowIfNotFinite(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            ThrowIfNotFinite(value, nameof(values));
        }
    }

    public static void ThrowIfNotFinite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "A value must be finite.");
        }
    }

    public static void ThrowIfNegative(double value, string name)
    {
        if (!(value >= 0d && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "The value must be at least 0 and finite.");
        }
    }

    public static void ThrowIfNotInside(double share, string name)
    {
        if (!(share > 0d && share < 1d))
        {
            throw new ArgumentOutOfRangeException(name, share, "A share must be in the range (0, 1), ends excluded.");
        }
    }

    public static void ThrowIfNotWeight(double weight)
    {
        if (!(weight > 0d && weight <= 1d))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight must be in the range (0, 1].");
        }
    }
}
