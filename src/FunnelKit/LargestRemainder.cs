using System.Numerics;

namespace FunnelKit;

/// <summary>Rounds the parts of a total so that they still add up to the rounded total.</summary>
/// <remarks>
/// <para>
/// Every part is rounded down, then the units left over go to the parts with the largest remainders, to earlier parts
/// first where remainders are equal. When the total is negative, the mirrored parts are split, so that amounts and
/// their negatives split alike. Each part is less than one unit away from its exact value.
/// </para>
/// <para>O(n log n) for n parts. <b>Source:</b> the method of Hare and Hamilton for the apportionment of seats.</para>
/// </remarks>
internal static class LargestRemainder
{
    /// <summary>Rounds parts that are given as fractions with one denominator.</summary>
    /// <param name="numerators">The exact parts times the denominator, of either sign.</param>
    /// <param name="denominator">The denominator, at least 1.</param>
    /// <returns>Whole parts that add up to <see cref="RoundedTotal"/>.</returns>
    /// <exception cref="OverflowException">
    /// A part does not fit a 64-bit integer, or the sum does not fit the type.
    /// </exception>
    public static long[] Split<T>(ReadOnlySpan<T> numerators, T denominator)
        where T : IBinaryInteger<T> =>
        Split(numerators, denominator, RoundedTotal(numerators, denominator));

    /// <summary>
    /// Rounds parts that are given as fractions with one denominator, when their rounded total is known.
    /// </summary>
    /// <param name="numerators">The exact parts times the denominator, of either sign.</param>
    /// <param name="denominator">The denominator, at least 1.</param>
    /// <param name="total">The sum of the parts, rounded to a nearest whole number.</param>
    /// <returns>Whole parts that add up to <paramref name="total"/>.</returns>
    /// <exception cref="OverflowException">A part does not fit a 64-bit integer.</exception>
    public static long[] Split<T>(ReadOnlySpan<T> numerators, T denominator, long total)
        where T : IBinaryInteger<T>
    {
        var sign = total < 0 ? -1 : 1;
        var parts = new long[numerators.Length];
        var remainders = new T[numerators.Length];
        var order = new int[numerators.Length];
        Int128 left = total;
        for (var i = 0; i < numerators.Length; i++)
        {
            var numerator = sign < 0 ? -numerators[i] : numerators[i];
            var (quotient, remainder) = T.DivRem(numerator, denominator);
            if (T.IsNegative(remainder))
            {
                quotient--;
                remainder += denominator;
            }

            parts[i] = long.CreateChecked(sign < 0 ? -quotient : quotient);
            remainders[i] = remainder;
            order[i] = i;
            left -= parts[i];
        }

        Array.Sort(order, (a, b) =>
            remainders[b].CompareTo(remainders[a]) is var byRemainder and not 0 ? byRemainder : a.CompareTo(b));
        foreach (var i in order.AsSpan(0, (int)Int128.Abs(left)))
        {
            parts[i] = checked(parts[i] + sign);
        }

        return parts;
    }

    /// <summary>Rounds the sum of parts to a whole number, half to even.</summary>
    /// <param name="numerators">The exact parts times the denominator, of either sign.</param>
    /// <param name="denominator">The denominator, at least 1.</param>
    /// <returns>The rounded sum; 0 when there are no parts.</returns>
    /// <exception cref="OverflowException">The sum does not fit a 64-bit integer, or not the type.</exception>
    public static long RoundedTotal<T>(ReadOnlySpan<T> numerators, T denominator)
        where T : IBinaryInteger<T>
    {
        var sum = T.Zero;
        foreach (var numerator in numerators)
        {
            sum = checked(sum + numerator);
        }

        return RoundHalfEven(sum, denominator);
    }

    /// <summary>Divides and rounds to a whole number, half to even.</summary>
    /// <param name="numerator">The number to divide, of either sign.</param>
    /// <param name="denominator">The number to divide by, at least 1.</param>
    /// <returns>The rounded quotient.</returns>
    /// <exception cref="OverflowException">The quotient does not fit a 64-bit integer.</exception>
    public static long RoundHalfEven<T>(T numerator, T denominator)
        where T : IBinaryInteger<T>
    {
        var (quotient, remainder) = T.DivRem(numerator, denominator);

        // Compared with what is missing to the next whole number, because twice the remainder might not fit the type.
        var distance = T.Abs(remainder);
        var comparison = distance.CompareTo(denominator - distance);
        if (comparison > 0 || (comparison == 0 && T.IsOddInteger(quotient)))
        {
            quotient += T.IsNegative(numerator) ? -T.One : T.One;
        }

        return long.CreateChecked(quotient);
    }
}
