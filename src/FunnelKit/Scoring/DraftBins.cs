using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>The bins of a drafted characteristic and what each of them says about the outcome.</summary>
internal sealed class DraftBins
{
    /// <summary>
    /// How many cases with the overall share every bin is taken to have seen besides, chosen by FunnelKit.
    /// </summary>
    private const double PriorCases = 5d;

    private readonly int[] _binOf;

    public DraftBins(DraftColumn column, ImmutableArray<Bin> bins, int[] binOf, bool[] outcomes)
    {
        Column = column;
        Bins = bins;
        _binOf = binOf;
        var (positives, negatives) = (new long[bins.Length], new long[bins.Length]);
        for (var row = 0; row < binOf.Length; row++)
        {
            (outcomes[row] ? positives : negatives)[binOf[row]]++;
        }

        Counts = [.. positives.Zip(negatives, (good, bad) => Rate.FromCounts(good, good + bad))];
        Evidence = WeightOfEvidence.FromCounts(positives, negatives);
        Weights = Shrink(positives, negatives);
        PValue = LikelihoodRatioTest(positives, negatives);
    }

    public DraftColumn Column { get; }

    public ImmutableArray<Bin> Bins { get; }

    /// <summary>Gets the positive cases of all cases of each bin.</summary>
    public ImmutableArray<Rate> Counts { get; }

    public WeightOfEvidence Evidence { get; }

    /// <summary>Gets the log-odds of each bin above those of all cases, pulled towards 0 where cases are few.</summary>
    public double[] Weights { get; }

    /// <summary>
    /// Gets the chance that bins differ as much although they tell nothing; 1 when cases are of one kind or bin.
    /// </summary>
    public double PValue { get; }

    /// <summary>Computes the weight of every row.</summary>
    public double[] ToFeature() => Array.ConvertAll(_binOf, bin => Weights[bin]);

    // As if every bin had seen some more cases, with the overall share of positive ones.
    private static double[] Shrink(long[] positives, long[] negatives)
    {
        var (good, bad) = ((double)positives.Sum(), (double)negatives.Sum());
        var share = good / (good + bad);
        var weights = new double[positives.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var ofGood = positives[i] + (PriorCases * share);
            var ofBad = negatives[i] + (PriorCases * (1d - share));
            var tells = good > 0d && bad > 0d && positives[i] + negatives[i] > 0;
            weights[i] = tells ? Math.Log(ofGood / ofBad * (bad / good)) : 0d;
        }

        return weights;
    }

    // G² = 2Σ observed ln(observed/expected) over both outcomes of every bin.
    private static double LikelihoodRatioTest(long[] positives, long[] negatives)
    {
        var (good, bad) = ((double)positives.Sum(), (double)negatives.Sum());
        var (deviance, filled) = (0d, 0);
        for (var i = 0; i < positives.Length; i++)
        {
            var share = (positives[i] + negatives[i]) / (good + bad);
            deviance += Term(positives[i], good * share) + Term(negatives[i], bad * share);
            filled += share > 0d ? 1 : 0;
        }

        return filled > 1 ? ChiSquareDistribution.SurvivalFunction(Math.Max(0d, 2d * deviance), filled - 1) : 1d;

        static double Term(double observed, double expected) =>
            observed == 0d ? 0d : observed * Math.Log(observed / expected);
    }
}
