using FunnelKit.Playbooks;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string Work => T("Work list", "待办清单");

    public string WorkIntro => T(
        "Open opportunities that need somebody: alerts, and tasks that are late or lack their preparation.",
        "需要处理的在办商机：预警，以及逾期或缺少准备的任务。");

    public string Tier(FunnelTier tier) => tier switch
    {
        FunnelTier.Upper => T("Upper tier", "上层"),
        FunnelTier.Middle => T("Middle tier", "中层"),
        FunnelTier.Bottom => T("Bottom tier", "底层"),
        _ => T("No tier", "未分层"),
    };

    public string NeedAttention(string count) => T($"{count} need somebody", $"{count} 个待处理");

    public string BottomList => T("Bottom of the funnel: the manager steps in", "底层客户清单（管理者介入）");

    public string BottomHint => T(
        "Opportunities in the last stage, the longest there first.", "处于最后阶段的商机，停留最久的在前。");

    public string DaysInStage => T("Days in stage", "停留天数");

    public string LateTasks => T("Late tasks", "待处理任务");

    public string WeeklyQuestions => T("Questions of the weekly review", "周会提问");

    public string Rule => T("Alert", "预警");

    public string NoWork => T("Nothing needs attention.", "没有需要处理的商机。");
}
