using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <content>Scores single leads and tables.</content>
public sealed partial class Scorecard
{
    private CompiledScorecard? _compiled;

    private CompiledScorecard Compiled => LazyInitializer.EnsureInitialized(ref _compiled, () => new(this));

    /// <summary>Scores one lead and explains the score.</summary>
    /// <param name="lead">What is known of the lead; a characteristic reads the fact of its identifier.</param>
    /// <returns>The score.</returns>
    /// <remarks>
    /// <para>
    /// A number takes numbers, ranges and money of its currency; a rating takes numbers, a category texts and a flag
    /// flags. A value of another kind counts as missing and is marked as unreadable, and so does a rating that is no
    /// step of its scale, marked as out of range. A range over several bins counts the one with the fewest points.
    /// </para>
    /// <para>Numbers are compared as doubles, by the nearest of which a decimal stands.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="lead"/> is null.</exception>
    public Score Score(IFactSource lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        FactValue[] values = [.. Characteristics.Select(item => lead.ValueOf(item.Id))];
        InputReading[] readings =
            [.. Compiled.Characteristics.Select((item, place) => item.Read(LeadInput.From(values[place])))];
        return ScoreExplainer.Explain(Compiled, readings, values);
    }

    /// <summary>Scores all leads of a table.</summary>
    /// <param name="table">The leads.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may score at once, at least 1. The scores are the same, however many there are.
    /// </param>
    /// <returns>The scores, each explained when asked.</returns>
    /// <remarks>
    /// A characteristic that the table has no column for is missing for every lead, and
    /// <see cref="LeadScores.MissingColumns"/> names it.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// A column holds values of another kind than the characteristic of its name.
    /// </exception>
    public LeadScores Score(LeadTable table, int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        return new(Bind(table), table, maxDegreeOfParallelism);
    }

    internal BoundScorecard Bind(LeadTable table) => new(Compiled, table);
}
