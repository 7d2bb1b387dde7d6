using System.Globalization;

namespace FunnelKit.Segments;

/// <summary>Labels instants by the year, quarter, month or week that they lie in.</summary>
internal static class CreationPeriods
{
    /// <summary>Gets how instants are labeled in a dimension; null when it is none of these.</summary>
    public static Func<DateTime, string>? Find(string dimension) => dimension switch
    {
        FlowDimension.CreatedYear => at => at.ToString("yyyy", CultureInfo.InvariantCulture),
        FlowDimension.CreatedQuarter => at => string.Create(
            CultureInfo.InvariantCulture, $"{at.Year:D4}-Q{((at.Month - 1) / 3) + 1}"),
        FlowDimension.CreatedMonth => at => at.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        FlowDimension.CreatedWeek => at => string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):D4}-W{ISOWeek.GetWeekOfYear(at):D2}"),
        _ => null,
    };

    /// <summary>
    /// Determines whether a period is over at an instant; a label that is none of the dimension is.
    /// </summary>
    public static bool IsOver(string dimension, string label, DateTime at)
    {
        var current = Find(dimension)!(at);
        return label.Length != current.Length
            || label.Zip(current).Any(pair => char.IsAsciiDigit(pair.First) != char.IsAsciiDigit(pair.Second)
                || (!char.IsAsciiDigit(pair.First) && pair.First != pair.Second))
            || string.CompareOrdinal(label, current) < 0;
    }
}
