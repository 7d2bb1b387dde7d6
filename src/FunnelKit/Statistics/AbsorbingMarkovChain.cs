using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Statistics;

/// <summary>A chain of states that ends in one of several: how likely each end is, and how long it takes.</summary>
/// <remarks>
/// <para>
/// The chance of the next state depends on the state alone, not on how it was reached: advance, skip, regression,
/// staying and ending are all just moves. Transient states are numbered from 0, and so are absorbing ones. Equality
/// compares references; instances are immutable and safe to use from several threads.
/// </para>
/// <para>
/// With Q the chances between transient states and R those of absorption, the fundamental matrix is
/// <c>N = (I − Q)⁻¹</c> and the chances of the ends are <c>B = NR</c>. All of it is computed by elimination without a
/// single subtraction, so that every number keeps its relative accuracy, however rarely a state is left; O(n³).
/// <b>Source:</b> J. G. Kemeny and J. L. Snell, Finite Markov Chains (1960), chapter 3; W. K. Grassmann, M. I.
/// Taksar and D. P. Heyman, Regenerative Analysis and Steady State Distributions for Markov Chains, Operations
/// Research 33 (1985).
/// </para>
/// <example>
/// <code>
/// double[][] counts = [[0, 60, 5, 35], [8, 0, 52, 40]];      // two stages, then won and lost
/// if (AbsorbingMarkovChain.TryCreate(counts, out var chain, out var stuck))
/// {
///     double winRate = chain.Absorption(from: 0, into: 0);
/// }
/// </code>
/// </example>
/// </remarks>
public sealed partial class AbsorbingMarkovChain
{
    private readonly double[][] _chances;
    private readonly double[][] _absorption;
    private readonly double[][] _visits;
    private readonly MarkovElimination _elimination;

    private AbsorbingMarkovChain(double[][] chances, int absorbingStates)
    {
        _chances = chances;
        TransientStates = chances.Length;
        AbsorbingStates = absorbingStates;
        _elimination = new(chances);
        var states = Enumerable.Range(0, TransientStates).ToList();
        _visits = [.. states.Select(to => Solve(from => from == to ? 1d : 0d))];
        _absorption =
        [
            .. Enumerable.Range(TransientStates, absorbingStates).Select(end => Solve(from => chances[from][end])),
        ];
        Steps = [.. Solve(_ => 1d)];
    }

    /// <summary>Gets how many states are transient.</summary>
    public int TransientStates { get; }

    /// <summary>Gets how many states are absorbing.</summary>
    public int AbsorbingStates { get; }

    /// <summary>Gets the expected number of moves until absorption from each transient state, <c>N1</c>.</summary>
    public ImmutableArray<double> Steps { get; }

    /// <summary>Gets the variance of the number of moves until absorption from each transient state.</summary>
    public ImmutableArray<double> StepsVariance => Variance([.. Steps], _ => 0d);

    /// <summary>Makes a chain from counts of moves, or from chances.</summary>
    /// <param name="moves">
    /// A row for each transient state with the moves to each transient and then to each absorbing state, in any unit: a
    /// row is divided by its sum. Each at least 0 and finite.
    /// </param>
    /// <param name="chain">The chain; null when some states cannot reach an absorbing one.</param>
    /// <param name="stuck">
    /// The transient states that cannot reach an absorbing one; empty when there is a chain.
    /// </param>
    /// <returns>False when some states cannot reach an absorbing one, as one without any moves cannot.</returns>
    /// <exception cref="ArgumentNullException">The rows, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no row, or the rows are not all of one length above their number.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A move is negative or not finite, or so is the sum of a row.
    /// </exception>
    public static bool TryCreate(
        IReadOnlyList<IReadOnlyList<double>> moves,
        [NotNullWhen(true)] out AbsorbingMarkovChain? chain,
        out ImmutableArray<int> stuck)
    {
        ArgumentNullException.ThrowIfNull(moves);
        if (moves.Count == 0 || moves[0] is null || moves[0].Count <= moves.Count)
        {
            throw new ArgumentException("There must be a transient and an absorbing state.", nameof(moves));
        }

        var width = moves[0].Count;
        double[][] chances = [.. moves.Select(row => Normalize(row, width))];
        stuck = Stuck(chances);
        chain = stuck.IsEmpty ? new(chances, width - chances.Length) : null;
        return chain is not null;
    }

    /// <summary>Computes the expected number of visits of a transient state, a start in it included.</summary>
    /// <param name="from">The transient state of the start.</param>
    /// <param name="to">The transient state whose visits are counted.</param>
    /// <returns>The expected number, <c>N</c>, at least 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public double Visits(int from, int to)
    {
        ThrowIfNotTransient(from, nameof(from));
        ThrowIfNotTransient(to, nameof(to));
        return _visits[to][from];
    }

    /// <summary>Computes how likely a transient state is ever to be entered after the start.</summary>
    /// <param name="from">The transient state of the start.</param>
    /// <param name="to">The transient state; the same one for a return.</param>
    /// <returns>
    /// The chance, <c>N(from, to)/N(to, to)</c>, or <c>1 − 1/N</c> for a return, in the range [0, 1].
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public double EverReaches(int from, int to) =>
        from == to ? 1d - (1d / Visits(from, to)) : Math.Min(1d, Visits(from, to) / Visits(to, to));

    /// <summary>Computes how likely the chain is to end in an absorbing state.</summary>
    /// <param name="from">The transient state of the start.</param>
    /// <param name="into">The absorbing state, counted from 0.</param>
    /// <returns>The chance, <c>B</c>, in the range [0, 1]; the chances of all ends add up to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public double Absorption(int from, int into)
    {
        ThrowIfNotTransient(from, nameof(from));
        ThrowIfNotAbsorbing(into);
        return Math.Min(1d, _absorption[into][from]);
    }

    /// <summary>Computes the expected number of moves of those that end in an absorbing state.</summary>
    /// <param name="from">The transient state of the start.</param>
    /// <param name="into">The absorbing state, counted from 0.</param>
    /// <returns>The expected number; null when the start cannot end there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public double? StepsGiven(int from, int into)
    {
        ThrowIfNotTransient(from, nameof(from));
        ThrowIfNotAbsorbing(into);
        return Given(from, into, Solve(state => _absorption[into][state]));
    }

    private double? Given(int from, int into, double[] weighted) =>
        _absorption[into][from] > 0d ? weighted[from] / _absorption[into][from] : null;

    // What is added at each visit, and the spread of what is still to come over the next moves.
    private ImmutableArray<double> Variance(double[] expected, Func<int, double> ofVisit) =>
        [.. Solve(state =>
        {
            var next = Samples.Dot(_chances[state].AsSpan(0, TransientStates), expected);
            var sum = ofVisit(state);
            for (var to = 0; to < _chances[state].Length; to++)
            {
                var distance = (to < TransientStates ? expected[to] : 0d) - next;
                sum += _chances[state][to] * distance * distance;
            }

            return sum;
        })];

    private double[] Solve(Func<int, double> rightSide) =>
        _elimination.Solve([.. Enumerable.Range(0, TransientStates).Select(rightSide)]);

    private static double[] Normalize(IReadOnlyList<double> moves, int width)
    {
        var row = Row(moves, width);
        var sum = row.Sum();
        ThrowIfNegative(sum, nameof(moves));
        return sum == 0d ? row : [.. row.Select(count => count / sum)];
    }

    private static double[] Row(IReadOnlyList<double> row, int width)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Count != width)
        {
            throw new ArgumentException($"A row has {row.Count} values where {width} are needed.", nameof(row));
        }

        foreach (var value in row)
        {
            ThrowIfNegative(value, nameof(row));
        }

        return [.. row];
    }

    // Those from which no way leads to an absorbing state; the ways are followed backwards.
    private static ImmutableArray<int> Stuck(double[][] chances)
    {
        var size = chances.Length;
        var ends = new bool[size];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var from = 0; from < size; from++)
            {
                if (!ends[from] && Enumerable.Range(0, chances[from].Length)
                    .Any(to => chances[from][to] > 0d && (to >= size || ends[to])))
                {
                    ends[from] = changed = true;
                }
            }
        }

        return [.. Enumerable.Range(0, size).Where(state => !ends[state])];
    }

    private void ThrowIfNotTransient(int state, string name) =>
        StateVisit.ThrowIfNotState(state, TransientStates, name);

    private void ThrowIfNotAbsorbing(int into) => StateVisit.ThrowIfNotState(into, AbsorbingStates, nameof(into));

    private static void ThrowIfNegative(double value, string name)
    {
        if (!(value >= 0d && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "A value must be at least 0 and finite.");
        }
    }
}
