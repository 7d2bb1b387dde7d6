namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>A straight axis with round marks. Whatever it is given, it answers within the picture.</summary>
public sealed class LinearScale
{
    private const double Largest = 1e12;
    private const double Smallest = 1e-6;

    private static readonly double[] DaySteps = [1, 2, 5, 10, 15, 30, 60, 90, 180, 365, 730];

    private readonly double _from;
    private readonly double _to;

    private LinearScale(double low, double high, double step, double from, double to)
    {
        (_from, _to) = (from, to);
        var first = Math.Floor((low / step) + 1e-9);
        var last = Math.Max(first + 1, Math.Ceiling((high / step) - 1e-9));
        (Low, High) = (first * step, last * step);
        Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(tick => (first + tick) * step)];
    }

    public double Low { get; }

    public double High { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis that covers two values with steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="low">The least value. What is not finite counts as 0.</param>
    /// <param name="high">The greatest value. What is not above <paramref name="low"/> becomes it plus 1.</param>
    /// <param name="from">Where the axis begins in the picture.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="steps">About how many steps there is room for.</param>
    public static LinearScale Create(double low, double high, double from, double to, int steps)
    {
        (low, high) = Clean(low, high);
        var raw = (high - low) / Math.Max(1, steps);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var factor = (raw / power) switch
        {
            <= 1.000001 => 1,
            <= 2.000001 => 2,
            <= 5.000001 => 5,
            _ => 10,
        };
        return new(low, high, factor * power, from, to);
    }

    /// <summary>An axis of shares from 0: to 100 %, or less far where all are small.</summary>
    public static LinearScale OfShares(double highest, double from, double to, int steps) =>
        Create(0, highest > 0.5 ? 1 : highest > 0 ? highest : 1, from, to, steps);

    /// <summary>An axis of days from 0, in weeks of work, months and years where they fit.</summary>
    public static LinearScale OfDays(double last, double from, double to, int steps)
    {
        (_, last) = Clean(0, last);
        var raw = last / Math.Max(1, steps);
        return raw < 0.5 || raw > DaySteps[^1]
            ? Create(0, last, from, to, steps)
            : new(0, last, DaySteps.First(step => step >= raw), from, to);
    }

    /// <summary>Where a value stands in the picture. What lies outside the axis stands at its nearer end.</summary>
    public double At(double value)
    {
        var share = double.IsFinite(value) ? Math.Clamp((value - Low) / (High - Low), 0, 1) : 0;
        return _from + (share * (_to - _from));
    }

    private static (double Low, double High) Clean(double low, double high)
    {
        low = double.IsFinite(low) ? Math.Clamp(low, -Largest, Largest) : 0;
        high = double.IsFinite(high) ? Math.Clamp(high, -Largest, Largest) : 0;
        return (low, high - low < Smallest ? low + 1 : high);
    }
}
