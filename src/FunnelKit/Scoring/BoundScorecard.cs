using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>A card together with the columns of a table.</summary>
internal sealed class BoundScorecard
{
    /// <summary>Binds each characteristic to the column of its identifier.</summary>
    /// <exception cref="ArgumentException">A column holds values of another kind than its characteristic.</exception>
    public BoundScorecard(CompiledScorecard card, LeadTable table)
    {
        Card = card;
        Characteristics =
            [.. card.Characteristics.Select(item => new BoundCharacteristic(item, table.Find(item.Definition.Id)))];
        MissingColumns =
            [.. Characteristics.Where(item => item.Column is null).Select(item => item.Item.Definition.Id)];
    }

    public CompiledScorecard Card { get; }

    public BoundCharacteristic[] Characteristics { get; }

    public ImmutableArray<string> MissingColumns { get; }

    public Score Explain(int row) => ScoreExplainer.Explain(
        Card,
        [.. Characteristics.Select(item => item.ReadingAt(row))],
        [.. Characteristics.Select(item => item.ValueAt(row))]);

    /// <summary>Computes scores in millionths of a point, lead by lead.</summary>
    public void Score(int start, Span<long> totals)
    {
        var bins = new int[Characteristics.Length];
        var groupSums = new long[Card.Lowest.Length];
        for (var row = 0; row < totals.Length; row++)
        {
            for (var i = 0; i < bins.Length; i++)
            {
                bins[i] = Characteristics[i].ReadingAt(start + row).Bin;
            }

            totals[row] = Card.Total(bins, groupSums);
        }
    }
}
