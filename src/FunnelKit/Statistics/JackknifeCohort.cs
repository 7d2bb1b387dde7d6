namespace FunnelKit.Statistics;

/// <summary>Observations that entered together, and what one of them still at risk weighs in each share.</summary>
internal sealed class JackknifeCohort(double entry, RiskTable table)
{
    private readonly double[] _influence = new double[table.Causes + 1];

    /// <summary>Gets when they entered; negative for those watched from the beginning on.</summary>
    public double Entry => entry;

    /// <summary>Adds what the observations at risk contribute to the covariance at a time.</summary>
    public void Step(double time, ReadOnlySpan<double> odds, double scale, ShareCovariance covariance)
    {
        var atRisk = table.AtRiskAt(time);
        if (atRisk == 0L)
        {
            return;
        }

        ShareCovariance.Move(_influence, odds);
        var row = table.Times.AsSpan().BinarySearch(time);
        var change = new double[_influence.Length];
        for (var state = change.Length - 1; state >= 0; state--)
        {
            var events = state > 0 && row >= 0 ? table.EventsAt(row, state) : 0L;
            var count = state > 0 ? events : atRisk - (row < 0 ? 0L : table.EventsAt(row));
            for (var i = 0; i < change.Length; i++)
            {
                change[i] = scale * ((i == state ? 1d : 0d) - odds[i]);
            }

            covariance.Add(count, _influence, change);
        }

        // What is left in the loop's last round is the change of those to whom nothing happened.
        for (var i = 0; i < change.Length; i++)
        {
            _influence[i] += change[i];
        }
    }
}
