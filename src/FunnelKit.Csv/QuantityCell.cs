using FunnelKit.Csv.Registers;

namespace FunnelKit.Csv;

/// <summary>Reads a number or an interval from a cell, in the forms that registers have too.</summary>
internal static class QuantityCell
{
    private const string Expected =
        "This is neither a number nor an interval. Expected is such as 500, 1,200.5, 500-1000, 100-200万 or 1000人以上.";

    /// <summary>Determines whether a cell says that there is no number: it is blank or a dash.</summary>
    public static bool IsBlank(string text) => PlainText.IsBlank(text);

    /// <summary>Reads a cell that is not blank.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="currency">The currency in which amounts are counted; null where numbers have none.</param>
    /// <param name="range">The number or the interval; without ends when any number may be meant.</param>
    /// <returns>Why the cell cannot be read, or null.</returns>
    public static LeadCellMistake? Read(string text, Currency? currency, out NumberRange range)
    {
        if (AmountText.TryRead(text, out var number))
        {
            range = NumberRange.Exactly(number);
            return null;
        }

        var isRead = currency is { } money
            ? QuantityText.TryReadMoney(text, QuantityUnit.One, money, out var quantity, out var reason)
            : QuantityText.TryReadPeople(text, QuantityUnit.One, out quantity, out reason);
        range = quantity.Range;
        return !isRead ? new(RejectionCode.NotANumber, reason ?? Expected)
            : currency is { } needed && quantity.Currency != Currency.None && quantity.Currency != needed
                ? new(
                    RejectionCode.OutOfRange,
                    $"The amount is in {quantity.Currency.Code}, but the scorecard counts in {needed.Code}.")
            : null;
    }
}
