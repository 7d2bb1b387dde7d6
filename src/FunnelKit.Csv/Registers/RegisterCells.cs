using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Csv.Registers;

/// <summary>Reads the cells of one row after the other, and reports each that cannot be read.</summary>
internal sealed class RegisterCells(
    ImmutableArray<RegisterColumn> columns, RegisterLayout layout, RegisterRules rules, string? timeFormat)
{
    private readonly TimeText _times = new(timeFormat);
    private ImmutableArray<string> _cells = [];
    private long _line;

    public List<RejectedRow> Rejected { get; } = [];

    public RegisterRules Rules => rules;

    /// <summary>Goes to a row.</summary>
    public void Begin(long line, ImmutableArray<string> cells) => (_line, _cells) = (line, cells);

    /// <summary>Reads a text; a blank one is null.</summary>
    public string? Text(int column)
    {
        var text = Cell(column, out _).Trim();
        return text.Length > 0 ? text : Missing<string>(column, text);
    }

    public string Identifier(int column)
    {
        if (Text(column) is not { } text)
        {
            return string.Empty;
        }

        var id = PlainText.Of(text);
        if (!rules.IsOpportunityId(id))
        {
            Reject(column, text, RejectionCode.OutOfRange, rules.DescribeId());
        }

        return id;
    }

    public DateOnly? Date(int column)
    {
        var text = Cell(column, out _);
        if (PlainText.IsBlank(text))
        {
            return Missing<DateOnly?>(column, text);
        }

        if (DateText.TryRead(text.Trim(), _times, timeFormat is not null, out var date, out var reason))
        {
            return date;
        }

        Reject(column, text, RejectionCode.NotATime, reason);
        return null;
    }

    public Probability? Percentage(int column)
    {
        var text = Cell(column, out var unit);
        if (PlainText.IsBlank(text))
        {
            return Missing<Probability?>(column, text);
        }

        if (PercentText.TryRead(text, unit == QuantityUnit.Percent, out var probability, out var code, out var reason))
        {
            return probability;
        }

        Reject(column, text, code, reason);
        return null;
    }

    /// <summary>Reads one amount of money.</summary>
    public Money? Amount(int column)
    {
        const string Expected = "Expected is one amount such as 50万元, 1.2亿, 500,000, ¥500,000 or 500000 USD.";
        if (!TryReadMoney(column, Expected, out var text, out var range, out var currency))
        {
            return null;
        }

        if (!range.IsExact || range.Low is not { } amount)
        {
            Reject(column, text, RejectionCode.NotANumber, "A range is not an amount. " + Expected);
            return null;
        }

        return Money.FromAmount(amount, currency);
    }

    /// <summary>Reads a range of amounts, with the currency of both ends.</summary>
    public (NumberRange? Range, Currency Currency) Amounts(int column) =>
        TryReadMoney(
            column,
            "Expected is an amount or a range such as 100-200万, 50万元以上 or 500000-800000 USD.",
            out _,
            out var range,
            out var currency)
            ? (range, currency)
            : (null, rules.Currency);

    /// <summary>Reads a range of people.</summary>
    public NumberRange? People(int column)
    {
        const string Expected = "Expected is a number or a range of whole numbers such as 500-1000人 or 1000人以上.";
        var text = Cell(column, out var unit);
        if (PlainText.IsBlank(text))
        {
            return Missing<NumberRange?>(column, text);
        }

        if (QuantityText.TryReadPeople(text, unit, out var quantity, out var reason)
            && IsWhole(quantity.Range.Low) && IsWhole(quantity.Range.High))
        {
            return quantity.Range;
        }

        Reject(column, text, RejectionCode.NotANumber, reason ?? Expected);
        return null;
    }

    /// <summary>Reports a cell.</summary>
    public void Reject(int column, string value, RejectionCode code, string reason) =>
        Rejected.Add(new RejectedRow(_line, HeadingOf(column), value, code, reason));

    private static bool IsWhole(decimal? number) => number is null || decimal.IsInteger(number.Value);

    private bool TryReadMoney(
        int column, string expected, out string text, out NumberRange range, out Currency currency)
    {
        (range, currency) = (default, rules.Currency);
        text = Cell(column, out var unit);
        if (PlainText.IsBlank(text))
        {
            _ = Missing<string>(column, text);
            return false;
        }

        if (!QuantityText.TryReadMoney(text, unit, rules.Currency, out var quantity, out var reason))
        {
            Reject(column, text, RejectionCode.NotANumber, reason ?? expected);
            return false;
        }

        range = quantity.Range;
        currency = quantity.Currency == Currency.None ? rules.Currency : quantity.Currency;
        if (Fits(range.Low, currency) && Fits(range.High, currency))
        {
            return true;
        }

        Reject(column, text, RejectionCode.OutOfRange, AmountText.TooLarge);
        return false;
    }

    private static bool Fits(decimal? amount, Currency currency) =>
        amount is null || AmountText.FitsMinorUnits(amount.Value, currency);

    private string Cell(int column, out QuantityUnit unit)
    {
        var place = layout.PlaceOf(column);
        unit = place < 0 ? QuantityUnit.One : layout.Units[place];
        return place < 0 ? string.Empty : _cells[place];
    }

    /// <summary>Takes a blank cell as no value, and reports it where one is needed.</summary>
    private T? Missing<T>(int column, string text)
    {
        if (layout.KeyFields.Contains(columns[column]))
        {
            Reject(
                column,
                text,
                RejectionCode.MissingValue,
                string.Create(CultureInfo.InvariantCulture, $"The key field '{columns[column].Name}' has no value."));
        }

        return default;
    }

    private string HeadingOf(int column) =>
        layout.PlaceOf(column) is >= 0 and var place
            ? layout.Headings[place]
            : columns[column].Name.ToString(layout.Language);
}
