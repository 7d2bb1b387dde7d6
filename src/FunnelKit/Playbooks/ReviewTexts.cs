using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>The questions and answers of a weekly review, in both languages.</summary>
internal static class ReviewTexts
{
    public static LocalizedText HowMany(Stage stage) => LocalizedText.Create(
        $"How many customers are in {English(stage)} now?", $"你现在有多少客户在{Chinese(stage)}？");

    public static LocalizedText SoMany(Stage stage, int open, int onHold, int over, ImmutableArray<Money> amounts)
    {
        var sums = string.Join(", ", amounts);
        return LocalizedText.Create(
            Invariant($"{open} in {English(stage)}, {onHold} more on hold; {over} over the dwell limit.")
                + (amounts.IsEmpty ? string.Empty : $" Amounts: {sums}."),
            Invariant($"{Chinese(stage)}阶段有 {open} 个客户，另有 {onHold} 个搁置；其中 {over} 个停留超期。")
                + (amounts.IsEmpty ? string.Empty : $"金额：{sums}。"));
    }

    public static LocalizedText WhyLost(Stage stage, Rate rate)
    {
        var share = Percent(rate);
        return LocalizedText.Create(
            $"Why did {English(stage)} lose {share}?", $"为什么{Chinese(stage)}阶段掉了{share}？");
    }

    public static LocalizedText LostBecause(
        Stage stage, Rate rate, int lost, ImmutableArray<LossCount> reasons, ImmutableArray<LossCauseCount> causes)
    {
        var range = rate.ToString("I", CultureInfo.InvariantCulture);
        return LocalizedText.Create(
            Invariant($"{rate.Numerator} of {rate.Denominator} decided deals were lost in {English(stage)}: {range}. ")
                + Invariant($"Of {lost} lost while there: {Causes(causes, LocalizedText.English)}. ")
                + $"Reasons given: {Reasons(reasons, LocalizedText.English)}.",
            Invariant($"{Chinese(stage)}阶段 {rate.Denominator} 个已有结论的商机中流失 {rate.Numerator} 个：{range}。")
                + Invariant($"在该阶段输单的 {lost} 个中：{Causes(causes, LocalizedText.SimplifiedChinese)}。")
                + $"给出的原因：{Reasons(reasons, LocalizedText.SimplifiedChinese)}。");
    }

    public static LocalizedText Cause(LossCause cause) => cause switch
    {
        LossCause.Customer => Text("the customer (interest, budget, decision)", "客户原因（意向、预算、决策）"),
        LossCause.FollowUp => Text("broken follow-up", "跟进中断"),
        LossCause.Solution => Text("the solution", "方案问题"),
        LossCause.Quote => Text("the quote", "报价问题"),
        _ => Text("unknown", "原因不明"),
    };

    private static string Causes(ImmutableArray<LossCauseCount> causes, string language)
    {
        var parts = causes
            .Where(count => count.Opportunities > 0)
            .Select(count => Invariant($"{Cause(count.Cause).ToString(language)} {count.Opportunities}"))
            .ToList();
        return parts.Count == 0 ? Nothing.ToString(language) : string.Join(Separator.ToString(language), parts);
    }

    private static string Reasons(ImmutableArray<LossCount> reasons, string language)
    {
        var parts = reasons
            .Select(count => Invariant(
                $"{(count.Reason.Length == 0 ? NoReason.ToString(language) : count.Reason)} {count.Deals}"))
            .ToList();
        return parts.Count == 0 ? Nothing.ToString(language) : string.Join(Separator.ToString(language), parts);
    }

    private static LocalizedText Nothing { get; } = Text("none", "无");

    private static LocalizedText NoReason { get; } = Text("no reason", "未填原因");

    private static LocalizedText Separator { get; } = Text(", ", "，");

    /// <summary>Says a share as people ask about it: 30 %, not 30.0 %.</summary>
    private static string Percent(Rate rate) =>
        rate.ToString("P", CultureInfo.InvariantCulture).Replace(".0 %", " %", StringComparison.Ordinal);

    private static string English(Stage stage) => stage.DisplayName(LocalizedText.English);

    private static string Chinese(Stage stage) => stage.DisplayName(LocalizedText.SimplifiedChinese);

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Create(english, chinese);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
