using System.Globalization;

namespace FunnelKit.Trends;

/// <summary>The sentences of this folder, in both languages. They state measurements and no causes.</summary>
internal static class TrendTexts
{
    public static LocalizedText Trend(RateTrend trend)
    {
        var (name, periods) = (trend.Name, trend.Periods.Length);
        var (english, chinese) = trend.Direction switch
        {
            TrendDirection.None => (
                Invariant($"too few periods with cases ({periods} of at least {RateTrend.MinPeriods}) to say anything"),
                Invariant($"有数据的周期太少（{periods} 个，至少需要 {RateTrend.MinPeriods} 个），无法判断")),
            TrendDirection.Rising => ($"rises, {P(trend.AdjustedTrendPValue)}", $"呈上升趋势，{P(trend.AdjustedTrendPValue)}"),
            TrendDirection.Falling => ($"falls, {P(trend.AdjustedTrendPValue)}", $"呈下降趋势，{P(trend.AdjustedTrendPValue)}"),
            _ => ("no trend beyond chance", "未见超出偶然波动的趋势"),
        };
        var (step, stepChinese) = trend.Step is { } change
            ? ($"; level changed after {change.After} from {Short(change.Before)} to {Short(change.Since)}",
                $"；{change.After} 之后水平由 {Short(change.Before)}变为 {Short(change.Since)}")
            : (string.Empty, string.Empty);
        return LocalizedText.Create($"{name}: {english}{step}.", $"{name}：{chinese}{stepChinese}。");
    }

    public static string Short(Rate rate) => rate.ToString("I", CultureInfo.InvariantCulture);

    public static string P(double? p) => p is { } value ? Invariant($"p = {value:0.0000}") : "p –";

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
