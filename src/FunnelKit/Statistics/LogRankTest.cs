using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>A test whether several groups take the same time until an event.</summary>
/// <remarks>
/// <para>
/// At each time with d events among n at risk, a group with m at risk is expected to have <c>dm/n</c> of them; the
/// variance is the hypergeometric one, <c>d(n − d)/(n − 1)·(m/n)(δ − m′/n)</c>. Each time weighs <c>S(t−)^rho</c>, S
/// being the survival of all groups together: a rho of 0 is the log-rank test, a rho of 1 the Peto–Peto form of the
/// Wilcoxon test, which weighs early differences more. <c>χ² = (O − E)ᵀV⁻(O − E)</c>. Events of all causes count
/// alike. Equality compares references; instances are immutable.
/// </para>
/// <para>
/// <b>Source:</b> N. Mantel, Evaluation of Survival Data and Two New Rank Order Statistics Arising in Its
/// Consideration, Cancer Chemotherapy Reports 50 (1966); D. P. Harrington and T. R. Fleming, A Class of Rank Test
/// Procedures for Censored Survival Data, Biometrika 69 (1982).
/// </para>
/// </remarks>
public sealed class LogRankTest
{
    private readonly double[] _variance;

    private LogRankTest(ImmutableArray<LogRankGroup> groups, double[] variance)
    {
        Groups = groups;
        _variance = variance;
        double[] excess = [.. groups.Select(group => group.Observed - group.Expected)];
        var (chiSquare, rank) = QuadraticForm.Evaluate(variance, excess);
        DegreesOfFreedom = rank == 0 ? groups.Length - 1 : rank;
        if (rank == 0)
        {
            return;
        }

        ChiSquare = chiSquare;
        PValue = ChiSquareDistribution.SurvivalFunction(chiSquare, rank);
        StandardScore = groups.Length == 2 ? excess[0] / Math.Sqrt(variance[0]) : null;
    }

    /// <summary>Gets observed and expected events of each group, in the order they were given.</summary>
    public ImmutableArray<LogRankGroup> Groups { get; }

    /// <summary>
    /// Gets the statistic, at least 0; null when nothing can be compared, because there was no event or only one group
    /// at risk whenever there was one.
    /// </summary>
    public double? ChiSquare { get; }

    /// <summary>
    /// Gets the number of groups − 1, less what is lost when some groups were never at risk together with others.
    /// </summary>
    public int DegreesOfFreedom { get; }

    /// <summary>
    /// Gets the chance of so large a statistic when all groups have the same curve, in the range [0, 1]; null when
    /// there is no statistic.
    /// </summary>
    public double? PValue { get; }

    /// <summary>
    /// Gets, for two groups, how many standard deviations the first has more events than expected: above 0 when it
    /// is the faster one; null for more groups or when there is no statistic.
    /// </summary>
    public double? StandardScore { get; }

    /// <summary>Compares groups.</summary>
    /// <param name="groups">What happened in each group, at least two of them.</param>
    /// <param name="rho">How much more early times weigh, at least 0 and finite. The default value is 0.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentNullException">The groups, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rho"/> is negative or not finite.</exception>
    public static LogRankTest Compare(IEnumerable<RiskTable> groups, double rho = 0d)
    {
        ArgumentNullException.ThrowIfNull(groups);
        RiskTable[] tables = [.. groups];
        if (tables.Length < 2)
        {
            throw new ArgumentException("A comparison takes at least two groups.", nameof(groups));
        }

        if (!(rho >= 0d && double.IsFinite(rho)))
        {
            throw new ArgumentOutOfRangeException(nameof(rho), rho, "A rho must be at least 0 and finite.");
        }

        var pooled = tables.Aggregate((left, right) => left + right);
        var compared = new LogRankGroup[tables.Length];
        var variance = new double[tables.Length * tables.Length];
        var survival = 1d;
        for (var row = 0; row < pooled.Times.Length; row++)
        {
            var events = pooled.EventsAt(row);
            if (events == 0L)
            {
                continue;
            }

            double atRisk = pooled.AtRisk[row];
            var weight = Math.Pow(survival, rho);
            survival *= (pooled.AtRisk[row] - events) / atRisk;
            double[] shares = [.. tables.Select(table => table.AtRiskAt(pooled.Times[row]) / atRisk)];
            var spread = atRisk > 1d ? weight * weight * events * ((atRisk - events) / (atRisk - 1d)) : 0d;
            for (var i = 0; i < tables.Length; i++)
            {
                compared[i] = new()
                {
                    Observed = compared[i].Observed + (weight * EventsAt(tables[i], pooled.Times[row])),
                    Expected = compared[i].Expected + (weight * events * shares[i]),
                };
                for (var j = 0; j < tables.Length; j++)
                {
                    variance[(i * tables.Length) + j] += spread * shares[i] * ((i == j ? 1d : 0d) - shares[j]);
                }
            }
        }

        return new([.. compared], variance);
    }

    /// <summary>Gets the covariance of the events of two groups.</summary>
    /// <param name="first">The position of a group in <see cref="Groups"/>.</param>
    /// <param name="second">The position of a group, the same one for its variance.</param>
    /// <returns>The covariance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public double Covariance(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, Groups.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second, Groups.Length);
        return _variance[(first * Groups.Length) + second];
    }

    private static long EventsAt(RiskTable table, double time)
    {
        var row = table.Times.AsSpan().BinarySearch(time);
        return row < 0 ? 0L : table.EventsAt(row);
    }
}
