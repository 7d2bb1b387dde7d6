using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>One column from which a characteristic may be drafted.</summary>
internal sealed class DraftColumn
{
    public required string Id { get; init; }

    /// <summary>Gets the kind, any but a rating: whole numbers are numbers to a draft.</summary>
    public required CharacteristicKind Kind { get; init; }

    public Currency? Currency { get; init; }

    /// <summary>Gets the numbers, NaN where one is missing; empty for other kinds.</summary>
    public double[] Numbers { get; init; } = [];

    /// <summary>Gets the positions in <see cref="Words"/>, 0 and 1 for a flag, −1 where one is missing.</summary>
    public int[] Codes { get; init; } = [];

    /// <summary>Gets the categories by code.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Reads some rows of a column of a table.</summary>
    public static DraftColumn From(string id, LeadColumn column, int[] rows) => column.Kind switch
    {
        FactKind.Text => Categories(id, column, rows),
        FactKind.Flag => new()
        {
            Id = id,
            Kind = CharacteristicKind.Flag,
            Codes = Array.ConvertAll(rows, row => column.InputAt(row) switch
            {
                { Kind: FactKind.Flag, Low: var flag } => (int)flag,
                _ => -1,
            }),
        },
        _ => OfNumbers(id, column, rows),
    };

    private static DraftColumn Categories(string id, LeadColumn column, int[] rows)
    {
        var words = new TextIndex(StringComparer.OrdinalIgnoreCase);
        var codes = Array.ConvertAll(
            rows, row => column.InputAt(row).Text is { } text ? words.GetOrAdd(text) : -1);
        return new()
        {
            Id = id,
            Kind = CharacteristicKind.Category,
            Codes = codes,
            Words = words.ToArray(),
        };
    }

    // Money of any but the most frequent currency is missing, as it will be to the card.
    private static DraftColumn OfNumbers(string id, LeadColumn column, int[] rows)
    {
        var inputs = Array.ConvertAll(rows, row => column.InputAt(row));
        Currency? currency = inputs.Where(input => input.Kind == FactKind.Money)
            .CountBy(input => input.Currency)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Code, StringComparer.Ordinal)
            .Select(pair => (Currency?)pair.Key)
            .FirstOrDefault();
        return new()
        {
            Id = id,
            Kind = CharacteristicKind.Number,
            Currency = currency,
            Numbers = Array.ConvertAll(inputs, input => input.Kind switch
            {
                FactKind.Number => input.Low,
                FactKind.Money when input.Currency == currency => input.Low,
                FactKind.Range => MiddleOf(input.Low, input.High),
                _ => double.NaN,
            }),
        };
    }

    private static double MiddleOf(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) ? low + ((high - low) / 2d)
        : double.IsFinite(low) ? low
        : double.IsFinite(high) ? high
        : double.NaN;
}
