using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace FunnelKit;

/// <summary>A currency of ISO 4217, such as <c>CNY</c>.</summary>
/// <remarks>
/// <para>
/// Equality compares the currency; ordering is the ordinal order of the codes. The default value is <see cref="None"/>,
/// the ISO code <c>XXX</c> for "no currency".
/// </para>
/// <para>
/// <b>Source:</b> ISO 4217:2015, list one as in force on 1 January 2026, and six codes withdrawn since 2021 which
/// closed deals still carry (ANG, BGN, CUC, HRK, SLL, ZWL).
/// </para>
/// <example>
/// <code>
/// Currency yuan = Currency.FromCode("CNY");
/// Console.WriteLine(yuan.MinorUnits);            // 2: amounts have two decimals
/// </code>
/// </example>
/// </remarks>
public readonly record struct Currency
    : IComparable<Currency>,
      IComparisonOperators<Currency, Currency, bool>,
      ISpanParsable<Currency>
{
    private readonly byte _index;

    private Currency(byte index) => _index = index;

    /// <summary>Gets the currency of amounts that have none, <c>XXX</c>.</summary>
    public static Currency None => default;

    /// <summary>Gets every currency, <see cref="None"/> included, ordered by code.</summary>
    public static ImmutableArray<Currency> All { get; } =
        [.. Enumerable.Range(0, CurrencyTable.Count).Select(index => new Currency((byte)index)).Order()];

    /// <summary>Gets the alphabetic code.</summary>
    /// <value>Three letters in upper case, <c>XXX</c> for <see cref="None"/>.</value>
    public string Code => CurrencyTable.CodeOf(_index);

    /// <summary>Gets the numeric code.</summary>
    /// <value>From 8 to 999. A withdrawn currency can share its number with its successor (ANG and XCG, 532).</value>
    public int NumericCode => CurrencyTable.NumberOf(_index);

    /// <summary>Gets the number of decimals of the minor unit, such as 2 when a unit has one hundred cents.</summary>
    /// <value>
    /// From 0 to 4. Codes for which ISO states "not applicable", such as gold (<c>XAU</c>) and <see cref="None"/>,
    /// have 0.
    /// </value>
    public int MinorUnits => CurrencyTable.MinorUnitsOf(_index);

    /// <summary>Gets the position in the table of currencies, which columns store in place of the currency.</summary>
    internal byte Index => _index;

    /// <summary>Creates a currency from its alphabetic code.</summary>
    /// <param name="code">The three letters, in upper or lower case, without white space.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not the code of a currency.</exception>
    public static Currency FromCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryFromCode(code.AsSpan(), out var currency)
            ? currency
            : throw new ArgumentException($"'{code}' is not a currency code of ISO 4217, such as CNY.", nameof(code));
    }

    /// <summary>Looks for the currency with an alphabetic code.</summary>
    /// <param name="code">The three letters, in upper or lower case, without white space.</param>
    /// <param name="currency">The currency; <see cref="None"/> when there is none with this code.</param>
    /// <returns>True if the code is that of a currency.</returns>
    public static bool TryFromCode([NotNullWhen(true)] string? code, out Currency currency) =>
        TryFromCode(code.AsSpan(), out currency);

    /// <inheritdoc cref="TryFromCode(string?, out Currency)"/>
    public static bool TryFromCode(ReadOnlySpan<char> code, out Currency currency)
    {
        var found = CurrencyTable.TryFind(code, out var index);
        currency = new(index);
        return found;
    }

    /// <summary>Creates the currency at a position that <see cref="Index"/> gave.</summary>
    internal static Currency FromIndex(byte index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, CurrencyTable.Count);
        return new(index);
    }

    /// <summary>Determines whether one currency sorts before another.</summary>
    /// <param name="left">The first currency.</param>
    /// <param name="right">The second currency.</param>
    public static bool operator <(Currency left, Currency right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether one currency sorts behind another.</summary>
    /// <param name="left">The first currency.</param>
    /// <param name="right">The second currency.</param>
    public static bool operator >(Currency left, Currency right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether one currency sorts before another or equals it.</summary>
    /// <param name="left">The first currency.</param>
    /// <param name="right">The second currency.</param>
    public static bool operator <=(Currency left, Currency right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether one currency sorts behind another or equals it.</summary>
    /// <param name="left">The first currency.</param>
    /// <param name="right">The second currency.</param>
    public static bool operator >=(Currency left, Currency right) => left.CompareTo(right) >= 0;

    /// <summary>Compares the codes ordinally.</summary>
    /// <param name="other">The other currency.</param>
    /// <returns>A negative number, zero, or a positive number.</returns>
    public int CompareTo(Currency other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>Gets the alphabetic code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    /// <summary>Reads an alphabetic code.</summary>
    /// <param name="s">The three letters, in upper or lower case, without white space.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="FormatException">The text is not the code of a currency.</exception>
    public static Currency Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryFromCode(s, out var currency)
            ? currency
            : throw new FormatException($"'{s}' is not a currency code of ISO 4217, such as CNY.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) =>
        TryFromCode(s, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result) =>
        TryFromCode(s, out result);
}
