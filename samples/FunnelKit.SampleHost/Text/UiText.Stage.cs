using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string ProcessTitle => T("Process flow", "流程图");

    public string ProcessDescription => T(
        "Every stage with what went on, what skipped it, what went back and what left, as counts of opportunities.",
        "每个阶段的推进、跳过、回退与流失，均为商机数。");

    public string ProcessAdvanceLegend => T("Advanced; the wider, the more", "推进（越粗越多）");

    public string ProcessReturnLegend => T("Went back", "回退");

    public string ProcessSkipLegend => T("Passed without a stop", "跳过");

    public string Skipped => T("Skipped", "跳过");

    public string StageOf(int position, int count) =>
        T($"Stage {position} of {count}", $"第 {position} 阶段，共 {count} 个");

    public string Goal => T("Goal", "目标");

    public string Guidance => T("Guidance", "要点");

    public string NextStep => T("Next step", "下一步");

    public string Activities => T("Key activities", "关键动作");

    public string Activity => T("Activity", "动作");

    public string Role => T("Responsible", "责任人");

    public string Due => T("Due", "期限");

    public string Needs => T("Needs first", "前置材料");

    public string DoneWhen => T("Done when", "完成标准");

    public string DoneWhenLogged => T("it is logged as an interaction", "登记为一次互动");

    public string Deliverables => T("Deliverables", "交付物");

    public string Required => T("required", "必需");

    public string EntryCriteria => T("Entry criteria", "准入条件");

    public string EntryHint => T(
        "A move forward into this stage, or past it, needs all of these.", "推进到或越过此阶段，须全部满足。");

    public string ExitCriteria => T("Exit criteria", "准出条件");

    public string ExitHint => T("A move forward out of this stage needs all of these.", "由此阶段推进，须全部满足。");

    public string Approvals => T("Approvals", "审批");

    public string NoDefinition => T(
        "The model says nothing more about this stage.", "模型对此阶段没有更多说明。");

    public string Band => T("Probability", "成交概率");

    public string Target => T("Conversion target", "转化目标");

    public string DwellRules => T("Time in the stage", "停留时限");

    public string ReminderAfter(string days) => T($"reminder after {days} days", $"满 {days} 天提醒");

    public string LimitOf(string days) => T($"limit {days} days", $"时限 {days} 天");

    public string EscalationAfter(string days, string role) =>
        T($"after {days} days to: {role}", $"满 {days} 天上报：{role}");

    public string Category => T("Forecast category", "预测类别");

    public string Optional => T("optional", "可选");

    public string Follows => T("Must follow", "须在其后");

    public string HandOverHere => T(
        "Here marketing hands over: the lead becomes an opportunity.", "市场在此移交：线索转为商机。");

    public string InThisStage => T("Opportunities in this stage", "处于此阶段的商机");

    public string AllStages => T("All stages", "全部阶段");

    public string CategoryName(ForecastCategory category) => category switch
    {
        ForecastCategory.Omitted => T("Omitted", "不计入"),
        ForecastCategory.Pipeline => T("Pipeline", "管道"),
        ForecastCategory.BestCase => T("Best case", "最佳情况"),
        ForecastCategory.Commit => T("Commit", "承诺"),
        ForecastCategory.Closed => T("Closed", "已成交"),
        _ => "–",
    };
}
