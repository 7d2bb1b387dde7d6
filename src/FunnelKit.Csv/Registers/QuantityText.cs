namespace FunnelKit.Csv.Registers;

/// <summary>Reads numbers and ranges as people write them: 50万元, 1.2亿, ¥500,000, 100-200万, 1000人以上.</summary>
/// <remarks>
/// The unit that stands once, behind a range, is that of both ends. Both ends belong to the range, those of 以上 and
/// 以下 too.
/// </remarks>
internal static class QuantityText
{
    private const string LowAboveHigh =
        "The lower end is above the upper end: write the unit at both ends, such as 5000元-1万元.";

    /// <summary>Reads an amount of money or a range of amounts.</summary>
    public static bool TryReadMoney(
        string text, QuantityUnit unit, Currency yen, out Quantity quantity, out string? reason) =>
        TryRead(text, unit, yen, isMoney: true, out quantity, out reason);

    /// <summary>Reads a number of people or a range of numbers.</summary>
    public static bool TryReadPeople(string text, QuantityUnit unit, out Quantity quantity, out string? reason) =>
        TryRead(text, unit, Currency.None, isMoney: false, out quantity, out reason);

    /// <summary>Reads the unit in a heading, such as 万元 or 千人.</summary>
    public static bool TryReadUnit(string text, bool isMoney, out QuantityUnit unit)
    {
        var scanner = new QuantityScanner(PlainText.Of(text));
        if (scanner.TryTake("单位"))
        {
            _ = scanner.TryTake(":");
        }

        var hasFactor = scanner.TryTakeFactor(out var factor);
        var hasUnit = TryTakeUnit(ref scanner, Currency.None, isMoney, out var currency);
        unit = new(factor, currency);
        return (hasFactor || hasUnit) && scanner.IsAtEnd;
    }

    private static bool TryRead(
        string text, QuantityUnit unit, Currency yen, bool isMoney, out Quantity quantity, out string? reason)
    {
        quantity = default;
        reason = null;
        var scanner = new QuantityScanner(PlainText.Of(text));
        if (scanner.TryTakeAny(QuantityWords.Unbounded))
        {
            return scanner.IsAtEnd;
        }

        var isAtLeast = scanner.TryTakeAny(QuantityWords.AtLeastBefore);
        var isAtMost = !isAtLeast && scanner.TryTakeAny(QuantityWords.AtMostBefore);
        if (scanner.TryTakeAny(QuantityWords.Exclusive))
        {
            reason = "An end that does not belong to the range cannot be kept: write 以上, 以下, ≥ or ≤ with the first "
                + "number that does.";
            return false;
        }

        if (!TryTakeEnd(ref scanner, yen, isMoney, out var low))
        {
            return false;
        }

        if (!isAtLeast && !isAtMost && scanner.TryTakeAny(QuantityWords.Separators))
        {
            return TryTakeEnd(ref scanner, yen, isMoney, out var high)
                && scanner.IsAtEnd
                && TryJoin(low, high, unit, out quantity, out reason);
        }

        isAtLeast = isAtLeast || (!isAtMost && scanner.TryTakeAny(QuantityWords.AtLeastBehind));
        isAtMost = isAtMost || (!isAtLeast && scanner.TryTakeAny(QuantityWords.AtMostBehind));
        if (!scanner.IsAtEnd || !low.TryGetValue(unit, out var value))
        {
            return false;
        }

        quantity = new(
            isAtLeast ? NumberRange.AtLeast(value) : isAtMost ? NumberRange.AtMost(value) : NumberRange.Exactly(value),
            low.CurrencyIn(unit));
        return true;
    }

    private static bool TryTakeEnd(ref QuantityScanner scanner, Currency yen, bool isMoney, out End end)
    {
        end = default;
        var before = Currency.None;
        var hasSign = isMoney && scanner.TryTakeCurrency(yen, out before);
        if (!scanner.TryTakeNumber(out var number))
        {
            return false;
        }

        var hasFactor = scanner.TryTakeFactor(out var factor);
        var hasUnit = TryTakeUnit(ref scanner, yen, isMoney, out var behind);
        end = new(number, hasFactor ? factor : null, hasUnit, hasSign ? before : behind);
        return !hasSign || behind == Currency.None || before == behind;
    }

    /// <summary>Takes what stands behind a number; 元人民币 names the currency twice.</summary>
    private static bool TryTakeUnit(ref QuantityScanner scanner, Currency yen, bool isMoney, out Currency currency)
    {
        currency = Currency.None;
        if (!isMoney)
        {
            return scanner.TryTakeAny(QuantityWords.People);
        }

        if (!scanner.TryTakeCurrency(yen, out currency))
        {
            return false;
        }

        _ = currency == Currency.FromCode("CNY") && (scanner.TryTake("人民币") || scanner.TryTake("整"));
        return true;
    }

    private static bool TryJoin(End low, End high, QuantityUnit unit, out Quantity quantity, out string? reason)
    {
        quantity = default;
        reason = null;

        // A lower end without any unit shares that of the upper end.
        low = low is { Factor: null, HasUnit: false } ? low with { Factor = high.Factor, HasUnit = high.HasUnit } : low;
        var (first, second) = (low.Currency, high.Currency);
        if (first != Currency.None && second != Currency.None && first != second)
        {
            reason = "The ends are in two currencies.";
            return false;
        }

        if (!low.TryGetValue(unit, out var from) || !high.TryGetValue(unit, out var to))
        {
            return false;
        }

        if (from > to)
        {
            reason = LowAboveHigh;
            return false;
        }

        var named = first == Currency.None ? second : first;
        quantity = new(NumberRange.Between(from, to), named == Currency.None ? unit.Currency : named);
        return true;
    }

    /// <summary>One number with what stands around it.</summary>
    private readonly record struct End(decimal Number, decimal? Factor, bool HasUnit, Currency Currency)
    {
        /// <summary>Gets the number in units; one without a unit of its own has that of the heading.</summary>
        public bool TryGetValue(QuantityUnit unit, out decimal value)
        {
            try
            {
                value = Number * (Factor ?? (HasUnit ? 1m : unit.Factor));
                return true;
            }
            catch (OverflowException)
            {
                value = 0m;
                return false;
            }
        }

        public Currency CurrencyIn(QuantityUnit unit) => Currency == Currency.None ? unit.Currency : Currency;
    }
}
