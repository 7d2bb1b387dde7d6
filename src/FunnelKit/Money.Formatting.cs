using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FunnelKit;

public readonly partial record struct Money
{
    private const NumberStyles AmountStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>
    /// Formats the money so that <see cref="Parse(string, IFormatProvider?)"/> reads it back exactly.
    /// </summary>
    /// <returns>Amount and code in the invariant culture, such as <c>1234.50 CNY</c>.</returns>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Formats the money.</summary>
    /// <param name="format">
    /// <c>G</c> or null: <c>1234.50 CNY</c>; <c>N</c>: with grouped digits, <c>1,234.50 CNY</c>.
    /// </param>
    /// <param name="formatProvider">The culture of the amount; null means invariant.</param>
    /// <returns>
    /// The amount with the decimals of the minor unit, and with more where the amount has more; then the code.
    /// </returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Amount.ToString(AmountFormat(format), formatProvider ?? CultureInfo.InvariantCulture) + " " + Currency.Code;

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var amountFormat = AmountFormat(format);
        var culture = provider ?? CultureInfo.InvariantCulture;
        if (!Amount.TryFormat(destination, out charsWritten, amountFormat, culture)
            || destination.Length < charsWritten + 4)
        {
            charsWritten = 0;
            return false;
        }

        destination[charsWritten] = ' ';
        Currency.Code.CopyTo(destination[(charsWritten + 1)..]);
        charsWritten += 4;
        return true;
    }

    /// <summary>Reads an amount and the code of its currency.</summary>
    /// <param name="s">The text, such as <c>1234.50 CNY</c>: one space, no grouped digits.</param>
    /// <param name="provider">The culture of the amount; null means invariant.</param>
    /// <returns>The money. Decimals that a <see cref="decimal"/> cannot hold are rounded.</returns>
    /// <exception cref="FormatException">The text is not an amount and a currency.</exception>
    public static Money Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException($"'{s}' is not an amount and a currency, such as 1234.50 CNY.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        var space = s.LastIndexOf(' ');
        if (space > 0
            && Currency.TryFromCode(s[(space + 1)..], out var currency)
            && decimal.TryParse(s[..space], AmountStyle, provider ?? CultureInfo.InvariantCulture, out var amount))
        {
            result = new(amount, currency);
            return true;
        }

        result = default;
        return false;
    }

    // Custom formats with an optional digit for every decimal that an amount can have.
    private string AmountFormat(ReadOnlySpan<char> format)
    {
        var digits = format switch
        {
            "" or "G" => "0",
            "N" => "#,##0",
            _ => throw new FormatException($"'{format}' is not a format of money. G and N are."),
        };

        return Currency.MinorUnits switch
        {
            0 => digits + ".############################",
            2 => digits + ".00##########################",
            3 => digits + ".000#########################",
            _ => digits + ".0000########################",
        };
    }
}
