using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>A characteristic of a card together with the column of a table that it reads.</summary>
internal sealed class BoundCharacteristic
{
    private readonly InputReading[]? _readingOfCode;

    /// <summary>Binds a characteristic to its column, or to none, with which it is always missing.</summary>
    /// <exception cref="ArgumentException">The column holds values of another kind.</exception>
    public BoundCharacteristic(CompiledCharacteristic item, LeadColumn? column)
    {
        Item = item;
        Column = column;
        if (column is not null && !CanRead(item.Definition, column.Kind))
        {
            throw new ArgumentException(
                $"The characteristic '{item.Definition.Id}' is of kind {item.Definition.Kind}, but the column holds "
                + $"values of kind {column.Kind}.",
                nameof(column));
        }

        if (column is CategoryColumn words)
        {
            // Words are looked up once each, not once for each lead.
            _readingOfCode =
            [
                item.Read(default),
                .. words.Texts.Select(text => item.Read(LeadInput.FromText(text))),
            ];
        }
    }

    public CompiledCharacteristic Item { get; }

    public LeadColumn? Column { get; }

    /// <summary>Gets the bin of each code of a category.</summary>
    public IEnumerable<int> BinsOfCodes => (_readingOfCode ?? []).Select(reading => reading.Bin);

    public InputReading ReadingAt(int row) =>
        _readingOfCode is not null ? _readingOfCode[((CategoryColumn)Column!).CodeAt(row)]
        : Column is null ? Item.Read(default)
        : Item.Read(Column.InputAt(row));

    public FactValue ValueAt(int row) => Column?.ValueAt(row) ?? FactValue.None;

    private static bool CanRead(Characteristic definition, FactKind kind) =>
        definition.Kind switch
        {
            CharacteristicKind.Number =>
                kind is FactKind.Number or FactKind.Range
                || (kind == FactKind.Money && definition.Currency is not null),
            CharacteristicKind.Rating => kind == FactKind.Number,
            CharacteristicKind.Category => kind == FactKind.Text,
            _ => kind == FactKind.Flag,
        };
}
