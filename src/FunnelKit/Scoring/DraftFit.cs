using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>How much each drafted characteristic counts, given the others.</summary>
internal sealed class DraftFit
{
    private DraftFit(double intercept, double[] weights)
    {
        Intercept = intercept;
        Weights = weights;
    }

    /// <summary>Gets the log-odds of a lead in bins that tell nothing.</summary>
    public double Intercept { get; }

    /// <summary>Gets what the weights of the bins of each characteristic are multiplied by, at least 0.</summary>
    public double[] Weights { get; }

    /// <summary>Weighs characteristics together, of which each tells something on its own.</summary>
    /// <remarks>
    /// A logistic regression on the weights of evidence. Its penalty <c>√n/2</c>, chosen by FunnelKit, pulls all
    /// coefficients towards the one that they would share. A characteristic that would count the other way round than
    /// it does alone is left out, the worst first.
    /// </remarks>
    public static DraftFit From(IReadOnlyList<DraftBins> bins, bool[] outcomes)
    {
        double[][] features = [.. bins.Select(item => item.ToFeature())];
        var common = CommonWeight(features, outcomes);
        var penalty = Math.Sqrt(outcomes.Length) / 2d;
        var kept = Enumerable.Range(0, features.Length).ToList();
        while (true)
        {
            var fit = LogisticRegression.Fit(
                [.. kept.Select(j => (ReadOnlyMemory<double>)features[j])],
                outcomes,
                penalty,
                center: Enumerable.Repeat(common, kept.Count).ToArray());
            var worst = kept.Count == 0 ? -1 : fit.Coefficients.IndexOf(fit.Coefficients.Min());
            if (worst >= 0 && fit.Coefficients[worst] < 0d)
            {
                kept.RemoveAt(worst);
                continue;
            }

            var weights = new double[features.Length];
            for (var k = 0; k < kept.Count; k++)
            {
                weights[kept[k]] = fit.Coefficients[k];
            }

            return new(fit.Intercept.GetValueOrDefault(), weights);
        }
    }

    // The weight when all share one; 1 would be right if characteristics told nothing about each other.
    private static double CommonWeight(double[][] features, bool[] outcomes)
    {
        var sum = new double[outcomes.Length];
        foreach (var feature in features)
        {
            for (var row = 0; row < sum.Length; row++)
            {
                sum[row] += feature[row];
            }
        }

        var fit = LogisticRegression.Fit([sum], outcomes, center: [1d]);
        return Math.Clamp(fit.Coefficients[0], 0d, 1d);
    }
}
