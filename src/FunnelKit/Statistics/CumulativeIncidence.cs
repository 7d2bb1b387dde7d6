using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>
/// The share that is in one state as a function of time: without an event, or with one of some cause.
/// </summary>
/// <remarks>Equality compares references; instances are immutable and safe to use from several threads.</remarks>
public sealed class CumulativeIncidence
{
    private readonly double? _knownThrough;
    private readonly ImmutableArray<double> _times;

    internal CumulativeIncidence(
        int cause,
        double? knownThrough,
        ImmutableArray<double> times,
        ImmutableArray<long> events,
        ImmutableArray<double> values,
        ImmutableArray<double> variances)
    {
        Cause = cause;
        _knownThrough = knownThrough;
        _times = times;
        Events = events;
        Values = values;
        Variances = variances;
    }

    /// <summary>Gets the cause, from 1 on; 0 for the share without an event.</summary>
    public int Cause { get; }

    /// <summary>Gets the events of the cause at each time with an event of any; 0 for the share without one.</summary>
    public ImmutableArray<long> Events { get; }

    /// <summary>Gets the share from each time with an event of any cause on, in the range [0, 1].</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Gets the variance of each of <see cref="Values"/>, at least 0.</summary>
    public ImmutableArray<double> Variances { get; }

    /// <summary>
    /// Gets the share at the last time with an event: 0, or 1 for the share without one, when there was none.
    /// </summary>
    public double Last => Values.IsEmpty ? Start : Values[^1];

    private double Start => Cause == 0 ? 1d : 0d;

    /// <summary>Reads the share at a time.</summary>
    /// <param name="time">The time, at least 0; infinity is allowed.</param>
    /// <returns>
    /// The share, in the range [0, 1]; null when some were left and nobody was watched at so late a time.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a number.</exception>
    public double? At(double time)
    {
        var index = IndexAt(time);
        return IsKnown(time) ? (index < 0 ? Start : Values[index]) : null;
    }

    /// <summary>Computes the interval of the share at a time.</summary>
    /// <param name="time">The time, at least 0; infinity is allowed.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// The interval; null for a share of 0 or 1, where there is no variance, and where <see cref="At"/> is null.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// <c>F^exp(±zσ/(F ln F))</c>, always within (0, 1). <b>Source:</b> J. B. Choudhury, Non-Parametric Confidence
    /// Interval Estimation for Competing Risks Analysis, Statistics in Medicine 21 (2002).
    /// </remarks>
    public ConfidenceInterval? IntervalAt(double time, double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        var index = IndexAt(time);
        if (index < 0 || !IsKnown(time) || Variances[index] == 0d)
        {
            return null;
        }

        var z = NormalDistribution.TwoSidedQuantile(confidence);
        return SurvivalPoint.LogLog(Values[index], z * Math.Sqrt(Variances[index]) / Values[index], confidence);
    }

    private bool IsKnown(double time) => time <= _knownThrough;

    private int IndexAt(double time)
    {
        if (!(time >= 0d))
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "A time must be at least 0.");
        }

        var index = _times.AsSpan().BinarySearch(time);
        return index < 0 ? ~index - 1 : index;
    }
}
