using System.Globalization;

namespace FunnelKit.Flow;

/// <summary>The sentences of this folder, in both languages.</summary>
internal static class FlowTexts
{
    public static LocalizedText Semantics(FlowSemantics semantics)
    {
        var days = semantics.ThroughputWindowDays.ToString(CultureInfo.InvariantCulture);
        var (english, chinese) = semantics.Reach == ReachPolicy.Observed
            ? ("Counted are only the stages that a deal entered", "只计算商机实际进入过的阶段")
            : ("A deal has reached every stage up to its furthest one; skipped stages are imputed and counted apart",
                "商机到达的最远阶段及之前各阶段均视为已到达，跳过的阶段为推算值并单独计数");
        var (unit, unitChinese) = semantics.DwellResolution switch
        {
            DwellResolution.Second => ("seconds", "秒"),
            DwellResolution.Hour => ("hours", "小时"),
            DwellResolution.Day => ("days", "天"),
            _ => ("minutes", "分钟"),
        };
        return LocalizedText.Create(
            $"{english}. Each deal counts once per stage, by its furthest stage; its outcome is its latest one. "
            + "Disqualified and transferred deals leave the denominators of conversion; "
            + "open deals are not yet decided. "
            + $"Time in a stage is elapsed time per visit, in whole {unit}, without time on hold. "
            + $"Throughput is over the last {days} days. Intervals are Wilson 95 %.",
            $"{chinese}。每个商机在每个阶段只计一次（按最远阶段），结果以最近一次为准。"
            + "无效和转出的商机不计入转化率分母，在办商机视为尚无结论。"
            + $"停留时间按每次停留的实际时长计算，以整{unitChinese}为单位，不含搁置时间。"
            + $"吞吐量取最近 {days} 天。区间为 Wilson 95%。");
    }
}
