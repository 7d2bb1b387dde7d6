namespace FunnelKit.Statistics;

/// <summary>Checks and sorts what the kernels take.</summary>
internal static class Samples
{
    /// <summary>Sorts a copy and tells where each value came from; equal values keep their order.</summary>
    public static (double[] Sorted, int[] Order) Sort(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start);
        }

        return (sorted, order);
    }

    public static void ThrowIfInvalid(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (scores.Length != outcomes.Length)
        {
            throw new ArgumentException(
                $"There are {scores.Length} scores for {outcomes.Length} outcomes.", nameof(scores));
        }

        foreach (var score in scores)
        {
            ThrowIfNotANumber(score, nameof(scores));
        }

        ThrowIfInvalidWeights(weights, outcomes.Length);
    }

    public static void ThrowIfNotPaired(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (second.Length != first.Length)
        {
            throw new ArgumentException($"There are {second.Length} values for {first.Length}.", nameof(second));
        }

        foreach (var value in first)
        {
            ThrowIfNotANumber(value, nameof(first));
        }

        foreach (var value in second)
        {
            ThrowIfNotANumber(value, nameof(second));
        }
    }

    public static void ThrowIfInvalidProbabilities(ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> probabilities)
    {
        if (probabilities.Length != outcomes.Length)
        {
            throw new ArgumentException(
                $"There are {probabilities.Length} probabilities for {outcomes.Length} outcomes.",
                nameof(probabilities));
        }

        foreach (var probability in probabilities)
        {
            if (!(probability >= 0d && probability <= 1d))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(probabilities), probability, "A probability must be in the range [0, 1].");
            }
        }
    }

    /// <summary>Weights are none at all, or one finite number, at least 0, for each case.</summary>
    public static void ThrowIfInvalidWeights(ReadOnlySpan<double> weights, int count)
    {
        if (!weights.IsEmpty && weights.Length != count)
        {
            throw new ArgumentException($"There are {weights.Length} weights for {count} cases.", nameof(weights));
        }

        foreach (var weight in weights)
        {
            if (!(weight >= 0d && double.IsFinite(weight)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(weights), weight, "A weight must be at least 0 and finite.");
            }
        }
    }

    /// <summary>Adds up the products of two spans of one length, in their order.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0d;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static void ThrowIfNotANumber(double value, string name)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentException("A score is not a number.", name);
        }
    }
}
