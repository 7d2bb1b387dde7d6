using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>
/// How likely a process with several states is to be in each of them at a time, with moves in any direction and some
/// still being watched: Aalen–Johansen.
/// </summary>
/// <remarks>
/// <para>
/// Time is counted from one origin, such as the creation of a deal; states may be skipped and entered again. A state
/// that nobody leaves is absorbing. Shares are those of a process in which the chance to move depends on state and
/// time only; the shares of being in each state hold without that assumption. Equality compares references;
/// instances are immutable and safe to use from several threads.
/// </para>
/// <para>
/// With N moves from h to j at time u among Y at risk in h, <c>P(s, t) = Π(I + dA(u))</c> over the times of moves in
/// (s, t], with <c>dA = N/Y</c>. Estimating takes O(n log n) for n stays. <b>Source:</b> O. O. Aalen and S.
/// Johansen, An Empirical Transition Matrix for Non-Homogeneous Markov Chains Based on Censored Observations,
/// Scandinavian Journal of Statistics 5 (1978); S. Datta and G. A. Satten, Validity of the Aalen–Johansen Estimators
/// of Stage Occupation Probabilities for Non-Markov Models, Statistics and Probability Letters 55 (2001).
/// </para>
/// </remarks>
public sealed class MultistateEstimate
{
    private readonly ImmutableArray<ImmutableArray<StateMove>> _moves;

    private MultistateEstimate(
        int states, ImmutableArray<double> times, ImmutableArray<ImmutableArray<StateMove>> moves)
    {
        States = states;
        Times = times;
        _moves = moves;
    }

    /// <summary>Gets how many states there are.</summary>
    public int States { get; }

    /// <summary>Gets the times with a move, in ascending order.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Estimates the process from stays, in any order.</summary>
    /// <param name="states">How many states there are, at least 1.</param>
    /// <param name="visits">
    /// The stays; the next stay of a deal is another one, which starts when the last one stops.
    /// </param>
    /// <returns>The estimate; without times when nobody moved.</returns>
    /// <exception cref="ArgumentNullException">The stays are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="states"/> is below 1, or a stay has a state, a time or a count out of its range; an instant stay
    /// is one, and is to be left out, as it is never at risk.
    /// </exception>
    /// <exception cref="ArgumentException">A stay leads to its own state.</exception>
    /// <exception cref="OverflowException">A count exceeds <see cref="long.MaxValue"/>.</exception>
    public static MultistateEstimate Estimate(int states, IEnumerable<StateVisit> visits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states, 1);
        ArgumentNullException.ThrowIfNull(visits);
        var exits = Enumerable.Range(0, states).Select(_ => new List<SurvivalObservation>()).ToList();
        foreach (var visit in visits)
        {
            visit.ThrowIfInvalid(states, nameof(visits));
            exits[visit.From].Add(new()
            {
                Time = visit.Stop,
                Cause = (visit.To ?? -1) + 1,
                Entry = visit.Start,
                Count = visit.Count,
            });
        }

        return Estimate([.. exits.Select(observations => RiskTable.FromObservations(observations, states))]);
    }

    /// <summary>Estimates the process from what happened in each state at each time.</summary>
    /// <param name="exits">
    /// A table for each state, on one time axis, with as many causes as there are states: cause 1 is the move to
    /// state 0.
    /// </param>
    /// <returns>The estimate; without times when nobody moved.</returns>
    /// <exception cref="ArgumentNullException">The tables, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no table, a table has not as many causes as there are states, or a state leads to itself.
    /// </exception>
    public static MultistateEstimate Estimate(IEnumerable<RiskTable> exits)
    {
        ArgumentNullException.ThrowIfNull(exits);
        RiskTable[] tables = [.. exits];
        ArgumentOutOfRangeException.ThrowIfZero(tables.Length, nameof(exits));
        var moves = new SortedDictionary<double, List<StateMove>>();
        for (var from = 0; from < tables.Length; from++)
        {
            AddMoves(moves, from, tables[from], tables.Length);
        }

        return new(tables.Length, [.. moves.Keys], [.. moves.Values.Select(atTime => atTime.ToImmutableArray())]);
    }

    /// <summary>Computes how likely each state is, over time, for a process that starts in a state.</summary>
    /// <param name="start">The state in which it is until <paramref name="since"/>.</param>
    /// <param name="since">The time until which it is there, at least 0. The default value is 0.</param>
    /// <returns>
    /// For each of <see cref="Times"/> the share of each state, which add up to 1; until <paramref name="since"/>,
    /// all of it is in the start.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such state, or the time is out of its range.
    /// </exception>
    public ImmutableArray<ImmutableArray<double>> Occupation(int start, double since = 0d)
    {
        StateVisit.ThrowIfNotState(start, States, nameof(start));
        ThrowIfNotTime(since, nameof(since));
        var occupation = ImmutableArray.CreateBuilder<ImmutableArray<double>>(Times.Length);
        var shares = new double[States];
        shares[start] = 1d;
        for (var i = 0; i < Times.Length; i++)
        {
            if (Times[i] > since)
            {
                Step(shares, _moves[i]);
            }

            occupation.Add([.. shares]);
        }

        return occupation.MoveToImmutable();
    }

    /// <summary>Computes how likely each state is at a time, for each state at an earlier time.</summary>
    /// <param name="since">The earlier time, at least 0.</param>
    /// <param name="through">The later time, at least <paramref name="since"/>; infinity is allowed.</param>
    /// <returns>A row for each state at the earlier time, with the share of each state at the later one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is out of its range or not a number.</exception>
    public ImmutableArray<ImmutableArray<double>> Transitions(double since, double through)
    {
        ThrowIfNotTime(since, nameof(since));
        if (!(through >= since))
        {
            throw new ArgumentOutOfRangeException(
                nameof(through), through, "The later time must not be before the earlier one.");
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<double>>(States);
        for (var start = 0; start < States; start++)
        {
            var shares = new double[States];
            shares[start] = 1d;
            for (var i = 0; i < Times.Length && Times[i] <= through; i++)
            {
                if (Times[i] > since)
                {
                    Step(shares, _moves[i]);
                }
            }

            rows.Add([.. shares]);
        }

        return rows.MoveToImmutable();
    }

    private static void AddMoves(
        SortedDictionary<double, List<StateMove>> moves, int from, RiskTable table, int states)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Causes != states)
        {
            throw new ArgumentException(
                $"The table of state {from} has {table.Causes} causes, but there are {states} states.", nameof(table));
        }

        for (var row = 0; row < table.Times.Length; row++)
        {
            for (var to = 0; to < states; to++)
            {
                var count = table.EventsAt(row, to + 1);
                if (count > 0L && to == from)
                {
                    throw new ArgumentException($"State {from} cannot lead to itself.", nameof(table));
                }

                if (count > 0L)
                {
                    moves.TryAdd(table.Times[row], []);
                    moves[table.Times[row]].Add(new(from, to, count / (double)table.AtRisk[row]));
                }
            }
        }
    }

    // All moves of a time start from the shares before it. Who stays is what is left, so that rows add up to 1.
    private static void Step(double[] shares, ImmutableArray<StateMove> moves)
    {
        var before = shares.AsSpan().ToArray();
        foreach (var move in moves)
        {
            var moved = before[move.From] * move.Share;
            shares[move.From] -= moved;
            shares[move.To] += moved;
        }

        for (var state = 0; state < shares.Length; state++)
        {
            shares[state] = Math.Max(0d, shares[state]);
        }
    }

    private static void ThrowIfNotTime(double time, string name)
    {
        if (!(time >= 0d))
        {
            throw new ArgumentOutOfRangeException(name, time, "A time must be at least 0.");
        }
    }

    /// <summary>The share of those in a state who move to another one at a time.</summary>
    private readonly record struct StateMove(int From, int To, double Share);
}
