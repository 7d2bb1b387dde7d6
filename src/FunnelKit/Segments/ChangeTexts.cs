using System.Globalization;

namespace FunnelKit.Segments;

/// <summary>The sentences about changes of rates, in both languages.</summary>
internal static class ChangeTexts
{
    private static readonly LocalizedText NoAnswer = LocalizedText.Create(
        "The change is not known: a period has no decided deals.", "无法得知变化：某一期间没有已有结论的商机。");

    public static LocalizedText Decomposition(RateDecomposition change)
    {
        if (change.ChangeMillionths is not { } total)
        {
            return NoAnswer;
        }

        var (before, after) = (Percent(change.Before.Value), Percent(change.After.Value));
        var (mix, own) = (Points(change.MixMillionths), Points(change.RateMillionths));
        var (english, chinese) = change.IsReversal
            ? (" No segment moved that way: only their mix did.", "没有任何分组朝这一方向变化，变化只来自结构。")
            : (string.Empty, string.Empty);
        return LocalizedText.Create(
            $"{before} to {after}, {Points(total)} points: {mix} from the mix of '{change.Dimension}', {own} from the "
            + $"segments' own rates.{english}",
            $"由 {before} 变为 {after}（{Points(total)} 个百分点）：“{change.Dimension}”结构变化贡献 {mix}，"
            + $"各分组自身比率变化贡献 {own}。{chinese}");
    }

    public static LocalizedText Funnel(FunnelChange change)
    {
        if (change.ChangeMillionths is not { } total)
        {
            return NoAnswer;
        }

        var (before, after) = (Percent(change.Before), Percent(change.After));
        if (change.Largest is not { } largest)
        {
            return LocalizedText.Create(
                $"The whole funnel converts {after} as before.", $"整个漏斗的转化率与之前相同，为 {after}。");
        }

        var (own, step, isNow) = (
            Points(largest.ContributionMillionths), Percent(largest.Before.Value), Percent(largest.After.Value));
        var (mix, rates) = (Points(largest.Segments.MixMillionths), Points(largest.Segments.RateMillionths));
        var (english, chinese) = change.IsLocated
            ? (string.Empty, string.Empty)
            : (" The change of that step rate may be chance.", "该阶段转化率的变化可能只是偶然。");
        var stage = largest.Stage;
        return LocalizedText.Create(
            $"The whole funnel converts {after} after {before}, {Points(total)} points. Most of it is carried by "
            + $"'{stage.DisplayName(LocalizedText.English)}' ({own}), whose step rate went from {step} to {isNow}: "
            + $"{mix} from the mix of '{change.Dimension}', {rates} from the segments' own rates.{english}",
            $"整个漏斗的转化率由 {before} 变为 {after}（{Points(total)} 个百分点）。变化主要来自"
            + $"“{stage.DisplayName(LocalizedText.SimplifiedChinese)}”（{own}），该阶段转化率由 {step} 变为 {isNow}："
            + $"“{change.Dimension}”结构变化贡献 {mix}，各分组自身比率变化贡献 {rates}。{chinese}");
    }

    private static string Percent(double? share) =>
        share is { } known ? (known * 100d).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>Writes millionths as percentage points.</summary>
    private static string Points(long? millionths) =>
        ((millionths ?? 0) / 10_000m).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
