using System.Globalization;

namespace FunnelKit.Csv.Registers;

/// <summary>Reads and writes probabilities as percentages.</summary>
internal static class PercentText
{
    private const string Expected =
        "Expected is a percentage from 0 to 100 such as 80% or 80, or a fraction such as 0.8.";

    /// <summary>
    /// Reads a probability: with a percent sign, of its own or of the heading, a percentage; without one a percentage
    /// above 1 and a fraction below.
    /// </summary>
    public static bool TryRead(
        string text, bool isPercentColumn, out Probability probability, out RejectionCode code, out string reason)
    {
        var plain = PlainText.Of(text);
        var isPercent = plain is [.., '%'] || isPercentColumn;
        var digits = plain is [.., '%'] ? plain.AsSpan(..^1).TrimEnd() : plain;
        probability = default;
        (code, reason) = (RejectionCode.NotANumber, "This is not a percentage. " + Expected);
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return false;
        }

        (code, reason) = (RejectionCode.OutOfRange, "A probability is at most 100 %. " + Expected);
        if (number > 100d)
        {
            return false;
        }

        reason = "It is not certain whether 1 is 1 % or all of 1: write 1% or 100%.";
        if (number == 1d && !isPercent)
        {
            return false;
        }

        probability = isPercent || number > 1d
            ? Probability.FromPercent(number)
            : Probability.FromFraction(number);
        return true;
    }

    /// <summary>Writes a percentage, or a fraction where only that is exact.</summary>
    public static string Format(Probability probability)
    {
        var fraction = decimal.Parse(
            probability.Fraction.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float,
            CultureInfo.InvariantCulture);
        var percent = (fraction * 100m).ToString("0.############################", CultureInfo.InvariantCulture) + "%";
        return TryRead(percent, isPercentColumn: false, out var read, out _, out _) && read == probability
            ? percent
            : fraction.ToString(CultureInfo.InvariantCulture);
    }
}
