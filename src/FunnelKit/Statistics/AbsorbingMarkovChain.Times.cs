using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <content>How long it takes, when each visit takes its time.</content>
public sealed partial class AbsorbingMarkovChain
{
    /// <summary>Computes the expected time until absorption when each visit takes its time.</summary>
    /// <param name="holding">The mean time of a visit of each transient state, at least 0 and finite.</param>
    /// <returns>The expected time from each transient state, in the unit of <paramref name="holding"/>.</returns>
    /// <exception cref="ArgumentException">There is not one time for each transient state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite.</exception>
    public ImmutableArray<double> Time(ReadOnlySpan<double> holding)
    {
        var times = Holding(holding, nameof(holding));
        return [.. Solve(state => times[state])];
    }

    /// <summary>
    /// Computes the expected time until absorption when the time of a visit depends on what comes next.
    /// </summary>
    /// <param name="holding">
    /// In the shape of the moves, the mean time of a visit that ends by that move, at least 0 and finite; times of
    /// moves that never happen do not matter.
    /// </param>
    /// <returns>The expected time from each transient state.</returns>
    /// <exception cref="ArgumentNullException">The rows, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">The rows do not have the shape of the moves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite.</exception>
    public ImmutableArray<double> Time(IReadOnlyList<IReadOnlyList<double>> holding)
    {
        var times = Holding(holding);
        return [.. Solve(from => Samples.Dot(_chances[from], times[from]))];
    }

    /// <summary>Computes the variance of the time until absorption.</summary>
    /// <param name="holding">The mean time of a visit of each transient state, at least 0 and finite.</param>
    /// <param name="holdingVariance">
    /// The variance of the time of a visit, at least 0 and finite; the time does not depend on what comes next.
    /// </param>
    /// <returns>The variance from each transient state, at least 0.</returns>
    /// <exception cref="ArgumentException">There is not one value for each transient state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not finite.</exception>
    /// <remarks>
    /// By the law of total variance: <c>v = Var H + Σp(T′ − ΣpT′)² + Σpv′</c>, T being the expected times.
    /// </remarks>
    public ImmutableArray<double> TimeVariance(ReadOnlySpan<double> holding, ReadOnlySpan<double> holdingVariance)
    {
        var times = Time(holding);
        var variances = Holding(holdingVariance, nameof(holdingVariance));
        return Variance([.. times], state => variances[state]);
    }

    /// <summary>Computes the expected time of those that end in an absorbing state.</summary>
    /// <param name="holding">The mean time of a visit of each transient state, at least 0 and finite.</param>
    /// <param name="from">The transient state of the start.</param>
    /// <param name="into">The absorbing state, counted from 0.</param>
    /// <returns>The expected time; null when the start cannot end there.</returns>
    /// <exception cref="ArgumentException">There is not one time for each transient state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such state, or a time is negative or not finite.
    /// </exception>
    public double? TimeGiven(ReadOnlySpan<double> holding, int from, int into)
    {
        ThrowIfNotTransient(from, nameof(from));
        ThrowIfNotAbsorbing(into);
        var times = Holding(holding, nameof(holding));
        return Given(from, into, Solve(state => times[state] * _absorption[into][state]));
    }

    /// <summary>
    /// Computes the expected time of those that end in an absorbing state, when the time of a visit depends on what
    /// comes next.
    /// </summary>
    /// <param name="holding">
    /// In the shape of the moves, the mean time of a visit that ends by that move, at least 0 and finite; times of
    /// moves that never happen do not matter.
    /// </param>
    /// <param name="from">The transient state of the start.</param>
    /// <param name="into">The absorbing state, counted from 0.</param>
    /// <returns>The expected time; null when the start cannot end there.</returns>
    /// <exception cref="ArgumentNullException">The rows, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">The rows do not have the shape of the moves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such state, or a time is negative or not finite.
    /// </exception>
    public double? TimeGiven(IReadOnlyList<IReadOnlyList<double>> holding, int from, int into)
    {
        ThrowIfNotTransient(from, nameof(from));
        ThrowIfNotAbsorbing(into);
        var times = Holding(holding);
        return Given(from, into, Solve(Ending));

        double Ending(int state)
        {
            var end = TransientStates + into;
            var sum = _chances[state][end] * times[state][end];
            for (var next = 0; next < TransientStates; next++)
            {
                sum += _chances[state][next] * times[state][next] * _absorption[into][next];
            }

            return sum;
        }
    }

    private double[] Holding(ReadOnlySpan<double> values, string name)
    {
        if (values.Length != TransientStates)
        {
            throw new ArgumentException($"There are {values.Length} values for {TransientStates} states.", name);
        }

        foreach (var value in values)
        {
            ThrowIfNegative(value, name);
        }

        return values.ToArray();
    }

    private double[][] Holding(IReadOnlyList<IReadOnlyList<double>> holding)
    {
        ArgumentNullException.ThrowIfNull(holding);
        if (holding.Count != TransientStates)
        {
            throw new ArgumentException(
                $"There are {holding.Count} rows for {TransientStates} states.", nameof(holding));
        }

        return [.. holding.Select(row => Row(row, _chances[0].Length))];
    }
}
