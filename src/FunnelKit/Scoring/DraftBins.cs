using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>The bins of a drafted characteristic and what each of them says about the outcome.</summary>
internal sealed class DraftBins
{
    /// <summary>How many cases with the overall share every bin is taken to have seen besides, chosen by FunnelKit.</summary>
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
    }

    public DraftColumn Column { get; }

    public ImmutableArray<Bin> Bins { get; }

    /// <summary>Gets the positive cases of all cases of each bin.</summary>
    public ImmutableArray<Rate> Counts { get; }

    public WeightOfEvidence Evidence { get; }

    /// <summary>Gets the log-odds of each bin above those of all cases, pulled towards 0 where cases are few.</summary>
    public double[] Weights { get; }

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
            weights[i] = positives[i] + negatives[i] == 0 ? 0d : Math.Log(ofGood / ofBad * (bad / good));
        }

        return weights;
    }
}
