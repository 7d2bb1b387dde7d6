namespace FunnelKit.Statistics;

/// <summary>Objective, gradient and curvature of a logistic regression at the unknowns last evaluated.</summary>
internal sealed class LogisticState(
    double[][] columns,
    bool[] outcomes,
    double[] weights,
    bool hasIntercept,
    double[] penalties,
    double[] centers)
{
    private readonly double[] _unknowns = new double[penalties.Length];
    private readonly double[] _predictors = new double[outcomes.Length];
    private readonly int _first = hasIntercept ? 1 : 0;

    public double Evaluate(double[] unknowns)
    {
        unknowns.CopyTo(_unknowns, 0);
        Array.Fill(_predictors, hasIntercept ? unknowns[0] : 0d);
        for (var j = 0; j < columns.Length; j++)
        {
            var (column, coefficient) = (columns[j], unknowns[_first + j]);
            for (var i = 0; i < column.Length; i++)
            {
                _predictors[i] += coefficient * column[i];
            }
        }

        var objective = 0d;
        for (var i = 0; i < _predictors.Length; i++)
        {
            // ln(1 + e^η) − yη is the softplus of −η for a good outcome and of η for a bad one.
            var eta = outcomes[i] ? -_predictors[i] : _predictors[i];
            objective += weights[i] * (Math.Max(eta, 0d) + Elementary.Log1P(Math.Exp(-Math.Abs(eta))));
        }

        for (var j = 0; j < penalties.Length; j++)
        {
            var distance = unknowns[j] - centers[j];
            objective += penalties[j] / 2d * distance * distance;
        }

        return objective;
    }

    public double[] Gradient()
    {
        var residuals = new double[outcomes.Length];
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = weights[i] * (outcomes[i]
                ? -Elementary.Logistic(-_predictors[i])
                : Elementary.Logistic(_predictors[i]));
        }

        var gradient = new double[penalties.Length];
        for (var j = 0; j < gradient.Length; j++)
        {
            gradient[j] = (penalties[j] * (_unknowns[j] - centers[j]))
                + (j < _first ? residuals.Sum() : Samples.Dot(columns[j - _first], residuals));
        }

        return gradient;
    }

    /// <summary>Computes the lower triangle of the matrix of second derivatives, row by row.</summary>
    public double[] Curvature()
    {
        var size = penalties.Length;
        var scaled = new double[outcomes.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = weights[i] * Elementary.Logistic(_predictors[i]) * Elementary.Logistic(-_predictors[i]);
        }

        var matrix = new double[size * size];
        var products = new double[outcomes.Length];
        for (var row = 0; row < size; row++)
        {
            for (var i = 0; i < products.Length; i++)
            {
                products[i] = scaled[i] * (row < _first ? 1d : columns[row - _first][i]);
            }

            for (var column = 0; column <= row; column++)
            {
                matrix[(row * size) + column] = column < _first
                    ? products.Sum()
                    : Samples.Dot(columns[column - _first], products);
            }

            matrix[(row * size) + row] += penalties[row];
        }

        return matrix;
    }
}
