using System.Globalization;

namespace FunnelKit.Timing;

/// <summary>The sentences of this folder, in both languages.</summary>
internal static class TimingTexts
{
    public static LocalizedText None { get; } = LocalizedText.Create("–", "–");

    /// <summary>Says how long a deal has been waiting, and what that means.</summary>
    public static LocalizedText Reason(DealStall deal, StallRule rule, StallClock clock)
    {
        if (deal.Days is not { } days)
        {
            return LocalizedText.Create(
                $"In {deal.Stage.DisplayName(LocalizedText.English)} since nobody knows when.",
                $"在“{deal.Stage.DisplayName(LocalizedText.SimplifiedChinese)}”阶段的起始时间未知。");
        }

        var wins = deal.WinsThatWaited;
        List<string> english = [Waiting(deal, days, clock)];
        List<string> chinese = [WaitingChinese(deal, days, clock)];
        if (wins.Value is { } share)
        {
            var (only, onlyChinese) = deal.IsRareAmongWins ? ("only ", "仅") : (string.Empty, "有");
            english.Add(Invariant(
                $"{only}{share * 100d:F1} % of {wins.Denominator:N0} eventual wins waited so long"));
            chinese.Add(Invariant($"{wins.Denominator:N0} 个最终赢单中{onlyChinese} {share * 100d:F1}% 等待这么久"));
        }

        if (rule.LimitDays is { } limit)
        {
            english.Add(Invariant($"{(deal.IsOverLimit ? "over" : "within")} the limit of {limit:0.#} days"));
            chinese.Add(Invariant($"{(deal.IsOverLimit ? "超过" : "未超过")} {limit:0.#} 天的期限"));
        }

        if (deal.HasPlannedActivity)
        {
            english.Add("the next activity is planned");
            chinese.Add("已安排下一步活动");
        }

        return LocalizedText.Create($"{string.Join("; ", english)}.", $"{string.Join("；", chinese)}。");
    }

    private static string Waiting(DealStall deal, double days, StallClock clock)
    {
        var stage = deal.Stage.DisplayName(LocalizedText.English);
        return clock switch
        {
            StallClock.LastActivity => Invariant($"In {stage}, without activity for {days:F1} days"),
            StallClock.Creation => Invariant($"In {stage}, open for {days:F1} days"),
            _ => Invariant($"In {stage} for {days:F1} days"),
        };
    }

    private static string WaitingChinese(DealStall deal, double days, StallClock clock)
    {
        var stage = deal.Stage.DisplayName(LocalizedText.SimplifiedChinese);
        return clock switch
        {
            StallClock.LastActivity => Invariant($"处于“{stage}”阶段，已 {days:F1} 天没有活动"),
            StallClock.Creation => Invariant($"处于“{stage}”阶段，创建至今 {days:F1} 天"),
            _ => Invariant($"在“{stage}”阶段已停留 {days:F1} 天"),
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
