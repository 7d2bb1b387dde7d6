namespace FunnelKit.Forecasting;

/// <summary>Converts decimals to whole minor units without decimal arithmetic.</summary>
internal static class MinorUnits
{
    private const int MaxDigits = 18;

    private static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Converts an amount, rounded half to even.</summary>
    /// <param name="amount">The amount, in units of the currency.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="units">The amount in minor units.</param>
    /// <param name="isRounded">Whether the amount has more digits than the currency.</param>
    /// <returns>False if the amount does not fit; the smallest 64-bit integer is taken to mean "missing".</returns>
    public static bool TryConvert(decimal amount, Currency currency, out long units, out bool isRounded)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(amount, bits);
        var mantissa = ((long)bits[1] << 32) | (uint)bits[0];
        var excess = amount.Scale - currency.MinorUnits;
        if (bits[2] == 0 && bits[1] >= 0)
        {
            if (excess <= 0)
            {
                var factor = PowersOfTen[-excess];
                units = unchecked(mantissa * factor);
                isRounded = false;
                if (mantissa <= long.MaxValue / factor)
                {
                    units = bits[3] < 0 ? -units : units;
                    return true;
                }
            }
            else if (excess <= MaxDigits)
            {
                units = LargestRemainder.RoundHalfEven(mantissa, PowersOfTen[excess]);
                isRounded = mantissa % PowersOfTen[excess] != 0;
                units = bits[3] < 0 ? -units : units;
                return true;
            }
        }

        return TryConvertWide(amount, currency, out units, out isRounded);
    }

    private static bool TryConvertWide(decimal amount, Currency currency, out long units, out bool isRounded)
    {
        var money = Money.FromAmount(amount, currency);
        isRounded = money.Round() != money;
        try
        {
            units = money.ToMinorUnits();
            return units != PipelineColumns.NoAmount;
        }
        catch (OverflowException)
        {
            units = PipelineColumns.NoAmount;
            return false;
        }
    }
}
