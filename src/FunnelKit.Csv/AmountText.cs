using System.Globalization;

namespace FunnelKit.Csv;

/// <summary>Reads numbers: a point before decimals, commas only between groups of three digits.</summary>
internal static class AmountText
{
    public const string TooLarge = "The amount does not fit 64-bit minor units of its currency.";

    public static bool TryRead(ReadOnlySpan<char> text, out decimal amount)
    {
        text = text.Trim();
        amount = 0m;
        if (!text.Contains(','))
        {
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out amount);
        }

        return AreGroupsOfThree(text)
            && decimal.TryParse(
                text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out amount);
    }

    public static string Explain(string text) =>
        text.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol) || text.Any(
            char.IsLetter)
            ? "This is not a number alone: leave currency signs, codes and units out, and name the currency "
              + "apart (option --currency)."
            : "This is not a number. Expected are digits, a point before decimals, and commas only between "
              + "groups of three digits.";

    /// <summary>Determines whether an amount, rounded to the minor unit, fits 64 bits.</summary>
    public static bool FitsMinorUnits(decimal amount, Currency currency)
    {
        if (Math.Abs(amount) < 100_000_000_000_000m)
        {
            // The largest number of decimals of a currency is 4.
            return true;
        }

        try
        {
            return Money.FromAmount(amount, currency).ToMinorUnits() != long.MinValue;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool AreGroupsOfThree(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = (point < 0 ? text : text[..point]).TrimStart("+-");
        var first = whole.IndexOf(',');
        if (first is < 1 or > 3 || text[^1] == ',')
        {
            return false;
        }

        for (var rest = whole[first..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != ',' || rest[1..4].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return point < 0 || !text[point..].Contains(',');
    }
}
