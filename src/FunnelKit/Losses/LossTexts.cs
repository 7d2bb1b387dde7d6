using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>The sentences of this folder, in both languages. They state measurements and no causes.</summary>
internal static class LossTexts
{
    private const string Chinese = LocalizedText.SimplifiedChinese;
    private const int MostReasons = 3;

    public static LocalizedText Unknown { get; } = LocalizedText.Create("Unknown", "未知");

    public static LocalizedText Unclassified { get; } = LocalizedText.Create("Not in the taxonomy", "未归类");

    public static LocalizedText NotGiven { get; } = LocalizedText.Create("not given", "未填");

    public static LocalizedText Summary(LossAnalysis losses)
    {
        if (losses.Lost == 0)
        {
            return LocalizedText.Create("No deal was lost.", "没有丢失的商机。");
        }

        var rows = losses.Pareto().Rows.Where(row => row.Reason.IsExplanation).Take(MostReasons).ToList();
        var stage = losses.Stages.MaxBy(item => item.Lost)!;
        var (amount, amountChinese) = losses.Amount is { } total
            ? ($", worth {total}",
                Invariant($"，金额 {total.Amount}（{total.Coverage.Numerator:N0}/{total.Coverage.Denominator:N0} 个有金额）"))
            : (string.Empty, string.Empty);
        return LocalizedText.Create(
            Invariant($"{losses.Lost:N0} deals were lost{amount}; the reason explains {losses.Explained}. ")
            + Invariant($"Most were lost from {Name(losses, stage.Stage, "en")}: {stage.Lost:N0}. ")
            + $"Reasons given most often: {List(rows, "en", ", ")}.",
            Invariant($"共丢失 {losses.Lost:N0} 个商机{amountChinese}；{Say(losses.Explained)}的原因有说明。")
            + Invariant($"丢失最多的阶段：{Name(losses, stage.Stage, Chinese)}，{stage.Lost:N0} 个。")
            + $"最常填写的原因：{List(rows, Chinese, "、")}。");
    }

    public static LocalizedText Difference(LossDifference difference)
    {
        var (label, labelChinese) = difference.Label.Length == 0
            ? (NotGiven.ToString("en"), NotGiven.ToString(Chinese))
            : (difference.Label, difference.Label);
        var p = difference.AdjustedPValue is { } value
            ? Invariant($"p = {value:0.0000}")
            : "p –";
        return LocalizedText.Create(
            $"{label}: {difference.Reason} {Short(difference.InSegment)} of the lost deals, elsewhere "
            + $"{Short(difference.InOthers)}; {p} after correction.",
            $"{labelChinese}：丢单中“{difference.Reason.Name.ToString(Chinese)}”占 {Short(difference.InSegment)}，"
            + $"其他为 {Short(difference.InOthers)}；校正后 {p}。");
    }

    public static LocalizedText Drop(DropPoint point)
    {
        var days = point.SilentAfterDays.ToString("0.#", CultureInfo.InvariantCulture);
        var stage = point.Stage.Stage;
        return LocalizedText.Create(
            $"{stage.DisplayName("en")}: {point.DropRate} of the decided deals came no further; lost without an "
            + $"explanation {point.LostWithoutExplanation}; open and silent for more than {days} days {point.Silent}.",
            $"{stage.DisplayName(Chinese)}：已有结论的商机中 {Say(point.DropRate)}未再推进；"
            + $"输单中 {Say(point.LostWithoutExplanation)}无原因说明；超过 {days} 天无任何动态的在办商机 {Say(point.Silent)}。");
    }

    public static LocalizedText Feedback(SourceFeedbackRow row)
    {
        var source = row.Source.Length == 0 ? NotGiven : LocalizedText.Create(row.Source);
        return LocalizedText.Create(
            Invariant($"{source}: {row.Leads:N0} leads, {row.Open:N0} still open; invalid {row.Invalid}")
            + $" ({List(row.InvalidReasons, "en", ", ")}); became opportunities {row.Opportunities}; won {row.WinRate}"
            + "; "
            + $"lost for: {List(row.LossReasons, "en", ", ")}.",
            Invariant($"{source.ToString(Chinese)}：线索 {row.Leads:N0} 条，仍在跟进 {row.Open:N0} 条；无效 {Say(row.Invalid)}")
            + $"（{List(row.InvalidReasons, Chinese, "、")}）；转为商机 {Say(row.Opportunities)}；赢单 {Say(row.WinRate)}；"
            + $"输单原因：{List(row.LossReasons, Chinese, "、")}。");
    }

    public static LocalizedText Indicator(LossIndicator indicator)
    {
        var (lost, won) = (Median(indicator.MedianOfLost), Median(indicator.MedianOfWon));
        var range = indicator.Interval is { } interval
            ? Invariant($"{indicator.Separation:0.00} ({interval.Low:0.00}–{interval.High:0.00})")
            : "–";
        return LocalizedText.Create(
            Invariant($"{indicator.Name}: median {lost} of {indicator.Lost:N0} lost and {won} of ")
            + Invariant($"{indicator.Won:N0} won ")
            + $"deals; chance that a lost deal has the higher number {range}.",
            Invariant($"{indicator.Name.ToString(Chinese)}：{indicator.Lost:N0} 个输单的中位数为 {lost}，")
            + Invariant($"{indicator.Won:N0} 个赢单为 {won}；输单数值高于赢单的概率 {range}。"));
    }

    /// <summary>Says a rate in Chinese: its share, interval and counts.</summary>
    public static string Say(Rate rate) => rate.Denominator == 0
        ? "无法判断（0/0）"
        : Invariant($"{rate.ToString("I", CultureInfo.InvariantCulture)}，{rate.Numerator:N0}/{rate.Denominator:N0}");

    private static string Median(double? value) => value is { } number ? Invariant($"{number:0.##}") : "–";

    private static string Short(Rate rate) => rate.ToString("I", CultureInfo.InvariantCulture);

    private static string List(List<LossShare> rows, string language, string separator) =>
        rows.Count == 0
            ? "–"
            : string.Join(
                separator, rows.Select(row => Invariant($"{row.Reason.Name.ToString(language)} {row.Deals:N0}")));

    private static string List(IEnumerable<ReasonCount> counts, string language, string separator)
    {
        var parts = counts.Select(
            count => Invariant($"{count.Reason.Name.ToString(language)} {count.Share.Numerator:N0}")).ToList();
        return parts.Count == 0 ? "–" : string.Join(separator, parts);
    }

    private static string Name(LossAnalysis losses, StageId id, string language) =>
        losses.Flow.Model.TryGetStage(id, out var stage) ? stage.DisplayName(language) : Unknown.ToString(language);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
