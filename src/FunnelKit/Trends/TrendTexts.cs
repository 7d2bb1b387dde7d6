using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Trends;

/// <summary>The sentences of this folder, in both languages. They state measurements and no causes.</summary>
internal static class TrendTexts
{
    private const string Chinese = LocalizedText.SimplifiedChinese;

    public static LocalizedText Trend(RateTrend trend)
    {
        var (name, periods) = (trend.Name, trend.Periods.Length);
        var (english, chinese) = trend.Direction switch
        {
            TrendDirection.None => (
                Invariant($"too few periods with cases ({periods} of at least {RateTrend.MinPeriods}) to say anything"),
                Invariant($"有数据的周期太少（{periods} 个，至少需要 {RateTrend.MinPeriods} 个），无法判断")),
            TrendDirection.Rising => (
                $"rises, {P(trend.AdjustedTrendPValue)}", $"呈上升趋势，{P(trend.AdjustedTrendPValue)}"),
            TrendDirection.Falling => (
                $"falls, {P(trend.AdjustedTrendPValue)}", $"呈下降趋势，{P(trend.AdjustedTrendPValue)}"),
            _ => ("no trend beyond chance", "未见超出偶然波动的趋势"),
        };
        var (step, stepChinese) = trend.Step is { } change
            ? ($"; level changed after {change.After} from {Short(change.Before)} to {Short(change.Since)}",
                $"；{change.After} 之后水平由 {Short(change.Before)}变为 {Short(change.Since)}")
            : (string.Empty, string.Empty);
        return LocalizedText.Create($"{name}: {english}{step}.", $"{name}：{chinese}{stepChinese}。");
    }

    public static IEnumerable<LocalizedText> Review(FunnelReview review)
    {
        var (now, before) = (review.Current, review.Previous);
        yield return LocalizedText.Create(
            Invariant($"{Day(now.From)} to {Day(now.To)}: {now.New:N0} new (before {before.New:N0}), ")
            + Invariant($"{now.Won:N0} won{Worth(now.WonAmount)} (before {before.Won:N0}), ")
            + Invariant($"{now.Lost:N0} lost{Worth(now.LostAmount)} (before {before.Lost:N0}); ")
            + $"win rate {Change(review.WinRate, "en")}.",
            Invariant($"{Day(now.From)} 至 {Day(now.To)}：新增 {now.New:N0} 个（上期 {before.New:N0}），")
            + Invariant($"赢单 {now.Won:N0} 个{WorthInChinese(now.WonAmount)}（上期 {before.Won:N0}），")
            + Invariant($"输单 {now.Lost:N0} 个{WorthInChinese(now.LostAmount)}（上期 {before.Lost:N0}）；")
            + $"赢单率 {Change(review.WinRate, Chinese)}。");
        foreach (var stage in review.Stages)
        {
            yield return LocalizedText.Create(
                Invariant($"{stage.Stage.DisplayName("en")}: {stage.InStage:N0} open{Worth(stage.Amount)} ")
                + Invariant($"(before {stage.InStageBefore:N0}), {stage.Stalled:N0} stalled, {stage.Overdue:N0} over ")
                + $"the limit; step rate {Change(stage.StepRate, "en")}.",
                Invariant($"{stage.Stage.DisplayName(Chinese)}：在办 {stage.InStage:N0} 个{WorthInChinese(stage.Amount)}")
                + Invariant($"（上期 {stage.InStageBefore:N0}），停滞 {stage.Stalled:N0} 个，超期 {stage.Overdue:N0} 个；")
                + $"推进率 {Change(stage.StepRate, Chinese)}。");
        }

        if (review.LargestLoss is { } loss)
        {
            var (reason, reasonChinese) = loss.Reason.Length == 0
                ? ("no reason given", "未填原因")
                : (loss.Reason, loss.Reason);
            yield return LocalizedText.Create(
                $"Largest loss: {loss.DealId}, {loss.Amount}, {reason}.",
                $"最大输单：{loss.DealId}，{loss.Amount}，{reasonChinese}。");
        }

        var significant = review.Significant.Select(change => change.Stage).ToList();
        yield return significant.Count == 0
            ? LocalizedText.Create("No rate changed by more than chance explains.", "没有超出偶然波动的变化。")
            : LocalizedText.Create(
                "Changed by more than chance explains: "
                + $"{string.Join(", ", significant.Select(id => Name(review, id, "en")))}.",
                $"超出偶然波动的变化：{string.Join("、", significant.Select(id => Name(review, id, Chinese)))}。");
    }

    public static string Short(Rate rate) => rate.ToString("I", CultureInfo.InvariantCulture);

    private static string Name(FunnelReview review, StageId id, string language) =>
        review.Stages.FirstOrDefault(stage => stage.Stage.Id == id)?.Stage.DisplayName(language)
        ?? LocalizedText.Create("win rate", "赢单率").ToString(language);

    private static string Change(RateChange change, string language)
    {
        var texts = change.Difference is { } interval
            ? LocalizedText.Create(
                Invariant($"; difference {interval.Low * 100d:+0.0;-0.0;0.0} to ")
                + Invariant($"{interval.High * 100d:+0.0;-0.0;0.0} points"),
                Invariant($"；差值 {interval.Low * 100d:+0.0;-0.0;0.0} 至 {interval.High * 100d:+0.0;-0.0;0.0} 个百分点"))
            : LocalizedText.Create("; nothing to compare", "；无法比较");
        var before = LocalizedText.Create(", before ", "，上期 ").ToString(language);
        return Counted(change.Current) + before + Counted(change.Previous) + texts.ToString(language);
    }

    private static string Counted(Rate rate) => Invariant($"{Short(rate)} {rate.Numerator:N0}/{rate.Denominator:N0}");

    private static string Worth(AmountTotal? amount) => amount is { } total ? $" worth {total}" : string.Empty;

    private static string WorthInChinese(AmountTotal? amount) => amount is { } total
        ? Invariant($"，金额 {total.Amount}（{total.Coverage.Numerator:N0}/{total.Coverage.Denominator:N0} 个有金额）")
        : string.Empty;

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string P(double? p) => p is { } value ? Invariant($"p = {value:0.0000}") : "p –";

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
