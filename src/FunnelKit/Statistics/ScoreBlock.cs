namespace FunnelKit.Statistics;

/// <summary>
/// All cases that share a score: how many of them, or what weight, turned out well and how many did not.
/// </summary>
internal readonly record struct ScoreBlock(double Score, double Positives, double Negatives)
{
    public double Total => Positives + Negatives;

    /// <summary>Sorts cases by score and joins those that share one, lowest score first.</summary>
    public static ScoreBlock[] From(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        Samples.ThrowIfInvalid(outcomes, scores, weights);
        var (sorted, order) = Samples.Sort(scores);
        var blocks = new List<ScoreBlock>();
        for (var i = 0; i < sorted.Length;)
        {
            var score = sorted[i];
            var (positives, negatives) = (0d, 0d);
            for (; i < sorted.Length && sorted[i] == score; i++)
            {
                var weight = weights.IsEmpty ? 1d : weights[order[i]];
                if (outcomes[order[i]])
                {
                    positives += weight;
                }
                else
                {
                    negatives += weight;
                }
            }

            if (positives + negatives > 0d)
            {
                blocks.Add(new(score, positives, negatives));
            }
        }

        return [.. blocks];
    }
}
