using System.Globalization;

namespace FunnelKit.Csv.Registers;

/// <summary>Writes values so that a register reads them back, in the words of its language.</summary>
internal static class CellText
{
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    /// <summary>Writes the value of a cell.</summary>
    public static string Format(object? value, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return value switch
        {
            null => string.Empty,
            string text => text,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Probability probability => PercentText.Format(probability),
            Money money => Amounts(NumberRange.Exactly(money.Amount), money.Currency, isChinese),
            NumberRange people => Range(people, 1m, isChinese ? "人" : string.Empty, isChinese),
            (NumberRange range, Currency currency) => Amounts(range, currency, isChinese),
            _ => value.ToString() ?? string.Empty,
        };
    }

    /// <summary>Writes amounts, in Chinese by 万 or 亿 where that shortens them.</summary>
    private static string Amounts(NumberRange range, Currency currency, bool isChinese)
    {
        if (!isChinese)
        {
            return Range(range, 1m, " " + currency.Code, isChinese);
        }

        var unit = currency == Currency.FromCode("CNY") ? "元" : " " + currency.Code;
        return IsShorter(range, HundredMillion) ? Range(range, HundredMillion, "亿" + unit, isChinese)
            : IsShorter(range, TenThousand) ? Range(range, TenThousand, "万" + unit, isChinese)
            : Range(range, 1m, unit, isChinese);
    }

    private static bool IsShorter(NumberRange range, decimal factor) =>
        (range.Low ?? range.High) is not null && Divides(range.Low, factor) && Divides(range.High, factor);

    /// <summary>Determines whether a number has at most two decimals in a unit.</summary>
    private static bool Divides(decimal? number, decimal factor) =>
        number is null || (Math.Abs(number.Value) >= factor && number.Value % (factor / 100m) == 0m);

    private static string Range(NumberRange range, decimal factor, string unit, bool isChinese) =>
        (range.Low, range.High) switch
        {
            (null, null) => isChinese ? "不限" : "any",
            ({ } low, null) => isChinese ? Number(low, factor) + unit + "以上" : "≥ " + Number(low, factor) + unit,
            (null, { } high) => isChinese ? Number(high, factor) + unit + "以下" : "≤ " + Number(high, factor) + unit,
            ({ } low, { } high) when low == high => Number(low, factor) + unit,
            ({ } low, { } high) => Number(low, factor) + "-" + Number(high, factor) + unit,
        };

    private static string Number(decimal number, decimal factor) =>
        (number / factor).ToString("0.############################", CultureInfo.InvariantCulture);
}
