using System.Globalization;
using FunnelKit.Statistics;

namespace FunnelKit;

/// <summary>A share of a count: so many of so many, with the interval that goes with so few or so many.</summary>
/// <remarks>
/// <para>
/// A rate is not a <see cref="Probability"/>: it is an observation, and 0 of 0 is <em>no answer</em>
/// (<see cref="Value"/> and <see cref="Interval"/> are null), not 0 %.
/// </para>
/// <para>
/// Equality compares numerator, denominator and method, so 1 of 2 differs from 2 of 4. The default value is 0 of 0,
/// by the method of Wilson.
/// </para>
/// <example>
/// <code>
/// Rate rate = Rate.FromCounts(20, 100);
/// Console.WriteLine(rate);                       // 20.0 % (13.3–28.9 %), 20 of 100
/// </code>
/// </example>
/// </remarks>
public readonly record struct Rate : IFormattable
{
    private const double Confidence = 0.95;

    // 0 stands for Wilson, so that the default value is one of its kind.
    private readonly IntervalMethod _method;

    private Rate(long numerator, long denominator, IntervalMethod method)
    {
        Numerator = numerator;
        Denominator = denominator;
        _method = method == IntervalMethod.Wilson ? IntervalMethod.None : method;
    }

    /// <summary>Gets how many of the cases had the property.</summary>
    /// <value>From 0 to <see cref="Denominator"/>.</value>
    public long Numerator { get; }

    /// <summary>Gets how many cases there were.</summary>
    /// <value>At least 0.</value>
    public long Denominator { get; }

    /// <summary>Gets the share as a fraction, or null when there were no cases.</summary>
    /// <value>In the range [0, 1], or null.</value>
    public double? Value => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>Gets how <see cref="Interval"/> is computed.</summary>
    /// <value>
    /// Never <see cref="IntervalMethod.None"/>. The default value is <see cref="IntervalMethod.Wilson"/>.
    /// </value>
    public IntervalMethod Method => _method == IntervalMethod.None ? IntervalMethod.Wilson : _method;

    /// <summary>Gets the 95 % interval by <see cref="Method"/>, or null when there were no cases.</summary>
    public ProportionInterval? Interval =>
        Denominator == 0 ? null : Intervals.ForMethod(Method, Numerator, Denominator, Confidence);

    /// <summary>Creates a rate from two counts.</summary>
    /// <param name="numerator">
    /// How many of the cases had the property, from 0 to <paramref name="denominator"/>.
    /// </param>
    /// <param name="denominator">How many cases there were, at least 0.</param>
    /// <returns>The rate, with the interval of Wilson.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, or the numerator is above the denominator.
    /// </exception>
    public static Rate FromCounts(long numerator, long denominator) =>
        FromCounts(numerator, denominator, IntervalMethod.Wilson);

    /// <summary>Creates a rate from two counts, with the interval of a method.</summary>
    /// <param name="numerator">
    /// How many of the cases had the property, from 0 to <paramref name="denominator"/>.
    /// </param>
    /// <param name="denominator">How many cases there were, at least 0.</param>
    /// <param name="method">The method; <see cref="IntervalMethod.None"/> is treated as Wilson.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, the numerator is above the denominator, or the method is not one.
    /// </exception>
    public static Rate FromCounts(long numerator, long denominator, IntervalMethod method)
    {
        if (!Enum.IsDefined(method))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "This is no method of an interval.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        return new(numerator, denominator, method);
    }

    /// <summary>Adds two rates over disjoint cases.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns>The rate over all the cases: both numerators of both denominators.</returns>
    /// <exception cref="ArgumentException">
    /// The methods of their intervals differ, and neither is the default value.
    /// </exception>
    /// <exception cref="OverflowException">A count passes the range of a 64-bit integer.</exception>
    public static Rate operator +(Rate left, Rate right)
    {
        if (left._method != right._method && left != default && right != default)
        {
            throw new ArgumentException("Rates add up only if their intervals have the same method.", nameof(right));
        }

        return new(
            checked(left.Numerator + right.Numerator),
            checked(left.Denominator + right.Denominator),
            left == default ? right._method : left._method);
    }

    /// <summary>Formats the rate with its interval and its counts, in the invariant culture.</summary>
    /// <returns>For example <c>20.0 % (13.3–28.9 %), 20 of 100</c>; <c>no answer (0 of 0)</c> without cases.</returns>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Formats the rate.</summary>
    /// <param name="format">
    /// <c>G</c> or null: with interval and counts; <c>P</c>: the percentage alone; <c>I</c>: percentage and interval.
    /// </param>
    /// <param name="formatProvider">The culture; null means invariant.</param>
    /// <returns>The formatted rate. Percentages have one decimal.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        if (format is not (null or "" or "G" or "P" or "I"))
        {
            throw new FormatException($"'{format}' is not a format of a rate. G, P and I are.");
        }

        if (Value is not { } value || Interval is not { } interval)
        {
            return format is "P" or "I" ? "–" : "no answer (0 of 0)";
        }

        var percent = string.Create(culture, $"{value * 100d:F1} %");
        var range = string.Create(culture, $"{interval.Low * 100d:F1}–{interval.High * 100d:F1} %");
        return format switch
        {
            "P" => percent,
            "I" => $"{percent} ({range})",
            _ => string.Create(culture, $"{percent} ({range}), {Numerator:N0} of {Denominator:N0}"),
        };
    }
}
