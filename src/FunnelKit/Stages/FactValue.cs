using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>What is known of a fact: a value of one of the kinds, or nothing.</summary>
/// <remarks>
/// <para>
/// Equality compares kind and value: the number 5 is not the text 5, and 5 EUR is not 5 USD. The default value is
/// <see cref="None"/>: the fact is not known.
/// </para>
/// <example>
/// <code>
/// FactValue budget = FactValue.FromRange(NumberRange.Between(100, 200));
/// FactValue confirmed = FactValue.FromFlag(true);
/// Console.WriteLine(confirmed.ToString("zh-Hans"));    // 是
/// </code>
/// </example>
/// </remarks>
public readonly record struct FactValue
{
    private const string DateFormat = "yyyy-MM-dd";

    // Flags are 0 or 1, dates their day number, and money its amount: all of them compare as numbers do.
    private readonly NumberRange _numbers;
    private readonly string? _text;
    private readonly Currency _currency;

    private FactValue(FactKind kind, NumberRange numbers, string? text = null, Currency currency = default)
    {
        Kind = kind;
        _numbers = numbers;
        _text = text;
        _currency = currency;
    }

    /// <summary>Gets the value of a fact that is not known.</summary>
    public static FactValue None => default;

    /// <summary>Gets the kind of the value.</summary>
    /// <value><see cref="FactKind.None"/> when nothing is known; never <see cref="FactKind.Interaction"/>.</value>
    public FactKind Kind { get; }

    /// <summary>Gets a value indicating whether anything is known.</summary>
    public bool IsKnown => Kind != FactKind.None;

    /// <summary>Gets the value as numbers that can be compared with those of the same kind.</summary>
    internal NumberRange Numbers => _numbers;

    /// <summary>Gets the currency of money; otherwise none.</summary>
    internal Currency Currency => _currency;

    /// <summary>Creates a yes or a no.</summary>
    /// <param name="value">True for yes.</param>
    /// <returns>The value.</returns>
    public static FactValue FromFlag(bool value) => new(FactKind.Flag, NumberRange.Exactly(value ? 1m : 0m));

    /// <summary>Creates a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static FactValue FromNumber(decimal value) => new(FactKind.Number, NumberRange.Exactly(value));

    /// <summary>Creates a text.</summary>
    /// <param name="value">The text, not blank: what is blank is not known.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public static FactValue FromText(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(FactKind.Text, default, value);
    }

    /// <summary>Creates a calendar date.</summary>
    /// <param name="value">The date.</param>
    /// <returns>The value.</returns>
    public static FactValue FromDate(DateOnly value) => new(FactKind.Date, NumberRange.Exactly(value.DayNumber));

    /// <summary>Creates a range of numbers.</summary>
    /// <param name="value">The range.</param>
    /// <returns>The value; <see cref="None"/> for a range without ends, which says nothing.</returns>
    public static FactValue FromRange(NumberRange value) =>
        value.IsUnbounded ? None : new(FactKind.Range, value);

    /// <summary>Creates an amount of money.</summary>
    /// <param name="value">The money.</param>
    /// <returns>The value.</returns>
    public static FactValue FromMoney(Money value) =>
        new(FactKind.Money, NumberRange.Exactly(value.Amount), null, value.Currency);

    /// <summary>Creates the evidence that a document exists.</summary>
    /// <param name="reference">A text that refers to it, such as a number, a file name or an address.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty or white space.</exception>
    public static FactValue FromArtefact(string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        return new(FactKind.Artefact, default, reference);
    }

    /// <summary>Gets a yes or a no.</summary>
    /// <param name="value">True for yes; false when the value is of another kind.</param>
    /// <returns>True if the value is a flag.</returns>
    public bool TryGetFlag(out bool value)
    {
        value = Kind == FactKind.Flag && _numbers.Low == 1m;
        return Kind == FactKind.Flag;
    }

    /// <summary>Gets a number.</summary>
    /// <param name="value">The number; 0 when the value is of another kind.</param>
    /// <returns>True if the value is a number.</returns>
    public bool TryGetNumber(out decimal value)
    {
        value = Kind == FactKind.Number ? _numbers.Low ?? 0m : 0m;
        return Kind == FactKind.Number;
    }

    /// <summary>Gets a text, or the reference of a document.</summary>
    /// <param name="value">The text; null when the value is of another kind.</param>
    /// <returns>True if the value is a text or a document.</returns>
    public bool TryGetText([NotNullWhen(true)] out string? value)
    {
        value = _text;
        return value is not null;
    }

    /// <summary>Gets a date.</summary>
    /// <param name="value">The date; the first date of the calendar when the value is of another kind.</param>
    /// <returns>True if the value is a date.</returns>
    public bool TryGetDate(out DateOnly value)
    {
        value = Kind == FactKind.Date ? DateOnly.FromDayNumber((int)_numbers.Low!.Value) : default;
        return Kind == FactKind.Date;
    }

    /// <summary>Gets a range; a number is the range that holds only itself.</summary>
    /// <param name="value">The range; <see cref="NumberRange.Unbounded"/> when the value is of another kind.</param>
    /// <returns>True if the value is a range or a number.</returns>
    public bool TryGetRange(out NumberRange value)
    {
        var isRange = Kind is FactKind.Range or FactKind.Number;
        value = isRange ? _numbers : default;
        return isRange;
    }

    /// <summary>Gets an amount of money.</summary>
    /// <param name="value">The money; nothing without currency when the value is of another kind.</param>
    /// <returns>True if the value is money.</returns>
    public bool TryGetMoney(out Money value)
    {
        value = Kind == FactKind.Money ? Money.FromAmount(_numbers.Low ?? 0m, _currency) : default;
        return Kind == FactKind.Money;
    }

    /// <summary>Formats the value in the invariant culture.</summary>
    /// <returns>
    /// Such as <c>true</c>, <c>12.5</c>, <c>2026-03-31</c>, <c>100–200</c>, <c>500000.00 CNY</c> or the text; empty
    /// when nothing is known.
    /// </returns>
    public override string ToString() =>
        Kind switch
        {
            FactKind.None => string.Empty,
            FactKind.Flag => _numbers.Low == 1m ? "true" : "false",
            FactKind.Date when TryGetDate(out var date) => date.ToString(DateFormat, CultureInfo.InvariantCulture),
            FactKind.Money when TryGetMoney(out var money) => money.ToString(),
            _ => _text ?? _numbers.ToString(),
        };

    /// <summary>Formats the value for people.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// As the invariant text, but with words for yes, no and what is not known, and with grouped digits in money.
    /// </returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Kind switch
        {
            FactKind.None => CriterionTexts.NotKnown.ToString(language),
            FactKind.Flag => (_numbers.Low == 1m ? CriterionTexts.Yes : CriterionTexts.No).ToString(language),
            FactKind.Money when TryGetMoney(out var money) => money.ToString("N", CultureInfo.InvariantCulture),
            _ => ToString(),
        };
    }
}
