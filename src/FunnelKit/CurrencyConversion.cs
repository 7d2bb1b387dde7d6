using System.Numerics;

namespace FunnelKit;

/// <summary>How many minor units of one currency a minor unit of another is worth, as an exact decimal.</summary>
/// <remarks>
/// The factor is <see cref="Mantissa"/> divided by ten to the power of <see cref="Exponent"/>: the rate, times ten to
/// the power of the difference in minor units.
/// </remarks>
internal readonly record struct CurrencyConversion
{
    private CurrencyConversion(Int128 mantissa, int exponent)
    {
        Mantissa = mantissa;
        Exponent = exponent;
    }

    /// <summary>Gets the conversion of a currency to itself.</summary>
    public static CurrencyConversion Identity { get; } = new(1, 0);

    /// <summary>Gets the digits of the factor, without zeros at the end where <see cref="Exponent"/> is above 0.
    /// </summary>
    public Int128 Mantissa { get; }

    /// <summary>Gets how many decimals the factor has.</summary>
    /// <value>0 to 32: 28 of the rate, and 4 of a currency.</value>
    public int Exponent { get; }

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
        for (; exponent < 0; exponent++)
        {
            mantissa *= 10;
        }

        for (; exponent > 0 && mantissa % 10 == 0; exponent--)
        {
            mantissa /= 10;
        }

        return new(mantissa, exponent);
    }

    /// <summary>Gets the factor in units of ten to the power of minus <paramref name="exponent"/>.</summary>
    /// <param name="exponent">The number of decimals, at least <see cref="Exponent"/>.</param>
    /// <returns>The whole number of these units.</returns>
    public BigInteger Scaled(int exponent) => Mantissa * BigInteger.Pow(10, exponent - Exponent);
}
