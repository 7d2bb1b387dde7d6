using System.Globalization;

namespace FunnelKit.Forecasting;

/// <summary>The sentences of this folder, in both languages.</summary>
internal static class ForecastTexts
{
    public static LocalizedText Semantics(ForecastSemantics semantics)
    {
        var (learned, learnedChinese) = semantics.StageRates is { } rates
            ? (string.Create(
                    CultureInfo.InvariantCulture,
                    $"the learned rate of its stage from {rates.MinimumDeals} decided "
                    + $"{(rates.MinimumDeals == 1 ? "deal" : "deals")} on, "),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"其次取所处阶段的历史赢单率（至少 {rates.MinimumDeals} 个已有结论的商机），"))
            : (string.Empty, string.Empty);
        var (money, moneyChinese) = Conversion(semantics);
        return LocalizedText.Create(
            "The weighted amount is the sum of amount times probability over the open deals, those on hold included. "
            + "The probability of a deal "
            + $"is its manual override until that expires, then the value of a model, {learned}then the default of its "
            + "stage; without any of these its weighted amount is unknown and it is counted apart. Missing amounts "
            + $"are not zero. Periods are {semantics.Calendar} of the close date. "
            + "Open deals whose close date has passed "
            + $"are overdue; nothing is rolled forward. Lost deals add nothing, won deals stand apart. {money}",
            "加权金额为在办商机（含搁置）的金额乘以概率之和。概率优先取尚未过期的人工设定值，其次取模型值，"
            + $"{learnedChinese}再取所处阶段的默认值；都没有时加权金额未知，并单独计数。缺失的金额不视为零。"
            + $"期间按预计成交日期所属的{CalendarInChinese(semantics.Calendar)}划分。预计成交日期已过的在办商机列为逾期，"
            + $"不会自动顺延。输单不计入，赢单单独列示。{moneyChinese}");
    }

    private static (string English, string Chinese) Conversion(ForecastSemantics semantics)
    {
        if (semantics.Rates is null || semantics.RatePolicy == RatePolicy.None
            || semantics.Currency is not { } currency)
        {
            return ("No currency is converted.", "不做货币换算。");
        }

        return semantics.RatePolicy == RatePolicy.CloseDate
            ? ($"Amounts in another currency are converted to {currency} at the rate of their close date, or of the "
                    + "date of the forecast if that is earlier.",
                $"其他币种的金额按预计成交日期（不晚于预测日期）的汇率换算为 {currency}。")
            : ($"Amounts in another currency are converted to {currency} at the rate of the date of the forecast.",
                $"其他币种的金额按预测日期的汇率换算为 {currency}。");
    }

    private static string CalendarInChinese(IPeriodCalendar calendar) =>
        ReferenceEquals(calendar, PeriodCalendar.Months) ? "月份"
        : ReferenceEquals(calendar, PeriodCalendar.Quarters) ? "季度"
        : ReferenceEquals(calendar, PeriodCalendar.Years) ? "年份"
        : calendar.ToString() ?? string.Empty;
}
