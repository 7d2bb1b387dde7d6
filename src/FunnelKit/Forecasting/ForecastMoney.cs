using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>Makes money of exact numbers of any size.</summary>
internal static class ForecastMoney
{
    private const int MaxDecimals = 28;

    private static readonly BigInteger MaxMantissa = (BigInteger.One << 96) - 1;
    private static readonly BigInteger MaxRounded = BigInteger.Pow(10, MaxDecimals) - 1;

    /// <summary>Makes money of a whole number of minor units.</summary>
    /// <exception cref="OverflowException">The amount does not fit a decimal.</exception>
    public static Money FromMinorUnits(BigInteger minorUnits, Currency currency) =>
        BigInteger.Abs(minorUnits) <= MaxMantissa
            ? Create(minorUnits, currency.MinorUnits, currency)
            : throw TooLarge(currency);

    /// <summary>Makes money of a fraction of a minor unit.</summary>
    /// <param name="numerator">The amount in units of ten to the power of minus the exponent minor units.</param>
    /// <param name="exponent">The exponent, at least 0.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>
    /// The exact amount where a decimal holds it; otherwise rounded, half to even, to 28 digits of which at most 28 are
    /// decimals.
    /// </returns>
    /// <exception cref="OverflowException">The amount does not fit a decimal.</exception>
    public static Money FromFraction(BigInteger numerator, int exponent, Currency currency)
    {
        var decimals = exponent + currency.MinorUnits;
        while (decimals > currency.MinorUnits && numerator % 10 == 0)
        {
            numerator /= 10;
            decimals--;
        }

        if (decimals <= MaxDecimals && BigInteger.Abs(numerator) <= MaxMantissa)
        {
            return Create(numerator, decimals, currency);
        }

        // Rounding may carry into one more digit, as from 9.99 to 10.0; that digit is then 0 and goes as well.
        var excess = Math.Max(decimals - MaxDecimals, 0);
        var rounded = WithoutLast(excess, numerator);
        while (BigInteger.Abs(rounded) > MaxRounded)
        {
            excess++;
            rounded = WithoutLast(excess, numerator);
        }

        return excess <= decimals ? Create(rounded, decimals - excess, currency) : throw TooLarge(currency);
    }

    private static BigInteger WithoutLast(int digits, BigInteger numerator) =>
        ForecastRounding.RoundHalfEven(numerator, BigInteger.Pow(10, digits));

    private static Money Create(BigInteger mantissa, int decimals, Currency currency)
    {
        var bits = (UInt128)BigInteger.Abs(mantissa);
        var amount = new decimal(
            unchecked((int)(uint)bits),
            unchecked((int)(uint)(bits >> 32)),
            unchecked((int)(uint)(bits >> 64)),
            mantissa.Sign < 0,
            (byte)decimals);
        return Money.FromAmount(amount, currency);
    }

    private static OverflowException TooLarge(Currency currency) =>
        new($"An amount in {currency} is too large: a decimal holds about 7.9 × 10^28 minor units at most.");
}
