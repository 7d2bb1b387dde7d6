namespace FunnelKit.Statistics;

/// <summary>Quadratic forms in the inverse of a covariance that may be singular.</summary>
internal static class QuadraticForm
{
    /// <summary>What is left of a variance when the rest is rounding.</summary>
    private const double SmallestPivot = 1e-12;

    /// <summary>Computes <c>xᵀV⁻x</c> and the rank of V, by elimination that skips what depends on the rest.</summary>
    public static (double Value, int Rank) Evaluate(ReadOnlySpan<double> variance, ReadOnlySpan<double> vector)
    {
        var size = vector.Length;
        var cells = variance.ToArray();
        var rest = vector.ToArray();
        var (value, rank) = (0d, 0);
        for (var pivot = 0; pivot < size; pivot++)
        {
            var diagonal = cells[(pivot * size) + pivot];
            if (!(diagonal > SmallestPivot * variance[(pivot * size) + pivot]))
            {
                continue;
            }

            rank++;
            value += rest[pivot] * (rest[pivot] / diagonal);
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = cells[(row * size) + pivot] / diagonal;
                rest[row] -= factor * rest[pivot];
                for (var column = pivot + 1; column < size; column++)
                {
                    cells[(row * size) + column] -= factor * cells[(pivot * size) + column];
                }
            }
        }

        return (value, rank);
    }
}
