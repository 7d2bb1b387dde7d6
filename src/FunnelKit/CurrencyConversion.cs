using System.Numerics;
using System.Runtime.CompilerServices;

namespace FunnelKit;

/// <summary>Converts whole minor units of one currency to whole minor units of another at one rate.</summary>
/// <remarks>
/// <para>
/// The result is the exact product, rounded once, half to even: <c>round(amount × mantissa / 10^k)</c>, where
/// <c>mantissa / 10^k</c> is the rate times ten to the power of the difference in minor units. Instances are immutable
/// and thread-safe.
/// </para>
/// <para>
/// A product in doubles estimates the quotient. While it is below 2^52 it is off by less than 5: five roundings of a
/// relative 2^-53 each, or 2^-52 at worst, and one to a whole number. The remainder that belongs to the estimate is
/// then below <c>5 × 10^k</c>. Where twice that fits a word, arithmetic modulo the word gives it exactly although the
/// product itself does not fit, and its size says how far the estimate must move, which is seldom. A word of 64 bits
/// suffices for mantissas of 18 digits and k ≤ 17, one of 128 bits for every other rate. Larger quotients are divided
/// in full.
/// </para>
/// </remarks>
internal sealed class CurrencyConversion
{
    private const int MaxNarrowExponent = 17;
    private const double MaxEstimate = 1L << 52;

    private static readonly Int128 MaxNarrowMantissa = 999_999_999_999_999_999L;

    private readonly Int128 _wideMantissa;
    private readonly Int128 _wideDivisor;
    private readonly long _mantissa;
    private readonly long _divisor;
    private readonly double _factor;

    private CurrencyConversion(Int128 mantissa, int exponent)
    {
        _wideMantissa = mantissa;
        _wideDivisor = PowerOfTen(exponent);
        _factor = (double)mantissa / (double)_wideDivisor;
        IsNarrow = mantissa <= MaxNarrowMantissa && exponent <= MaxNarrowExponent;
        if (IsNarrow)
        {
            _mantissa = (long)mantissa;
            _divisor = (long)_wideDivisor;
        }
    }

    /// <summary>Gets whether 64 bits suffice: the mantissa has at most 18 digits and k is at most 17.</summary>
    public bool IsNarrow { get; }

    /// <summary>Gets about how many minor units of the second currency one of the first is worth.</summary>
    public double Factor => _factor;

    /// <summary>Prepares the conversion from one currency to another.</summary>
    /// <param name="from">The currency of the amounts to convert.</param>
    /// <param name="to">The currency of the converted amounts.</param>
    /// <param name="rate">How many units of the second currency one unit of the first is worth, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0.</exception>
    public static CurrencyConversion Create(Currency from, Currency to, decimal rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(rate, bits);
        var mantissa = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var exponent = rate.Scale - (to.MinorUnits - from.MinorUnits);
        if (exponent < 0)
        {
            mantissa *= PowerOfTen(-exponent);
            exponent = 0;
        }

        while (exponent > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            exponent--;
        }

        return new(mantissa, exponent);
    }

    /// <summary>Converts an amount.</summary>
    /// <param name="minorUnits">The amount in minor units of the first currency.</param>
    /// <returns>The amount in minor units of the second currency, rounded half to even.</returns>
    /// <exception cref="OverflowException">The converted amount does not fit a 64-bit integer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Convert(long minorUnits)
    {
        var estimate = Math.Round(minorUnits * _factor);
        if (Math.Abs(estimate) >= MaxEstimate)
        {
            return Divide(minorUnits);
        }

        var quotient = (long)estimate;
        if (!IsNarrow)
        {
            var wide = unchecked((minorUnits * _wideMantissa) - (quotient * _wideDivisor));
            return Correct(quotient, wide, _wideDivisor);
        }

        var remainder = unchecked((minorUnits * _mantissa) - (quotient * _divisor));
        return 2 * remainder < _divisor && 2 * remainder > -_divisor
            ? quotient
            : Correct(quotient, remainder, _divisor);
    }

    private long Divide(long minorUnits) =>
        LargestRemainder.RoundHalfEven<BigInteger>((BigInteger)minorUnits * _wideMantissa, _wideDivisor);

    private static long Correct<T>(long quotient, T remainder, T divisor)
        where T : struct, IBinaryInteger<T>
    {
        while (remainder + remainder > divisor)
        {
            quotient++;
            remainder -= divisor;
        }

        while (remainder + remainder < -divisor)
        {
            quotient--;
            remainder += divisor;
        }

        // Only an exact half is left to decide: twice the remainder is then the divisor, with either sign.
        return T.Abs(remainder + remainder) == divisor && long.IsOddInteger(quotient)
            ? quotient + T.Sign(remainder)
            : quotient;
    }

    private static Int128 PowerOfTen(int exponent)
    {
        var power = Int128.One;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
