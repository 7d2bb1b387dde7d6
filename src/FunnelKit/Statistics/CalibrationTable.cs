using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>Probabilities in bins, each compared with what happened.</summary>
/// <remarks>
/// Only bins with cases are kept, by ascending probability. Equality compares references; instances are immutable and
/// safe to use from several threads. Making a table takes O(n log n).
/// </remarks>
public sealed class CalibrationTable
{
    private CalibrationTable(CalibrationBinning binning, ImmutableArray<CalibrationBin> bins)
    {
        Binning = binning;
        Bins = bins;
        Count = bins.Sum(bin => bin.Count);
        Positives = bins.Sum(bin => bin.Positives);
    }

    /// <summary>Gets how the bins were made.</summary>
    public CalibrationBinning Binning { get; }

    /// <summary>Gets the bins that are not empty, by ascending probability; empty without cases.</summary>
    public ImmutableArray<CalibrationBin> Bins { get; }

    /// <summary>Gets the number of cases.</summary>
    public int Count { get; }

    /// <summary>Gets in how many cases the event happened.</summary>
    public int Positives { get; }

    /// <summary>Gets the expected calibration error.</summary>
    /// <value>
    /// The mean, by cases, of |observed share − mean probability| over the bins, in the range [0, 1]; null without
    /// cases.
    /// </value>
    /// <remarks>
    /// <b>Source:</b> M. P. Naeini, G. F. Cooper and M. Hauskrecht, Obtaining Well Calibrated Probabilities Using
    /// Bayesian Binning, AAAI (2015).
    /// </remarks>
    public double? ExpectedError =>
        Count == 0 ? null : Bins.Sum(bin => bin.Count * Math.Abs(bin.ObservedShare - bin.MeanProbability)) / Count;

    /// <summary>Gets the largest |observed share − mean probability| of a bin; null without cases.</summary>
    public double? LargestError =>
        Count == 0 ? null : Bins.Max(bin => Math.Abs(bin.ObservedShare - bin.MeanProbability));

    /// <summary>Gets the parts of the Brier score; null without cases.</summary>
    public BrierDecomposition? Brier
    {
        get
        {
            if (Count == 0)
            {
                return null;
            }

            var share = (double)Positives / Count;
            var (reliability, resolution, variance, covariance) = (0d, 0d, 0d, 0d);
            foreach (var bin in Bins)
            {
                var error = bin.MeanProbability - bin.ObservedShare;
                var distance = bin.ObservedShare - share;
                reliability += bin.Count * error * error;
                resolution += bin.Count * distance * distance;
                variance += bin.Spread;
                covariance += bin.JointSpread;
            }

            return new()
            {
                Reliability = reliability / Count,
                Resolution = resolution / Count,
                Uncertainty = share * (1d - share),
                WithinVariance = variance / Count,
                WithinCovariance = 2d * covariance / Count,
            };
        }
    }

    /// <summary>Gets the test of fit over the bins; null when all probabilities are equal.</summary>
    public HosmerLemeshowTest? HosmerLemeshow
    {
        get
        {
            if (Count == 0 || Bins[0].Low == Bins[^1].High)
            {
                return null;
            }

            var chiSquare = Bins.Sum(bin =>
                Term(bin.Positives, bin.Count * bin.MeanProbability)
                + Term(bin.Count - bin.Positives, bin.Count * (1d - bin.MeanProbability)));
            var degrees = Bins.Length - 2;
            return new()
            {
                ChiSquare = chiSquare,
                Groups = Bins.Length,
                DegreesOfFreedom = degrees,
                PValue = degrees < 1 ? null
                    : double.IsInfinity(chiSquare) ? 0d : ChiSquareDistribution.SurvivalFunction(chiSquare, degrees),
            };
        }
    }

    /// <summary>Makes a table.</summary>
    /// <param name="outcomes">Whether each event happened.</param>
    /// <param name="probabilities">The probability given to each event, in the range [0, 1].</param>
    /// <param name="binning">How to make the bins, any but <see cref="CalibrationBinning.None"/>.</param>
    /// <param name="bins">How many bins at most, from 1 to 10,000. The default value is 10.</param>
    /// <returns>The table, without bins when there is no event.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A probability or <paramref name="bins"/> is out of its range, or <paramref name="binning"/> is unknown.
    /// </exception>
    public static CalibrationTable Create(
        ReadOnlySpan<bool> outcomes,
        ReadOnlySpan<double> probabilities,
        CalibrationBinning binning = CalibrationBinning.EqualWidth,
        int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bins, 10_000);
        Samples.ThrowIfInvalidProbabilities(outcomes, probabilities);
        var (sorted, order) = Samples.Sort(probabilities);
        var codes = CodesOf(sorted, binning, bins);
        var made = ImmutableArray.CreateBuilder<CalibrationBin>();
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && codes[end] == codes[start])
            {
                end++;
            }

            made.Add(BinOf(outcomes, sorted.AsSpan(start, end - start), order.AsSpan(start, end - start)));
        }

        return new(binning, made.DrainToImmutable());
    }

    private static int[] CodesOf(double[] sorted, CalibrationBinning binning, int bins) => binning switch
    {
        CalibrationBinning.EqualWidth => Array.ConvertAll(sorted, p => Math.Min((int)(p * bins), bins - 1)),
        CalibrationBinning.EqualMass => ByMass(sorted, bins),
        CalibrationBinning.Position =>
            [.. Enumerable.Range(0, sorted.Length).Select(rank => (int)((long)bins * rank / sorted.Length))],
        CalibrationBinning.Distinct => ByMass(sorted, Math.Max(1, sorted.Length)),
        CalibrationBinning.Quantiles => ByQuantiles(sorted, bins),
        _ => throw new ArgumentOutOfRangeException(nameof(binning), binning, "This is no binning."),
    };

    private static int[] ByMass(double[] sorted, int bins)
    {
        var codes = new int[sorted.Length];
        for (var i = 1; i < codes.Length; i++)
        {
            codes[i] = sorted[i] == sorted[i - 1] ? codes[i - 1] : (int)((long)bins * i / sorted.Length);
        }

        return codes;
    }

    // The lowest edge is the minimum and belongs to the first bin.
    private static int[] ByQuantiles(double[] sorted, int bins)
    {
        var edges = Quantiles.InnerEdges(sorted, bins);
        var least = edges is [var first, ..] && first == sorted[0] ? 1 : 0;
        return Array.ConvertAll(sorted, p => Math.Max(edges.Count(edge => edge < p), least));
    }

    private static CalibrationBin BinOf(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> probabilities, ReadOnlySpan<int> order)
    {
        var (sum, positives) = (0d, 0);
        for (var i = 0; i < order.Length; i++)
        {
            sum += probabilities[i];
            positives += outcomes[order[i]] ? 1 : 0;
        }

        var isOne = probabilities[0] == probabilities[^1];
        var mean = isOne ? probabilities[0] : sum / order.Length;
        var share = (double)positives / order.Length;
        var (spread, joint) = (0d, 0d);
        for (var i = 0; i < order.Length; i++)
        {
            var distance = probabilities[i] - mean;
            spread += distance * distance;
            joint += ((outcomes[order[i]] ? 1d : 0d) - share) * distance;
        }

        return new()
        {
            Count = order.Length,
            Positives = positives,
            Low = probabilities[0],
            High = probabilities[^1],
            MeanProbability = mean,
            Spread = spread,
            JointSpread = joint,
        };
    }

    private static double Term(double observed, double expected)
    {
        var distance = observed - expected;
        return expected > 0d ? distance * distance / expected : observed == 0d ? 0d : double.PositiveInfinity;
    }
}
