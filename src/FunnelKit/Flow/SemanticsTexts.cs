using System.Globalization;
using FunnelKit.Statistics;

namespace FunnelKit.Flow;

/// <summary>What each choice of <see cref="FlowSemantics"/> means, in a sentence of each language.</summary>
internal static class SemanticsTexts
{
    private static readonly (DispositionSet Value, string English, string Chinese)[] Dispositions =
    [
        (DispositionSet.Disqualified, "disqualified", "无效"),
        (DispositionSet.TransferredOut, "transferred", "转出"),
        (DispositionSet.Nurtured, "nurtured", "培育中"),
        (DispositionSet.OnHold, "held", "搁置"),
    ];

    public static IEnumerable<(string English, string Chinese)> Of(FlowSemantics semantics)
    {
        if (semantics.Cohort is { } cohort)
        {
            yield return ($"Only {cohort.Describe("en")} are counted", $"只计算{cohort.Describe("zh-Hans")}");
        }

        yield return Reach(semantics.Reach);
        yield return Visit(semantics.Visit);
        yield return Outcome(semantics.Outcome);
        if (semantics.Window is { } window)
        {
            var (anchor, anchorChinese) = Anchor(semantics.Anchor);
            yield return (
                $"A move counts within {Length(window)} of {anchor}; a deal not further by then is decided",
                $"自{anchorChinese}起 {Length(window)} 内的推进才计入，逾期未推进者视为已有结论");
        }

        yield return Denominators(semantics.Denominators);
        yield return ("Open deals are not yet decided", "在办商机视为尚无结论");
        yield return Clock(semantics);
        yield return Amounts(semantics.Amounts);
        yield return Attribution(semantics.Attribution);
        if (semantics.Ties == TieRule.StageOrder)
        {
            yield return ("Events at the same instant are put in the order of stages", "同一时刻的事件按阶段顺序排列");
        }

        if (semantics.CollapseTolerance > TimeSpan.Zero)
        {
            var tolerance = Length(semantics.CollapseTolerance);
            yield return (
                $"A stage left for another within {tolerance} does not count as entered",
                $"停留不超过 {tolerance} 即转到其他阶段的，不视为进入过该阶段");
        }

        var days = semantics.ThroughputWindowDays.ToString(CultureInfo.InvariantCulture);
        yield return ($"Throughput is over the last {days} days", $"吞吐量取最近 {days} 天");
        yield return semantics.CountsAges
            ? MaturityWindows(semantics)
            : ("Ages are not counted", "不统计时龄");
        var (method, methodChinese) = Interval(semantics.Interval);
        yield return ($"Intervals are {method} 95 %", $"区间为 {methodChinese} 95%");
    }

    private static (string English, string Chinese) Reach(ReachPolicy reach) => reach switch
    {
        ReachPolicy.Observed => ("Only stages that a deal entered are counted", "只计算商机实际进入过的阶段"),
        ReachPolicy.Strict => (
            "Only stages that a deal entered in order, none skipped, are counted",
            "只计算商机按顺序、未跳过地进入的阶段"),
        _ => (
            "A deal has reached every stage up to its furthest one; skipped stages are imputed and counted apart",
            "商机到达的最远阶段及之前各阶段均视为已到达，跳过的阶段为推算值并单独计数"),
    };

    private static (string English, string Chinese) Visit(VisitPolicy visit) => visit switch
    {
        VisitPolicy.FirstPass => (
            "Each deal counts once per stage, by how its first visit ended",
            "每个商机在每个阶段只计一次，以首次停留的结局为准"),
        VisitPolicy.EveryVisit => (
            "Every visit to a stage counts, by how it ended", "每次停留各计一次，以该次停留的结局为准"),
        _ => (
            "Each deal counts once per stage, by its furthest stage", "每个商机在每个阶段只计一次（按最远阶段）"),
    };

    private static (string English, string Chinese) Outcome(OutcomeBasis outcome) => outcome switch
    {
        OutcomeBasis.FirstOutcome => (
            "The outcome of a deal is its first one; what came later does not count",
            "结果以首次关闭为准，此后的事件不计"),
        OutcomeBasis.PerEpisode => (
            "Each stretch of a deal from open to closed counts as a deal of its own",
            "商机每段“打开至关闭”各算一个商机"),
        _ => ("The outcome of a deal is its latest one", "结果以最近一次为准"),
    };

    private static (string English, string Chinese) Anchor(WindowAnchor anchor) => anchor switch
    {
        WindowAnchor.LatestEntry => ("the latest entry into the first stage of the deal", "最近一次进入起始阶段"),
        WindowAnchor.PreviousRequiredStage => (
            "the latest entry into the required stage before it", "最近一次进入前一必经阶段"),
        WindowAnchor.Created => ("the creation of the deal", "商机创建"),
        _ => ("the first entry into the first stage of the deal", "首次进入起始阶段"),
    };

    private static (string English, string Chinese) Denominators(DispositionSet kept)
    {
        var left = Dispositions.Where(disposition => (kept & disposition.Value) == DispositionSet.None).ToList();
        if (left.Count == 0)
        {
            return ("All deals stay in the denominators of conversion", "所有商机均计入转化率分母");
        }

        var last = left.Count == 1 ? left[0].English
            : $"{string.Join(", ", left.SkipLast(1).Select(item => item.English))} and {left[^1].English}";
        var chinese = left.Count == 1 ? left[0].Chinese
            : $"{string.Join('、', left.SkipLast(1).Select(item => item.Chinese))}和{left[^1].Chinese}";
        return (
            $"{char.ToUpperInvariant(last[0])}{last[1..]} deals leave the denominators of conversion",
            $"{chinese}的商机不计入转化率分母");
    }

    private static (string English, string Chinese) Clock(FlowSemantics semantics)
    {
        var (unit, unitChinese) = semantics.DwellResolution switch
        {
            DwellResolution.Second => ("seconds", "秒"),
            DwellResolution.Hour => ("hours", "小时"),
            DwellResolution.Day => ("days", "天"),
            _ => ("minutes", "分钟"),
        };
        var (time, timeChinese) = semantics.BusinessCalendar is { } calendar
            ? ($"time on the business days of {calendar}", $"营业日（{calendar}）时长")
            : ("elapsed time", "实际时长");
        var (hold, holdChinese) = semantics.HoldStopsClock ? ("without", "不含") : ("with", "含");
        return (
            $"Time in a stage is {time} per visit, in whole {unit}, {hold} time on hold; "
            + "a visit ends when anything else happens to the deal",
            $"停留时间按每次停留的{timeChinese}计算，以整{unitChinese}为单位，{holdChinese}搁置时间；"
            + "商机发生任何其他事件即结束该次停留");
    }

    private static (string English, string Chinese) Amounts(AmountBasis amounts) => amounts switch
    {
        AmountBasis.AtEntry => ("Amounts are those known at the entry", "金额取进入时的已知值"),
        AmountBasis.AtClose => (
            "Amounts are those at the close; open deals have none", "金额取关闭时的值，未关闭商机无金额"),
        AmountBasis.Current => ("Amounts are the latest known", "金额取最近已知值"),
        _ => (
            "Amounts are the latest known, of closed deals those at the close",
            "金额取最近已知值，已关闭商机取关闭时的金额"),
    };

    private static (string English, string Chinese) Attribution(AttributionRule rule) => rule switch
    {
        AttributionRule.AtEntry => (
            "A deal counts under the label at its first stage event", "商机归属以首个阶段事件时的标签为准"),
        AttributionRule.AtClose => (
            "A deal counts under its label at the close", "商机归属以关闭时的标签为准，未关闭的取最近标签"),
        AttributionRule.EveryTouched => (
            "A deal counts under every label it had, so that parts may exceed the whole",
            "商机在其有过的每个标签下各计一次，各部分之和可能超过总数"),
        _ => ("A deal counts under its latest label", "商机归属以最近的标签为准"),
    };

    private static (string English, string Chinese) MaturityWindows(FlowSemantics semantics)
    {
        if (semantics.MaturityWindows.IsEmpty)
        {
            return ("Matured conversion is not counted", "不统计成熟转化率");
        }

        var windows = string.Join(", ", semantics.MaturityWindows.Select(Length));
        return ($"Matured conversion is at {windows}", $"成熟转化率取 {windows}");
    }

    private static (string English, string Chinese) Interval(IntervalMethod method) => method switch
    {
        IntervalMethod.WilsonContinuityCorrected => ("Wilson (continuity corrected)", "Wilson（连续性校正）"),
        IntervalMethod.AgrestiCoull => ("Agresti–Coull", "Agresti–Coull"),
        IntervalMethod.ClopperPearson => ("Clopper–Pearson", "Clopper–Pearson"),
        IntervalMethod.Jeffreys => ("Jeffreys", "Jeffreys"),
        _ => ("Wilson", "Wilson"),
    };

    private static string Length(TimeSpan length) =>
        length.Ticks % TimeSpan.TicksPerDay == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{length.Days} d")
            : length.ToString("c", CultureInfo.InvariantCulture);
}
