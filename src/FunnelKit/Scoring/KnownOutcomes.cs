namespace FunnelKit.Scoring;

/// <summary>The leads of a table whose outcome is known.</summary>
internal sealed class KnownOutcomes
{
    private KnownOutcomes(int[] rows, bool[] values, int unknown)
    {
        Rows = rows;
        Values = values;
        Unknown = unknown;
        BaseRate = Rate.FromCounts(values.Count(value => value), values.Length);
    }

    /// <summary>Gets the places of the leads in the table, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>Gets the outcome of each of them.</summary>
    public bool[] Values { get; }

    /// <summary>Gets how many leads have no outcome yet.</summary>
    public int Unknown { get; }

    public Rate BaseRate { get; }

    /// <summary>Selects the leads with a known outcome.</summary>
    /// <exception cref="ArgumentException">There are not as many outcomes as leads.</exception>
    public static KnownOutcomes Of(LeadTable leads, ReadOnlySpan<bool?> outcomes)
    {
        if (outcomes.Length != leads.Count)
        {
            throw new ArgumentException(
                $"There are {outcomes.Length} outcomes for {leads.Count} leads.", nameof(outcomes));
        }

        var (rows, values) = (new List<int>(), new List<bool>());
        for (var row = 0; row < outcomes.Length; row++)
        {
            if (outcomes[row] is { } outcome)
            {
                rows.Add(row);
                values.Add(outcome);
            }
        }

        return new([.. rows], [.. values], outcomes.Length - rows.Count);
    }

    /// <summary>Gets the scores of those leads, in millionths of a point.</summary>
    public double[] ScoresOf(LeadScores scores) => Array.ConvertAll(Rows, row => (double)scores.UnitsOf(row));
}
