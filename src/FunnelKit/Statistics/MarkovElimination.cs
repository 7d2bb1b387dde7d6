namespace FunnelKit.Statistics;

/// <summary>Solves <c>(I − Q)x = b</c> for a right-hand side that is not negative, without a subtraction.</summary>
/// <remarks>
/// A state is taken out by sending what would enter it on to where it leads; the weight with which it is left is
/// added up from its ways out, never computed as <c>1 − q</c>. <b>Source:</b> W. K. Grassmann, M. I. Taksar and D.
/// P. Heyman, Regenerative Analysis and Steady State Distributions for Markov Chains, Operations Research 33 (1985).
/// </remarks>
internal sealed class MarkovElimination
{
    private readonly double[][] _flows;
    private readonly double[] _leaving;

    /// <summary>Takes the states out, last one first. Each must be able to reach the end.</summary>
    /// <param name="chances">For each state, the chance of each state and then of each end.</param>
    public MarkovElimination(double[][] chances)
    {
        var size = chances.Length;
        _flows = [.. chances.Select(row => row[..size])];
        _leaving = new double[size];
        double[] ending = [.. chances.Select(row => row.AsSpan(size).ToArray().Sum())];
        for (var state = size - 1; state >= 0; state--)
        {
            var leaving = ending[state];
            for (var to = 0; to < state; to++)
            {
                leaving += _flows[state][to];
            }

            _leaving[state] = leaving;
            for (var from = 0; from < state; from++)
            {
                var passed = _flows[from][state] / leaving;
                ending[from] += passed * ending[state];
                for (var to = 0; to < state; to++)
                {
                    _flows[from][to] += passed * _flows[state][to];
                }
            }
        }
    }

    public double[] Solve(double[] rightSide)
    {
        var solution = rightSide.AsSpan().ToArray();
        for (var state = solution.Length - 1; state > 0; state--)
        {
            for (var from = 0; from < state; from++)
            {
                solution[from] += _flows[from][state] * (solution[state] / _leaving[state]);
            }
        }

        for (var state = 0; state < solution.Length; state++)
        {
            for (var to = 0; to < state; to++)
            {
                solution[state] += _flows[state][to] * solution[to];
            }

            solution[state] /= _leaving[state];
        }

        return solution;
    }
}
