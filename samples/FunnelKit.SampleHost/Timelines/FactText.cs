using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>
/// Reads what a person types as the value of a fact, and writes values so that they read back the same.
/// </summary>
public static class FactText
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>
    /// Reads a value of one kind. Empty text is "not known". Money without a currency is in the one given.
    /// </summary>
    public static bool TryRead(FactKind kind, string? text, Currency currency, out FactValue value)
    {
        value = FactValue.None;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var trimmed = text.Trim();
        value = kind switch
        {
            FactKind.Flag when IsYes(trimmed) => FactValue.FromFlag(true),
            FactKind.Flag when IsNo(trimmed) => FactValue.FromFlag(false),
            FactKind.Number when TryNumber(trimmed, out var number) => FactValue.FromNumber(number),
            FactKind.Text => FactValue.FromText(trimmed),
            FactKind.Artefact => FactValue.FromArtefact(trimmed),
            FactKind.Date when DateOnly.TryParseExact(
                trimmed, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
                FactValue.FromDate(date),
            FactKind.Range when NumberRange.TryParse(trimmed, CultureInfo.InvariantCulture, out var range) =>
                FactValue.FromRange(range),
            FactKind.Money => ReadMoney(trimmed, currency),
            _ => FactValue.None,
        };
        return value.IsKnown;
    }

    /// <summary>Writes a value, invariant; null when nothing is known.</summary>
    public static string? Write(FactValue value)
    {
        if (value.TryGetFlag(out var flag))
        {
            return flag ? "true" : "false";
        }

        if (value.TryGetNumber(out var number))
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        if (value.TryGetDate(out var date))
        {
            return date.ToString(DateFormat, CultureInfo.InvariantCulture);
        }

        if (value.TryGetRange(out var range))
        {
            return range.ToString();
        }

        if (value.TryGetMoney(out var money))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency.Code}");
        }

        return value.TryGetText(out var text) ? text : null;
    }

    private static FactValue ReadMoney(string text, Currency currency)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isKnown = parts.Length == 1
            ? currency != Currency.None
            : parts.Length == 2 && Currency.TryFromCode(parts[1], out currency);
        return isKnown && TryNumber(parts[0], out var amount)
            ? FactValue.FromMoney(Money.FromAmount(amount, currency))
            : FactValue.None;
    }

    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
        CultureInfo.InvariantCulture,
        out number);

    private static bool IsYes(string text) =>
        text is "是" || text.Equals("yes", StringComparison.OrdinalIgnoreCase)
        || text.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsNo(string text) =>
        text is "否" || text.Equals("no", StringComparison.OrdinalIgnoreCase)
        || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
