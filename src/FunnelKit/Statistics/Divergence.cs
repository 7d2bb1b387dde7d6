using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>Measures how far the shares of one sample are from those of another, bin by bin.</summary>
/// <remarks>
/// <para>
/// In the formulas b and a are the baseline's and the observed share of a bin. A share below <c>epsilon</c> is taken as
/// <c>epsilon</c>, without scaling the others; with an <c>epsilon</c> of 0, a bin that is empty on one side only makes
/// the divergence infinite and one that is empty on both counts nothing. Everything is in nats. Without a baseline or
/// without observations there is no answer. All members are pure and safe to call from several threads.
/// </para>
/// </remarks>
public static class Divergence
{
    /// <summary>The smallest share that is told from none, chosen by FunnelKit: one in ten thousand.</summary>
    public const double DefaultEpsilon = 1e-4;

    /// <summary>Computes the population stability index.</summary>
    /// <param name="baseline">The baseline's count in each bin, at least 0 and finite.</param>
    /// <param name="observed">The observed count in each bin, at least 0 and finite.</param>
    /// <param name="epsilon">The smallest share, in the range [0, 1).</param>
    /// <returns><c>Σ(a − b)ln(a/b)</c>, at least 0; null when all counts of a side are 0.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or <paramref name="epsilon"/> is out of range.</exception>
    /// <remarks>
    /// <b>Source:</b> N. Siddiqi, Credit Risk Scorecards (2006), chapter 9; the symmetric divergence of H. Jeffreys,
    /// An Invariant Form for the Prior Probability in Estimation Problems, Proceedings of the Royal Society A 186
    /// (1946).
    /// </remarks>
    public static double? PopulationStability(
        ReadOnlySpan<double> baseline, ReadOnlySpan<double> observed, double epsilon = DefaultEpsilon) =>
        Sum(baseline, observed, epsilon, static (b, a) => (a - b) * LogRatio(a, b));

    /// <summary>Computes the Kullback–Leibler divergence of the observed shares from the baseline.</summary>
    /// <param name="baseline">The baseline's count in each bin, at least 0 and finite.</param>
    /// <param name="observed">The observed count in each bin, at least 0 and finite.</param>
    /// <param name="epsilon">The smallest share, in the range [0, 1).</param>
    /// <returns><c>Σ a ln(a/b)</c>; null when all counts of a side are 0.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or <paramref name="epsilon"/> is out of range.</exception>
    /// <remarks>
    /// <b>Source:</b> S. Kullback and R. A. Leibler, On Information and Sufficiency, The Annals of Mathematical
    /// Statistics 22 (1951).
    /// </remarks>
    public static double? KullbackLeibler(
        ReadOnlySpan<double> baseline, ReadOnlySpan<double> observed, double epsilon = DefaultEpsilon) =>
        Sum(baseline, observed, epsilon, static (b, a) => a == 0d ? 0d : a * LogRatio(a, b));

    /// <summary>Computes the Jensen–Shannon divergence, which needs no smallest share.</summary>
    /// <param name="baseline">The baseline's count in each bin, at least 0 and finite.</param>
    /// <param name="observed">The observed count in each bin, at least 0 and finite.</param>
    /// <returns>
    /// <c>½Σ a ln(a/m) + ½Σ b ln(b/m)</c> with <c>m = (a + b)/2</c>, in the range [0, ln 2]; null when all counts of a
    /// side are 0.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    /// <remarks>
    /// <b>Source:</b> J. Lin, Divergence Measures Based on the Shannon Entropy, IEEE Transactions on Information Theory
    /// 37 (1991).
    /// </remarks>
    public static double? JensenShannon(ReadOnlySpan<double> baseline, ReadOnlySpan<double> observed) =>
        Sum(baseline, observed, 0d, static (b, a) =>
        {
            var middle = (a + b) / 2d;
            return ((a == 0d ? 0d : a * LogRatio(a, middle)) + (b == 0d ? 0d : b * LogRatio(b, middle))) / 2d;
        });

    /// <summary>Counts values between edges.</summary>
    /// <param name="values">The values, in any order, without NaN.</param>
    /// <param name="edges">The ascending edges, such as <see cref="Quantiles.InnerEdges"/> of a baseline.</param>
    /// <returns>One count more than edges: the bin of a value is the number of edges below it.</returns>
    /// <exception cref="ArgumentException">A value is not a number, or the edges do not ascend.</exception>
    public static ImmutableArray<double> CountByEdges(ReadOnlySpan<double> values, ReadOnlySpan<double> edges)
    {
        for (var i = 1; i < edges.Length; i++)
        {
            if (!(edges[i] > edges[i - 1]))
            {
                throw new ArgumentException($"The edge {edges[i]} at {i} does not ascend.", nameof(edges));
            }
        }

        var counts = new double[edges.Length + 1];
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                throw new ArgumentException("A value is not a number.", nameof(values));
            }

            var place = edges.BinarySearch(value);
            counts[place < 0 ? ~place : place]++;
        }

        return [.. counts];
    }

    private static double? Sum(
        ReadOnlySpan<double> baseline,
        ReadOnlySpan<double> observed,
        double epsilon,
        Func<double, double, double> term)
    {
        if (observed.Length != baseline.Length)
        {
            throw new ArgumentException(
                $"There are {observed.Length} observed counts for {baseline.Length} of the baseline.",
                nameof(observed));
        }

        if (!(epsilon >= 0d && epsilon < 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(epsilon), epsilon, "The smallest share must be in the range [0, 1).");
        }

        var (ofBaseline, ofObserved) = (Total(baseline, nameof(baseline)), Total(observed, nameof(observed)));
        if (ofBaseline == 0d || ofObserved == 0d)
        {
            return null;
        }

        var sum = 0d;
        for (var i = 0; i < baseline.Length; i++)
        {
            var b = Math.Max(baseline[i] / ofBaseline, epsilon);
            var a = Math.Max(observed[i] / ofObserved, epsilon);
            sum += a == b ? 0d : term(b, a);
        }

        return sum;
    }

    private static double Total(ReadOnlySpan<double> counts, string name)
    {
        var total = 0d;
        foreach (var count in counts)
        {
            if (!(count >= 0d && double.IsFinite(count)))
            {
                throw new ArgumentOutOfRangeException(name, count, "A count must be at least 0 and finite.");
            }

            total += count;
        }

        return double.IsFinite(total)
            ? total
            : throw new ArgumentOutOfRangeException(name, total, "The sum of the counts must be finite.");
    }

    private static double LogRatio(double a, double b) =>
        Math.Abs(a - b) < b / 2d ? Elementary.Log1P((a - b) / b) : Math.Log(a / b);
}
