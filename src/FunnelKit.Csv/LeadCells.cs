using FunnelKit.Scoring;

namespace FunnelKit.Csv;

/// <summary>The cells of one column of leads, read one by one and then handed to a table.</summary>
/// <param name="id">The name of the column in the table.</param>
/// <param name="column">The place of the column in the file.</param>
internal abstract class LeadCells(string id, int column)
{
    public string Id => id;

    public int Column => column;

    /// <summary>Reads the cell of the next row, which takes its place even if it cannot be read.</summary>
    /// <param name="text">The cell without outer white space; empty when nothing is known.</param>
    /// <returns>Why the cell cannot be read, or null.</returns>
    public abstract LeadCellMistake? Add(string text);

    /// <summary>Gives the table a column.</summary>
    public abstract void AddTo(LeadMap<CsvLead> map);

    /// <summary>Creates the reader of a characteristic.</summary>
    public static LeadCells Of(Characteristic characteristic, int column) => characteristic.Kind switch
    {
        CharacteristicKind.Category => new CategoryCells(characteristic.Id, column),
        CharacteristicKind.Flag => new FlagCells(characteristic.Id, column),
        CharacteristicKind.Rating => new RatingCells(characteristic.Id, column),
        _ => new NumberCells(characteristic.Id, column, characteristic.Currency),
    };

    private sealed class CategoryCells(string id, int column) : LeadCells(id, column)
    {
        private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
        private readonly List<string> _texts = [];

        public override LeadCellMistake? Add(string text)
        {
            _texts.Add(_shared.TryAdd(text, text) ? text : _shared[text]);
            return null;
        }

        public override void AddTo(LeadMap<CsvLead> map) => map.Category(Id, lead => _texts[lead.Place]);
    }

    private sealed class FlagCells(string id, int column) : LeadCells(id, column)
    {
        private readonly List<bool?> _flags = [];

        public override LeadCellMistake? Add(string text)
        {
            var isMissing = QuantityCell.IsBlank(text);
            var isRead = FlagText.TryRead(text, out var flag);
            _flags.Add(isRead ? flag : null);
            return isRead || isMissing ? null : new(RejectionCode.UnknownValue, FlagText.Expected);
        }

        public override void AddTo(LeadMap<CsvLead> map) => map.Flag(Id, lead => _flags[lead.Place]);
    }

    private sealed class RatingCells(string id, int column) : LeadCells(id, column)
    {
        private readonly List<double> _numbers = [];

        public override LeadCellMistake? Add(string text)
        {
            var isRead = AmountText.TryRead(text, out var number);
            _numbers.Add(isRead ? (double)number : double.NaN);
            return isRead || QuantityCell.IsBlank(text)
                ? null
                : new(RejectionCode.NotANumber, "This is not a rating. Expected is a whole number.");
        }

        public override void AddTo(LeadMap<CsvLead> map) =>
            map.Number(Id, lead => _numbers[lead.Place] is var number && double.IsNaN(number) ? null : number);
    }
}
