namespace FunnelKit.Statistics;

/// <summary>The Cholesky factor of a symmetric positive definite matrix, scaled to a diagonal of 1.</summary>
/// <remarks>
/// <b>Source:</b> N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition (2002), chapter 10.
/// </remarks>
internal sealed class Cholesky
{
    /// <summary>What is left of a diagonal of 1 when the rest is rounding.</summary>
    private const double SmallestPivot = 1e-13;

    private readonly int _size;
    private readonly double[] _factor;
    private readonly double[] _scales;

    private Cholesky(int size, double[] factor, double[] scales)
    {
        _size = size;
        _factor = factor;
        _scales = scales;
    }

    /// <summary>Factors a matrix of which the lower triangle is given; null when it is not positive definite.</summary>
    public static Cholesky? Factor(double[] matrix, int size)
    {
        var scales = new double[size];
        for (var j = 0; j < size; j++)
        {
            scales[j] = 1d / Math.Sqrt(matrix[(j * size) + j]);
            if (!(scales[j] > 0d && double.IsFinite(scales[j])))
            {
                return null;
            }
        }

        var factor = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[(row * size) + column] * scales[row] * scales[column];
                sum -= Samples.Dot(factor.AsSpan(row * size, column), factor.AsSpan(column * size, column));
                if (row != column)
                {
                    factor[(row * size) + column] = sum / factor[(column * size) + column];
                }
                else if (sum > SmallestPivot)
                {
                    factor[(row * size) + row] = Math.Sqrt(sum);
                }
                else
                {
                    return null;
                }
            }
        }

        return new(size, factor, scales);
    }

    /// <summary>Solves the system for a right-hand side.</summary>
    public double[] Solve(double[] rightSide)
    {
        var solution = new double[_size];
        for (var row = 0; row < _size; row++)
        {
            var known = Samples.Dot(_factor.AsSpan(row * _size, row), solution.AsSpan(0, row));
            solution[row] = ((rightSide[row] * _scales[row]) - known) / _factor[(row * _size) + row];
        }

        for (var row = _size - 1; row >= 0; row--)
        {
            for (var below = row + 1; below < _size; below++)
            {
                solution[row] -= _factor[(below * _size) + row] * solution[below];
            }

            solution[row] /= _factor[(row * _size) + row];
        }

        for (var row = 0; row < _size; row++)
        {
            solution[row] *= _scales[row];
        }

        return solution;
    }
}
