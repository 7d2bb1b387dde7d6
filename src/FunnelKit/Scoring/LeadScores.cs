using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>The scores of all leads of a table.</summary>
/// <remarks>
/// Totals are computed once; a lead is explained when asked, by the same bins and points. Instances are immutable and
/// thread-safe.
/// </remarks>
public sealed class LeadScores
{
    // A block beneath this many leads is not worth preparing, and a second thread even less.
    private const int MinLeads = 1_024;
    private const int MinLeadsPerThread = 16 * BlockScorer.BlockSize;

    private readonly BoundScorecard _bound;
    private readonly int[]? _narrow;
    private readonly long[]? _wide;
    private readonly long _unit = 1L;

    internal LeadScores(BoundScorecard bound, LeadTable table, int maxDegreeOfParallelism)
    {
        _bound = bound;
        Table = table;
        if (table.Count >= MinLeads && BlockScorer.TryCreate(bound) is { } blocks)
        {
            _narrow = new int[table.Count];
            _unit = blocks.Unit;
            InParts(maxDegreeOfParallelism, (start, end) => blocks.Score(start, _narrow.AsSpan(start..end)));
        }
        else
        {
            _wide = new long[table.Count];
            InParts(maxDegreeOfParallelism, (start, end) => bound.Score(start, _wide.AsSpan(start..end)));
        }
    }

    /// <summary>Gets the card.</summary>
    public Scorecard Card => _bound.Card.Card;

    /// <summary>Gets the leads.</summary>
    public LeadTable Table { get; }

    /// <summary>Gets how many leads there are.</summary>
    public int Count => Table.Count;

    /// <summary>Gets the characteristics that the table has no column for; they count as missing for every lead.</summary>
    public ImmutableArray<string> MissingColumns => _bound.MissingColumns;

    /// <summary>Gets the score of a lead, in points.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public decimal this[int index]
    {
        get
        {
            Table.CheckIndex(index);
            return PointUnits.ToPoints(UnitsOf(index));
        }
    }

    /// <summary>Explains the score of a lead.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <returns>The score with its contributions; its total is that of the index.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public Score Explain(int index)
    {
        Table.CheckIndex(index);
        return _bound.Explain(index);
    }

    /// <summary>Gets what one characteristic gave to each lead, before the limits of its group.</summary>
    /// <param name="characteristic">The identifier of the characteristic.</param>
    /// <returns>The points, weight included, in the order of the leads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="characteristic"/> is null.</exception>
    /// <exception cref="ArgumentException">The card has no such characteristic.</exception>
    public ImmutableArray<decimal> ContributionsOf(string characteristic)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        var item = Array.Find(
            _bound.Characteristics,
            item => string.Equals(item.Item.Definition.Id, characteristic, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The card has no characteristic '{characteristic}'.", nameof(characteristic));
        decimal[] points = [.. item.Item.Points.Select(PointUnits.ToPoints)];
        return [.. Enumerable.Range(0, Count).Select(row => points[item.ReadingAt(row).Bin])];
    }

    /// <summary>Gets the score of a lead in millionths of a point.</summary>
    internal long UnitsOf(int index) => _narrow is null ? _wide![index] : _narrow[index] * _unit;

    private void InParts(int maxDegreeOfParallelism, Action<int, int> score)
    {
        var parts = Math.Clamp(Count / MinLeadsPerThread, 1, maxDegreeOfParallelism);
        if (parts == 1)
        {
            score(0, Count);
            return;
        }

        _ = Parallel.For(
            0,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = parts },
            part => score(Bound(part), Bound(part + 1)));

        int Bound(int part) => (int)((long)Count * part / parts);
    }
}
