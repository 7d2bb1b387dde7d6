using System.Globalization;

namespace FunnelKit.Tool.Input;

/// <summary>Reads lengths of time such as <c>30d</c>.</summary>
internal static class Lengths
{
    /// <summary>About a century: what is longer is a slip of the pen, and no sum with a date fails.</summary>
    private const double MostDays = 36_500d;

    private static readonly (string Unit, double Days)[] Units =
        [("min", 1d / 1_440d), ("s", 1d / 86_400d), ("h", 1d / 24d), ("d", 1d), ("w", 7d)];

    public static TimeSpan Of(string option, string text)
    {
        var digits = text.AsSpan().Trim();
        foreach (var (unit, days) in Units)
        {
            if (digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(
                    digits[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                && count * days is > 0d and <= MostDays
                && TimeSpan.FromTicks((long)Math.Round(count * days * TimeSpan.TicksPerDay)) is var length
                && length > TimeSpan.Zero)
            {
                return length;
            }
        }

        throw new UsageException(
            $"{option}: '{text}' is not a length of time above 0 and up to 36500d, such as 30d, 12h, 8w or 15min.",
            $"{option}：“{text}”不是大于 0 且不超过 36500d 的时长，例如 30d、12h、8w 或 15min。");
    }
}
