using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FunnelKit;

/// <summary>A range of numbers such as a budget of 100–200 or a company of 500–1000 people.</summary>
/// <remarks>
/// <para>
/// Both ends belong to the range; either may be open. A number is the range that holds only itself. Equality compares
/// the ends. The default value is <see cref="Unbounded"/>, which every number lies in.
/// </para>
/// <example>
/// <code>
/// NumberRange employees = NumberRange.Parse("500-1000", null);
/// Console.WriteLine(employees.Contains(800));    // True
/// Console.WriteLine(employees);                  // 500–1000
/// </code>
/// </example>
/// </remarks>
public readonly record struct NumberRange : ISpanParsable<NumberRange>
{
    private const string UnboundedText = "any";
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite
        | NumberStyles.AllowTrailingWhite;

    private NumberRange(decimal? low, decimal? high)
    {
        Low = Normalize(low);
        High = Normalize(high);
    }

    /// <summary>Gets the range that holds every number.</summary>
    public static NumberRange Unbounded => default;

    /// <summary>Gets the lower end, which belongs to the range.</summary>
    /// <value>Null when the range has no lower end.</value>
    public decimal? Low { get; }

    /// <summary>Gets the upper end, which belongs to the range.</summary>
    /// <value>Null when the range has no upper end; otherwise at least <see cref="Low"/>.</value>
    public decimal? High { get; }

    /// <summary>Gets a value indicating whether the range has neither end, so that it says nothing.</summary>
    public bool IsUnbounded => Low is null && High is null;

    /// <summary>Gets a value indicating whether the range holds one number only.</summary>
    public bool IsExact => Low is { } low && High == low;

    /// <summary>Creates a range with both ends.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, at least the lower one.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lower end is above the upper end.</exception>
    public static NumberRange Between(decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        return new(low, high);
    }

    /// <summary>Creates a range without upper end.</summary>
    /// <param name="low">The lower end.</param>
    /// <returns>The range.</returns>
    public static NumberRange AtLeast(decimal low) => new(low, null);

    /// <summary>Creates a range without lower end.</summary>
    /// <param name="high">The upper end.</param>
    /// <returns>The range.</returns>
    public static NumberRange AtMost(decimal high) => new(null, high);

    /// <summary>Creates the range that holds one number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The range.</returns>
    public static NumberRange Exactly(decimal value) => new(value, value);

    /// <summary>Determines whether a number lies in the range, ends included.</summary>
    /// <param name="value">The number.</param>
    /// <returns>True if it does.</returns>
    public bool Contains(decimal value) => !(value < Low) && !(value > High);

    /// <summary>Determines whether every number of another range lies in this one.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True if it does.</returns>
    public bool Contains(NumberRange other) =>
        (Low is null || other.Low >= Low) && (High is null || other.High <= High);

    /// <summary>Determines whether some number lies in both ranges.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>True if there is one; ranges that share only an end overlap.</returns>
    public bool Overlaps(NumberRange other) => !(Low > other.High) && !(other.Low > High);

    /// <summary>Formats the range so that <see cref="Parse(string, IFormatProvider?)"/> reads it back.</summary>
    /// <returns>Invariant text: <c>100–200</c>, <c>≥ 100</c>, <c>≤ 200</c>, <c>100</c> or <c>any</c>.</returns>
    public override string ToString() =>
        (Low, High) switch
        {
            (null, null) => UnboundedText,
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {low}"),
            (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"≤ {high}"),
            ({ } low, { } high) when low == high => low.ToString(CultureInfo.InvariantCulture),
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low}–{high}"),
        };

    /// <summary>Reads a range.</summary>
    /// <param name="s">
    /// A number; two numbers with <c>-</c>, <c>–</c>, <c>—</c>, <c>~</c>, <c>～</c> or <c>至</c> between them; or one
    /// behind <c>≥</c>, <c>&gt;=</c>, <c>≤</c> or <c>&lt;=</c>; or <c>any</c>. Digits are not grouped.
    /// </param>
    /// <param name="provider">The culture of the numbers; null means invariant.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">The text is not a range, or its ends are in the wrong order.</exception>
    public static NumberRange Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static NumberRange Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var range)
            ? range
            : throw new FormatException($"'{s}' is not a range of numbers, such as 100–200 or ≥ 100.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NumberRange result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NumberRange result)
    {
        result = default;
        var text = s.Trim();
        if (text.SequenceEqual(UnboundedText))
        {
            return true;
        }

        var (isLow, isHigh, sign) = text switch
        {
            ['≥', ..] => (true, false, 1),
            ['≤', ..] => (false, true, 1),
            ['>', '=', ..] => (true, false, 2),
            ['<', '=', ..] => (false, true, 2),
            _ => (true, true, 0),
        };
        var separator = sign > 0 ? -1 : SeparatorOf(text);
        var first = separator < 0 ? text[sign..] : text[..separator];
        if (!TryParseNumber(first, provider, out var low))
        {
            return false;
        }

        var high = low;
        if (separator >= 0 && (!TryParseNumber(text[(separator + 1)..], provider, out high) || low > high))
        {
            return false;
        }

        result = new(isLow ? low : null, isHigh ? high : null);
        return true;
    }

    private static bool TryParseNumber(ReadOnlySpan<char> s, IFormatProvider? provider, out decimal value) =>
        decimal.TryParse(s, Style, provider ?? CultureInfo.InvariantCulture, out value);

    // A hyphen separates two numbers only behind the first of them; in front it is a sign.
    private static int SeparatorOf(ReadOnlySpan<char> text)
    {
        var separator = text.IndexOfAny("–—~～至");
        if (separator >= 0 || text.Length == 0)
        {
            return separator;
        }

        var hyphen = text[1..].IndexOf('-');
        return hyphen < 0 ? -1 : hyphen + 1;
    }

    // Division by one with all its decimals drops trailing zeros, so that equal ends also print alike.
    private static decimal? Normalize(decimal? value) =>
        value is { } number ? number / 1.0000000000000000000000000000m : null;
}
