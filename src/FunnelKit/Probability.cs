using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace FunnelKit;

/// <summary>
/// The chance that something happens, as a fraction between 0 (never) and 1 (certain), both inclusive.
/// </summary>
/// <remarks>
/// <para>
/// Equality and ordering compare the fraction exactly; no tolerance is applied.
/// Not-a-number and values outside the range cannot be represented.
/// </para>
/// <para>The default value of this type is <see cref="Never"/>.</para>
/// <example>
/// <code>
/// Probability half = Probability.FromPercent(50);
/// Probability both = half.And(half);            // 25 %
/// </code>
/// </example>
/// </remarks>
public readonly record struct Probability
    : IComparable<Probability>,
      IComparisonOperators<Probability, Probability, bool>,
      IMinMaxValue<Probability>,
      ISpanFormattable,
      ISpanParsable<Probability>
{
    // Adding zero turns -0 into 0, so that equal probabilities also print alike.
    private Probability(double fraction) => Fraction = fraction + 0d;

    /// <summary>Gets the probability of something that cannot happen (0).</summary>
    public static Probability Never => default;

    /// <summary>Gets the probability of something that must happen (1).</summary>
    public static Probability Certain => new(1d);

    static Probability IMinMaxValue<Probability>.MinValue => Never;

    static Probability IMinMaxValue<Probability>.MaxValue => Certain;

    /// <summary>Gets the probability as a fraction.</summary>
    /// <value>A finite number in the range [0, 1].</value>
    public double Fraction { get; }

    /// <summary>Gets the probability that the same event does not happen.</summary>
    public Probability Complement => new(1d - Fraction);

    /// <summary>Creates a probability from a fraction.</summary>
    /// <param name="fraction">The fraction, in the range [0, 1].</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is NaN or outside [0, 1].</exception>
    public static Probability FromFraction(double fraction) =>
        fraction is >= 0d and <= 1d ? new(fraction) : throw OutOfRange(nameof(fraction), fraction, "[0, 1]");

    /// <summary>Creates a probability from a percentage.</summary>
    /// <param name="percent">The percentage, in the range [0, 100].</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is NaN or outside [0, 100].</exception>
    public static Probability FromPercent(double percent) =>
        percent is >= 0d and <= 100d ? new(percent / 100d) : throw OutOfRange(nameof(percent), percent, "[0, 100]");

    /// <summary>Determines whether one probability is smaller than another.</summary>
    /// <param name="left">The first probability.</param>
    /// <param name="right">The second probability.</param>
    public static bool operator <(Probability left, Probability right) => left.Fraction < right.Fraction;

    /// <summary>Determines whether one probability is greater than another.</summary>
    /// <param name="left">The first probability.</param>
    /// <param name="right">The second probability.</param>
    public static bool operator >(Probability left, Probability right) => left.Fraction > right.Fraction;

    /// <summary>Determines whether one probability is smaller than or equal to another.</summary>
    /// <param name="left">The first probability.</param>
    /// <param name="right">The second probability.</param>
    public static bool operator <=(Probability left, Probability right) => left.Fraction <= right.Fraction;

    /// <summary>Determines whether one probability is greater than or equal to another.</summary>
    /// <param name="left">The first probability.</param>
    /// <param name="right">The second probability.</param>
    public static bool operator >=(Probability left, Probability right) => left.Fraction >= right.Fraction;

    /// <summary>Gets the probability that this event and another, independent one both happen.</summary>
    /// <param name="other">The probability of the other event.</param>
    /// <returns>The product of the two fractions.</returns>
    public Probability And(Probability other) => new(Fraction * other.Fraction);

    /// <inheritdoc/>
    public int CompareTo(Probability other) => Fraction.CompareTo(other.Fraction);

    /// <summary>
    /// Formats the fraction so that <see cref="Parse(string, IFormatProvider?)"/> reads it back exactly.
    /// </summary>
    /// <returns>The fraction in the invariant culture, such as <c>0.25</c>.</returns>
    public override string ToString() => Fraction.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Formats the fraction.</summary>
    /// <param name="format">A numeric format, such as <c>P0</c> for a percentage; null means round-trip.</param>
    /// <param name="formatProvider">The culture; null means invariant.</param>
    /// <returns>The formatted fraction.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Fraction.ToString(format ?? "R", formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Fraction.TryFormat(
            destination, out charsWritten, format.IsEmpty ? "R" : format, provider ?? CultureInfo.InvariantCulture);

    /// <summary>Reads a fraction.</summary>
    /// <param name="s">The text, such as <c>0.25</c>.</param>
    /// <param name="provider">The culture; null means invariant.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="FormatException">The text is not a number in the range [0, 1].</exception>
    public static Probability Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Probability Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException(
                $"'{s}' is not a probability. A fraction from 0 to 1 is expected, such as 0.25.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Probability result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Probability result)
    {
        if (double.TryParse(s, NumberStyles.Float, provider ?? CultureInfo.InvariantCulture, out var fraction)
            && fraction is >= 0d and <= 1d)
        {
            result = new(fraction);
            return true;
        }

        result = default;
        return false;
    }

    private static ArgumentOutOfRangeException OutOfRange(string parameter, double value, string range) =>
        new(parameter, value, $"A probability must be in the range {range}.");
}
