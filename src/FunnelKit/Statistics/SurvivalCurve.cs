using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>
/// The share without an event as a function of time, where some are still being watched: Kaplan–Meier.
/// </summary>
/// <remarks>
/// <para>
/// Who is still open counts as “not yet”, not as “never” and not as a short time. Events of all causes count alike;
/// <see cref="CompetingRisks"/> tells them apart. Equality compares references; instances are immutable and safe to use
/// from several threads. Estimating takes O(distinct times).
/// </para>
/// <para>
/// With d events among n at risk, <c>S(t) = Π(1 − d/n)</c> over the times of events up to t, and Greenwood's
/// <c>Var S = S²Σd/(n(n − d))</c>. With delayed entries a risk set may be so small early on that it empties: the curve
/// is 0 from there on, however many enter later. <b>Source:</b> E. L. Kaplan and P. Meier, Nonparametric Estimation
/// from Incomplete Observations, Journal of the American Statistical Association 53 (1958); M. Greenwood, The Natural
/// Duration of Cancer (1926); O. Aalen, Nonparametric Inference for a Family of Counting Processes, The Annals of
/// Statistics 6 (1978).
/// </para>
/// <example>
/// <code>
/// SurvivalCurve dwell = SurvivalCurve.Estimate(RiskTable.FromObservations(visits));
/// double? median = dwell.Quantile(0.5, confidence: 0.95).Time;     // null: not reached
/// </code>
/// </example>
/// </remarks>
public sealed class SurvivalCurve
{
    // Survival that should hit a level exactly misses it by rounding.
    private const double LevelTolerance = 1e-9;

    private readonly double[] _times;

    private SurvivalCurve(long sampleSize, double? lastTime, ImmutableArray<SurvivalPoint> points)
    {
        SampleSize = sampleSize;
        LastTime = lastTime;
        Points = points;
        _times = [.. points.Select(point => point.Time)];
    }

    /// <summary>Gets how many were observed.</summary>
    public long SampleSize { get; }

    /// <summary>Gets how many had an event.</summary>
    public long Events => Points.Sum(point => point.Events);

    /// <summary>Gets the last time at which somebody was watched; null for no observation.</summary>
    public double? LastTime { get; }

    /// <summary>Gets the steps of the curve, one for each time with an event, in ascending order.</summary>
    public ImmutableArray<SurvivalPoint> Points { get; }

    /// <summary>Estimates the curve.</summary>
    /// <param name="table">What happened at each time; events of all causes count alike.</param>
    /// <returns>The curve; without steps when there was no event.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    public static SurvivalCurve Estimate(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var points = ImmutableArray.CreateBuilder<SurvivalPoint>();
        var (survival, hazard, hazardVariance) = (1d, 0d, 0d);
        double? greenwood = 0d;
        for (var i = 0; i < table.Times.Length; i++)
        {
            var events = table.EventsAt(i);
            if (events == 0L)
            {
                continue;
            }

            double atRisk = table.AtRisk[i];
            var left = table.AtRisk[i] - events;
            survival *= left / atRisk;
            greenwood = left == 0L ? null : greenwood + (events / atRisk / left);
            hazard += events / atRisk;
            hazardVariance += events / atRisk / atRisk;
            points.Add(new()
            {
                Time = table.Times[i],
                AtRisk = table.AtRisk[i],
                Events = events,
                Survival = survival,
                GreenwoodSum = greenwood,
                CumulativeHazard = hazard,
                CumulativeHazardVariance = hazardVariance,
            });
        }

        return new(table.SampleSize, table.LastTime, points.DrainToImmutable());
    }

    /// <summary>Reads the curve at a time.</summary>
    /// <param name="time">The time, at least 0.</param>
    /// <returns>
    /// The share without an event by the time, in the range [0, 1]; null after <see cref="LastTime"/> when some were
    /// left, and without observations.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a number.</exception>
    public double? At(double time)
    {
        ThrowIfNotTime(time, nameof(time));
        var survival = Survival(time);
        return time <= LastTime || (LastTime is not null && survival == 0d) ? survival : null;
    }

    /// <summary>Computes the interval of the curve at a time.</summary>
    /// <param name="time">The time, at least 0.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <param name="method">On which scale the interval is symmetric.</param>
    /// <returns>
    /// The interval; null before the first event and when nobody is left, where there is no variance, and where
    /// <see cref="At"/> is null.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public ConfidenceInterval? IntervalAt(
        double time,
        double confidence = 0.95,
        SurvivalIntervalMethod method = SurvivalIntervalMethod.LogLog)
    {
        ThrowIfNotTime(time, nameof(time));
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        ThrowIfNotMethod(method);
        var index = IndexAt(time);
        return index < 0 || !(time <= LastTime)
            ? null
            : Points[index].Interval(NormalDistribution.TwoSidedQuantile(confidence), confidence, method);
    }

    /// <summary>Computes by what time a share has had its event, with an interval.</summary>
    /// <param name="share">The share, in the range (0, 1]: 0.5 for the median.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>The quantile; times that are not reached are null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// The first time with <c>S(t) ≤ 1 − share</c>; the ends are where the two ends of the interval
    /// <see cref="SurvivalIntervalMethod.LogLog"/> first do so, in the middle of a stretch on which one of them equals
    /// <c>1 − share</c>. Levels are compared with a tolerance of 10⁻⁹, chosen by FunnelKit. <b>Source:</b> R.
    /// Brookmeyer and J. Crowley, A Confidence Interval for the Median Survival Time, Biometrics 38 (1982).
    /// </remarks>
    public SurvivalQuantile Quantile(double share, double confidence = 0.95)
    {
        if (!(share > 0d && share <= 1d))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share must be in the range (0, 1].");
        }

        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        var z = NormalDistribution.TwoSidedQuantile(confidence);
        var level = 1d - share;
        var estimate = Crossing(level, point => point.Survival);
        return new()
        {
            Share = share,
            Time = estimate?.Start,
            Midpoint = estimate?.Middle,
            Low = Crossing(level, point => LogLog(point)?.Low)?.Middle,
            High = Crossing(level, point => LogLog(point)?.High)?.Middle,
            Confidence = confidence,
        };

        ConfidenceInterval? LogLog(SurvivalPoint point) =>
            point.Interval(z, confidence, SurvivalIntervalMethod.LogLog);
    }

    /// <summary>Computes the mean time without an event, up to a horizon.</summary>
    /// <param name="horizon">The horizon, at least 0 and finite.</param>
    /// <returns>The mean; null without observations.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not finite.</exception>
    /// <remarks>
    /// The area under the curve, <c>∫S dt</c> from 0 to the horizon; its standard error is the root of
    /// <c>ΣA²d/(n(n − d))</c> with A the area from the time of the event to the horizon. After
    /// <see cref="LastTime"/> the curve is carried on flat, so that a horizon beyond it gives the largest mean that
    /// fits the observations. <b>Source:</b> J. P. Klein and M. L. Moeschberger, Survival Analysis, 2nd edition
    /// (2003), section 4.5.
    /// </remarks>
    public RestrictedMean? MeanUpTo(double horizon)
    {
        if (!(horizon >= 0d && double.IsFinite(horizon)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(horizon), horizon, "A horizon must be at least 0 and finite.");
        }

        if (LastTime is null)
        {
            return null;
        }

        var (area, variance, end) = (0d, 0d, horizon);
        for (var i = IndexAt(horizon); i >= 0; i--)
        {
            var point = Points[i];
            area += point.Survival * (end - point.Time);
            double left = point.AtRisk - point.Events;
            variance += left == 0d ? 0d : area * area * (point.Events / (double)point.AtRisk / left);
            end = point.Time;
        }

        return new()
        {
            Horizon = horizon,
            Value = area + end,
            StandardError = Math.Sqrt(variance),
        };
    }

    private double Survival(double time)
    {
        var index = IndexAt(time);
        return index < 0 ? 1d : Points[index].Survival;
    }

    // The position of the last step up to the time; −1 before the first.
    private int IndexAt(double time)
    {
        var index = Array.BinarySearch(_times, time);
        return index < 0 ? ~index - 1 : index;
    }

    // Where a curve first comes down to a level, and the middle of the stretch on which it stays there.
    private (double Start, double Middle)? Crossing(double level, Func<SurvivalPoint, double?> curve)
    {
        for (var i = 0; i < Points.Length; i++)
        {
            if (curve(Points[i]) is not { } value || value > level + LevelTolerance)
            {
                continue;
            }

            var start = Points[i].Time;
            if (value < level - LevelTolerance)
            {
                return (start, start);
            }

            for (var next = i + 1; next < Points.Length; next++)
            {
                if (curve(Points[next]) is { } later && later < level - LevelTolerance)
                {
                    return (start, (start + Points[next].Time) / 2d);
                }
            }

            return (start, (start + LastTime!.Value) / 2d);
        }

        return null;
    }

    private static void ThrowIfNotTime(double time, string name)
    {
        if (!(time >= 0d))
        {
            throw new ArgumentOutOfRangeException(name, time, "A time must be at least 0.");
        }
    }

    private static void ThrowIfNotMethod(SurvivalIntervalMethod method)
    {
        if (method is < SurvivalIntervalMethod.Plain or > SurvivalIntervalMethod.LogLog)
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "This is no method of an interval.");
        }
    }
}
