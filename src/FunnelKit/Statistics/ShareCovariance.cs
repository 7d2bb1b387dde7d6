namespace FunnelKit.Statistics;

/// <summary>The covariance of shares that only ever move from the first state to the others.</summary>
internal sealed class ShareCovariance(int size)
{
    private readonly double[] _cells = new double[size * size];

    public double Variance(int state) => Math.Max(0d, _cells[(state * size) + state]);

    /// <summary>
    /// Moves along a step: <c>C = BᵀCB + scale·(diag q − qqᵀ)</c>, B being the identity but for its row q.
    /// </summary>
    public void Step(ReadOnlySpan<double> odds, double scale)
    {
        for (var row = 0; row < size; row++)
        {
            Move(_cells.AsSpan(row * size, size), odds);
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = 0; column < size; column++)
            {
                var moved = _cells[column] * odds[row];
                ref var cell = ref _cells[(row * size) + column];
                cell = row == 0 ? moved : cell + moved;
            }
        }

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                _cells[(row * size) + column] += scale * odds[row] * ((row == column ? 1d : 0d) - odds[column]);
            }
        }
    }

    /// <summary>Adds <c>weight·((mean + change)(mean + change)ᵀ − mean·meanᵀ)</c>.</summary>
    public void Add(double weight, ReadOnlySpan<double> mean, ReadOnlySpan<double> change)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                _cells[(row * size) + column] += weight
                    * ((mean[row] * change[column]) + (change[row] * (mean[column] + change[column])));
            }
        }
    }

    /// <summary>Moves a row of shares along a step.</summary>
    public static void Move(Span<double> shares, ReadOnlySpan<double> odds)
    {
        var first = shares[0];
        shares[0] = first * odds[0];
        for (var state = 1; state < shares.Length; state++)
        {
            shares[state] += first * odds[state];
        }
    }
}
