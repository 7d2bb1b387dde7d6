namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string FunnelTitle => T("Sales funnel", "销售漏斗");

    public string FunnelDescription => T(
        "One bar for each stage, as wide as the number of opportunities that reached it. The dark part is what is "
        + "in the stage now.",
        "每个阶段一条横条，宽度表示到达该阶段的商机数；深色部分为目前停留在该阶段的商机。");

    public string Reached => T("reached", "到达");

    public string ReachedLegend => T("Reached the stage", "到达该阶段");

    public string InStageNow => T("In the stage now", "目前停留");

    public string NowShort => T("now", "停留");

    public string StepRateLegend =>
        T("Between the bars: share that advanced, of the decided ones (95 % interval)", "横条之间：已有结论的商机中推进的比例（95% 区间）");

    public string WinRate => T("Win rate", "赢单率");

    public string OfDecided => T("of won and lost", "（赢单 + 输单）");

    public string OpenPipeline => T("Open pipeline", "在办商机");

    public string WonSoFar => T("Won", "赢单");

    public string LostSoFar => T("Lost", "输单");

    public string WeightedForecast => T("Weighted forecast", "加权金额");

    public string OfOpenPipeline => T("expected from open deals", "在办商机的期望值");

    public string Shape => T("Shape", "形态");

    public string AmountUnknown => T("without amount", "无金额");

    public string Opportunity => T("opportunities", "个商机");

    public string LossReasons => T("Why deals were lost", "输单原因");

    public string NotGiven => T("not given", "未填写");

    public string LostFrom => T("Lost from", "输单阶段");

    public string Unknown => T("unknown", "未知");

    public string StagesIntro(IEnumerable<string> fates)
    {
        var sum = string.Join(" + ", fates).ToLowerInvariant();
        return T(
            $"What became of the opportunities that reached each stage. Each row adds up: reached = {sum}.",
            $"到达各阶段的商机去向。每行恒等：到达 = {sum}。");
    }

    public string WhatBecame => T("What became of them", "去向");

    public string ReachedColumn => T("Reached", "到达");

    public string Imputed => T("Skipped", "其中跳过");

    public string Advanced => T("Advanced", "推进");

    public string Regressed => T("Regressed", "回退");

    public string StillThere => T("Still there", "仍停留");

    public string Rates => T("Rates", "比率");

    public string StepRate => T("Step rate", "阶段推进率");

    public string StepRateHint => T("advanced of decided", "推进 ÷ 已有结论");

    public string Conversion => T("Conversion so far", "目前转化率");

    public string ConversionHint => T("advanced of all that reached", "推进 ÷ 全部到达");

    public string TimeInStage => T("Time in the stage, days", "停留时间（天）");

    public string Median => T("Median", "中位数");

    public string NinetyPercent => T("90 %", "90 分位");

    public string EndedVisits => T("Ended visits", "已结束停留");

    public string OpenVisits => T("Open visits", "未结束停留");

    public string OpenMedian => T("Median age, open", "未结束中位时长");

    public string DwellLimit => T("Limit", "时限");

    public string OverLimit => T("Open over the limit", "超时比例");

    public string Value => T("Value", "金额");

    public string ValueReached => T("Value reached", "到达金额");

    public string ValueNow => T("Value now", "停留金额");

    public string HowCounted => T("How this is counted", "统计口径");

    public string OutsideModelLabels => T("Labels outside the model", "模型之外的标签");

    public string OutsideModelHint => T(
        "These labels stand for no stage of the model. They are kept and counted, and never an error.",
        "这些标签不对应模型中的任何阶段；数据保留并计数，不视为错误。");

    public string Label => T("Label", "标签");

    public string Events => T("Events", "事件数");

    public string Rejected => T("Rejected rows", "被拒绝的行");

    public string DealsOutside => T("opportunities only have labels outside the model", "个商机仅有模型之外的标签");

    public string LaterDeals => T("opportunities begin only later", "个商机在截止时间之后才出现");

    public string Reopenings => T("Reopened", "重新打开");
}
