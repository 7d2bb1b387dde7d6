using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>The grades of all leads of a table, one byte for each.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class LeadGrades
{
    private readonly byte[] _ranks;

    internal LeadGrades(GradeScale scale, LeadScores scores)
    {
        Scale = scale;
        Scores = scores;
        _ranks = new byte[scores.Count];
        long[] cutOffs = [.. scale.Grades.SkipLast(1).Select(grade => PointUnits.From(grade.From!.Value))];
        var counts = new int[scale.Grades.Length];
        for (var index = 0; index < _ranks.Length; index++)
        {
            var units = scores.UnitsOf(index);
            var rank = 0;
            while (rank < cutOffs.Length && units < cutOffs[rank])
            {
                rank++;
            }

            _ranks[index] = (byte)rank;
            counts[rank]++;
        }

        Counts = [.. counts];
    }

    /// <summary>Gets the scale.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the scores that were graded.</summary>
    public LeadScores Scores { get; }

    /// <summary>Gets how many leads there are.</summary>
    public int Count => _ranks.Length;

    /// <summary>Gets how many leads have each grade, in the order of the scale.</summary>
    /// <value>They add up to <see cref="Count"/>.</value>
    public ImmutableArray<int> Counts { get; }

    /// <summary>Gets the grade of a lead.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public Grade this[int index] => Scale.Grades[RankAt(index)];

    /// <summary>Finds the leads whose grade differs from that in other grades of the same leads.</summary>
    /// <param name="other">The grades by another card or scale, of a table of equally many leads.</param>
    /// <returns>The places of the leads, in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is about more or fewer leads.</exception>
    public ImmutableArray<int> DifferencesFrom(LeadGrades other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count != Count)
        {
            throw new ArgumentException(
                $"Grades of {Count} leads cannot be compared with those of {other.Count}.", nameof(other));
        }

        return
        [
            .. Enumerable.Range(0, Count).Where(
                index => !string.Equals(this[index].Id, other[index].Id, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private int RankAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _ranks[index];
    }
}
