using System.Globalization;

namespace FunnelKit.Playbooks;

/// <summary>The words of task plans and managers' reviews, in both languages.</summary>
internal static class PlaybookTexts
{
    public static LocalizedText Task { get; } = Text("{0} ({1}): {2}", "{0}（{1}）：{2}");

    public static LocalizedText RoleAndPerson { get; } = Text("{0}: {1}", "{0}：{1}");

    public static LocalizedText DueOn { get; } = Text(", due {0}", "，截止 {0}");

    public static LocalizedText Needs { get; } = Text(", needs {0}", "，需先准备{0}");

    public static LocalizedText PlanOf { get; } = Text("{0} in {1}", "{0}，当前阶段“{1}”");

    public static LocalizedText NextStep { get; } = Text("Next step: {0}", "下一步：{0}");

    public static LocalizedText KeyAction { get; } = Text("Key action: {0}", "关键动作：{0}");

    public static LocalizedText Missing { get; } = Text("Missing preparation: {0}", "缺少必要准备：{0}");

    public static LocalizedText Status(PlannedTaskStatus status) => status switch
    {
        PlannedTaskStatus.Open => Text("open", "待办"),
        PlannedTaskStatus.Done => Text("done", "已完成"),
        PlannedTaskStatus.Overdue => Text("overdue", "逾期"),
        PlannedTaskStatus.Blocked => Text("blocked", "待准备"),
        _ => Text("unknown", "未知"),
    };

    public static LocalizedText Tier(FunnelTier tier) => tier switch
    {
        FunnelTier.Upper => Text("upper tier: needs nurturing", "上层：需要培育"),
        FunnelTier.Middle => Text("middle tier: needs focused pushing", "中层：需要重点推进"),
        FunnelTier.Bottom => Text("bottom tier: can sign now", "底层：可以立即签单"),
        _ => Text("no tier", "未分层"),
    };

    public static string Format(LocalizedText text, string language, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, text.ToString(language), arguments);

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Create(english, chinese);
}
