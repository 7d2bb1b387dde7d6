using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>The standardized columns of a logistic regression and Newton's method on them.</summary>
/// <remarks>The intercept, when there is one, is the first unknown, and its column is 1.</remarks>
internal sealed class LogisticProblem
{
    private const int MaxSteps = 200;

    private const int MaxHalvings = 40;

    /// <summary>
    /// A step this small, relative to the unknowns, ends the search: Newton doubles the digits once more.
    /// </summary>
    private const double StepTolerance = 1e-9;

    private readonly bool _hasIntercept;
    private readonly bool[] _outcomes;
    private readonly double[] _weights;
    private readonly double[][] _columns;
    private readonly double[] _means;
    private readonly double[] _scales;

    public LogisticProblem(
        IReadOnlyList<ReadOnlyMemory<double>> features,
        ReadOnlySpan<bool> outcomes,
        ReadOnlySpan<double> weights,
        bool hasIntercept)
    {
        _hasIntercept = hasIntercept;
        _outcomes = outcomes.ToArray();
        _weights = weights.IsEmpty ? [.. Enumerable.Repeat(1d, outcomes.Length)] : weights.ToArray();
        _means = new double[features.Count];
        _scales = new double[features.Count];
        _columns = new double[features.Count][];
        var total = _weights.Sum();
        for (var j = 0; j < _columns.Length; j++)
        {
            _columns[j] = Standardize(features[j].Span, total, out _means[j], out _scales[j]);
        }
    }

    private int First => _hasIntercept ? 1 : 0;

    private int Size => First + _columns.Length;

    private bool IsOneSided
    {
        get
        {
            var (good, bad) = (false, false);
            for (var i = 0; i < _outcomes.Length; i++)
            {
                good |= _outcomes[i] && _weights[i] > 0d;
                bad |= !_outcomes[i] && _weights[i] > 0d;
            }

            return !(good && bad);
        }
    }

    public LogisticRegression Fit(double penalty, bool standardize, ReadOnlySpan<double> center)
    {
        if (IsOneSided && (_hasIntercept || penalty == 0d))
        {
            return Without(LogisticStatus.Diverged);
        }

        // The penalty on a raw coefficient β = γ/scale, as one on γ.
        var penalties = new double[Size];
        var centers = new double[Size];
        for (var j = 0; j < _columns.Length; j++)
        {
            var scale = standardize ? 1d : _scales[j];
            penalties[First + j] = penalty / (scale * scale);
            centers[First + j] = center.IsEmpty ? 0d : center[j] * scale;
        }

        var unknowns = (double[])centers.Clone();
        var state = new LogisticState(_columns, _outcomes, _weights, _hasIntercept, penalties, centers);
        var objective = state.Evaluate(unknowns);
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Cholesky.Factor(state.Curvature(), Size) is not { } factor)
            {
                return Without(step == 0 ? LogisticStatus.Collinear : LogisticStatus.Diverged);
            }

            var move = factor.Solve(state.Gradient());
            var isLast = IsSmall(move, unknowns);
            objective = Descend(state, unknowns, move, objective);
            if (isLast)
            {
                return Answer(unknowns, objective, penalty == 0d ? factor : null);
            }
        }

        return Without(LogisticStatus.Diverged);
    }

    // Rounding may keep the objective from falling although the step is right: it is allowed that much.
    private static double Descend(LogisticState state, double[] unknowns, double[] move, double objective)
    {
        var start = (double[])unknowns.Clone();
        var slack = 1e-12 * Math.Max(1d, Math.Abs(objective));
        var share = 1d;
        for (var halving = 0; ; halving++)
        {
            for (var j = 0; j < unknowns.Length; j++)
            {
                unknowns[j] = start[j] - (share * move[j]);
            }

            var reached = state.Evaluate(unknowns);
            if (reached <= objective + slack || halving == MaxHalvings)
            {
                return reached;
            }

            share /= 2d;
        }
    }

    private static bool IsSmall(double[] move, double[] unknowns)
    {
        for (var j = 0; j < move.Length; j++)
        {
            if (!(Math.Abs(move[j]) <= StepTolerance * Math.Max(1d, Math.Abs(unknowns[j]))))
            {
                return false;
            }
        }

        return true;
    }

    private double[] Standardize(ReadOnlySpan<double> values, double total, out double mean, out double scale)
    {
        (mean, scale) = (0d, 1d);
        if (total > 0d && _hasIntercept)
        {
            var reference = values[0];
            var sum = 0d;
            for (var i = 0; i < values.Length; i++)
            {
                sum += _weights[i] * (values[i] - reference);
            }

            mean = reference + (sum / total);
        }

        var column = new double[values.Length];
        var (squares, isConstant) = (0d, true);
        for (var i = 0; i < values.Length; i++)
        {
            column[i] = values[i] - mean;
            squares += _weights[i] * column[i] * column[i];
            isConstant &= values[i] == values[0];
        }

        if (isConstant && _hasIntercept)
        {
            Array.Clear(column);
        }
        else if (squares > 0d)
        {
            scale = Math.Sqrt(squares / total);
        }

        for (var i = 0; i < column.Length; i++)
        {
            column[i] /= scale;
        }

        return column;
    }

    private LogisticRegression Without(LogisticStatus status) => new(status)
    {
        Means = [.. _means],
        Scales = [.. _scales],
    };

    private LogisticRegression Answer(double[] unknowns, double objective, Cholesky? factor)
    {
        var coefficients = new double[_columns.Length];
        var intercept = _hasIntercept ? unknowns[0] : 0d;
        for (var j = 0; j < coefficients.Length; j++)
        {
            coefficients[j] = unknowns[First + j] / _scales[j];
            intercept -= coefficients[j] * _means[j];
        }

        return new(LogisticStatus.Converged)
        {
            Intercept = intercept,
            Coefficients = [.. coefficients],
            StandardErrors = factor is null ? [] : StandardErrors(factor),
            Objective = objective,
            Means = [.. _means],
            Scales = [.. _scales],
        };
    }

    // The raw unknowns are linear in the standardized ones; the variance of c·γ is c·H⁻¹c.
    private ImmutableArray<double> StandardErrors(Cholesky factor)
    {
        var errors = ImmutableArray.CreateBuilder<double>(Size);
        for (var j = 0; j < Size; j++)
        {
            var combination = new double[Size];
            combination[j] = j < First ? 1d : 1d / _scales[j - First];
            for (var k = First; j < First && k < Size; k++)
            {
                combination[k] = -_means[k - First] / _scales[k - First];
            }

            errors.Add(Math.Sqrt(Samples.Dot(combination, factor.Solve(combination))));
        }

        return errors.MoveToImmutable();
    }
}
