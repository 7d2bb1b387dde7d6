using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string Missing => T("What is missing to advance", "推进还缺什么");

    public string MissingFor(string stage) => T($"For the move to “{stage}”", $"推进到“{stage}”");

    public string CriteriaMet(string met, string all) => T($"{met} of {all} criteria met", $"{all} 项条件已满足 {met} 项");

    public string NothingMissing => T("Nothing is missing: the move is free.", "条件齐备，可以推进。");

    public string GateUnchecked => T("The model asks for nothing here.", "模型在此未设条件。");

    public string Move => T("Move", "变更阶段");

    public string MoveTo => T("Move to", "变更为");

    public string AdvanceTo => T("Advance to", "推进到");

    public string BackTo => T("Go back to", "退回到");

    public string CloseAs => T("Close or set aside as", "关单或转出");

    public string ReopenInto => T("Reopen into", "重新打开到");

    public string ResumeIn => T("Resume in", "恢复到");

    public string CloseAgainAs => T("Close differently as", "改为");

    public string By => T("Your name", "您的姓名");

    public string ByHint => T("Shown with the entry; needed to override.", "随记录显示；强制放行时必填。");

    public string ReasonHint => T("A loss needs one.", "输单必填。");

    public string CompetitorLabel => T("Competitor", "竞争对手");

    public string ApprovedBy(string role) => T($"Approved by ({role})", $"审批人（{role}）");

    public string OverrideLabel => T("Override: why the move is made all the same", "强制放行：未满足条件仍推进的原因");

    public string OverrideHint => T(
        "Only when the gate blocks. The verdict, your name and this reason are kept.", "仅在被拦截时填写；判定结果、姓名与原因均会留存。");

    public string MoveBlocked => T(
        "The move is blocked, and nothing was changed.", "变更未通过，未作任何改动。");

    public string BlockedHint => T(
        "Record what is missing, or override with a reason and your name.", "请补充所缺信息，或填写原因与姓名强制放行。");

    public string BlockedForGood => T("This cannot be overridden.", "此情形不可强制放行。");

    public string ConflictTitle => T(
        "Somebody else changed this opportunity after you opened it.", "您打开之后，他人已修改此商机。");

    public string ConflictHint => T(
        "Nothing of yours was stored. It is still in the form: look at what changed, and send it again if it holds.",
        "您的内容尚未保存，仍保留在表单中；请查看下列变化，如仍适用请再次提交。");

    public string ConflictYours => T("What you typed", "您填写的内容");

    public string ChangedMeanwhile => T("Changed meanwhile", "期间的变化");

    public string NotUnderstood => T(
        "What was sent cannot be read, and nothing was changed.", "提交的内容无法识别，未作任何改动。");

    public string Stored => T("Stored.", "已保存。");

    public string ClockHint => T(
        "Entries count as of the end of the data, the instant all pages speak of.", "新记录以数据截止时间入账，与各页面的统计时点一致。");

    public string RecordFacts => T("Record facts", "登记信息");

    public string FactsNeeded => T("Missing for the next stage", "下一阶段所缺");

    public string AllFacts => T("Everything else that is known or asked for", "其他信息");

    public string FactHint(FactKind kind) => kind switch
    {
        FactKind.Date => T("such as 2026-07-31", "如 2026-07-31"),
        FactKind.Range => T("such as 100000-200000", "如 100000-200000"),
        FactKind.Artefact => T("name or link of the document", "文件名称或链接"),
        _ => string.Empty,
    };

    public string Yes => T("yes", "是");

    public string No => T("no", "否");

    public string NotKnown => T("not known", "未知");

    public string Save => T("Save", "保存");

    public string LogInteraction => T("Log an interaction", "登记互动");

    public string InteractionLabel => T("What took place", "互动类型");

    public string DirectionLabel => T("Started by", "发起方");

    public string DirectionName(InteractionDirection direction) => direction switch
    {
        InteractionDirection.Inbound => T("the customer", "客户"),
        InteractionDirection.Outbound => T("us", "我方"),
        _ => T("not said", "未说明"),
    };

    public string ContactLabel => T("With whom", "联系人");

    public string SummaryLabel => T("Minutes", "纪要");

    public string Instruct => T("Issue an instruction", "下达指令");

    public string InstructHint => T("Becomes the next step of the opportunity.", "将成为商机的下一步关键动作。");

    public string CommonInteraction(string id) => id switch
    {
        "call" => T("Call", "电话"),
        "meeting" => T("Meeting", "会议"),
        "visit" => T("Visit", "拜访"),
        "email" => T("E-mail", "邮件"),
        AlertRules.TermsChange => T("Change of terms", "条款修改"),
        _ => id,
    };

    public string Tasks => T("Tasks of this stage", "本阶段任务");

    public string NoTasks => T("The playbook has no task here.", "此处没有任务。");

    public string TaskStatusName(PlannedTaskStatus status) => status switch
    {
        PlannedTaskStatus.Done => T("done", "已完成"),
        PlannedTaskStatus.Overdue => T("overdue", "逾期"),
        PlannedTaskStatus.Blocked => T("preparation missing", "缺少准备"),
        _ => T("open", "待办"),
    };

    public string MissingPreparation => T("Missing preparation", "缺少必要准备");

    public string Alerts => T("Alerts", "预警");

    public string NoAlerts => T("No alert.", "暂无预警。");

    public string Since(string date) => T($"since {date}", $"自 {date} 起");

    public string SeverityName(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => T("critical", "严重"),
        AlertSeverity.Warning => T("warning", "警告"),
        _ => T("reminder", "提醒"),
    };

    public string Suggested => T("Suggested", "建议");

    public string GateVerdict => T("Verdict", "判定");

    public string DecisionName(GateDecision decision) => decision switch
    {
        GateDecision.Allowed => T("allowed", "通过"),
        GateDecision.Overridden => T("overridden", "强制放行"),
        GateDecision.Conflict => T("conflict", "冲突"),
        _ => T("blocked", "未通过"),
    };

    public string OverriddenBy(string by, string reason) =>
        T($"Overridden by {by}: {reason}", $"由{by}强制放行：{reason}");

    public string ApprovalOf(string role, string by) => T($"Approved by {by} ({role})", $"{by}已审批（{role}）");

    public string CriterionStatusName(CriterionStatus status) => status switch
    {
        CriterionStatus.Met => T("met", "已满足"),
        CriterionStatus.Unmet => T("not met", "未满足"),
        _ => T("not known", "未知"),
    };

    public string ByWhom(string by) => T($"by {by}", $"{by}");

    public string FactSet(string fact) => T($"Recorded: {fact}", $"登记：{fact}");

    public string Reopened => T("Reopened into", "重新打开：");

    public string ResumedIn => T("Resumed in", "恢复：");

    public string OwnerChanged => T("Owner changed", "负责人变更");

    public string AmountChanged => T("Amount changed", "金额变更");

    public string CloseDateChanged => T("Close date changed", "预计成交日期变更");

    public string ProbabilityChanged => T("Probability set by hand", "人工调整概率");

    public string EditProblem(EditProblem problem, string field) => problem.Code switch
    {
        EditProblemCode.UnknownFact => T($"“{field}” cannot be recorded.", $"“{field}”不能登记。"),
        EditProblemCode.WrongKind => T(
            $"“{problem.Value}” is no value for “{field}”.", $"“{problem.Value}”不是“{field}”的有效值。"),
        EditProblemCode.NotAllowed => T(
            $"“{field}” does not allow “{problem.Value}”.", $"“{field}”不允许取值“{problem.Value}”。"),
        EditProblemCode.TooLong => T(
            $"“{field}” is too long (at most {OpportunityEditor.MaxTextLength} characters).",
            $"“{field}”过长（最多 {OpportunityEditor.MaxTextLength} 字）。"),
        _ => T("Nothing was given.", "未填写任何内容。"),
    };
}
