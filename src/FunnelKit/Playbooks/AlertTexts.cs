using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>The sentences of alerts, in both languages.</summary>
internal static class AlertTexts
{
    /// <summary>What is shorter would be printed as no days at all.</summary>
    private const double SmallestDays = 0.05;

    public static LocalizedText ObservedAndLimit { get; } = Text("{0}, limit {1}", "{0}，限值 {1}");

    public static LocalizedText Heading { get; } = Text("{0}: {1}", "{0}：{1}");

    public static LocalizedText Since { get; } =
        Text("Since: {0:yyyy-MM-dd HH:mm} UTC", "起始时间：{0:yyyy-MM-dd HH:mm} UTC");

    public static LocalizedText Evidence { get; } = Text("Evidence: {0}", "依据：{0}");

    public static LocalizedText Action { get; } = Text("Suggested: {0}", "建议：{0}");

    public static LocalizedText AssignedTo { get; } = Text("For: {0}", "责任人：{0}");

    public static LocalizedText SupersededBy { get; } = Text("Superseded by: {0}", "已升级为：{0}");

    public static LocalizedText Separator { get; } = Text(", ", "、");

    public static LocalizedText End { get; } = Text(".", "。");

    /// <summary>Gets what was observed when nobody is recorded as the key person: {1} the number.</summary>
    public static LocalizedText NobodyRecorded { get; } =
        Text("No key person has been recorded for {1}", "已 {1}没有登记关键人");

    private static LocalizedText AlmostNothing { get; } = Text("less than 0.1 days", "不到 0.1 天");

    /// <summary>Says a number with its unit: whole numbers without decimals, one of a thing in the singular.</summary>
    public static string Amount(double value, AlertUnit unit, DayUnit days, string language)
    {
        if (unit == AlertUnit.Days && days != DayUnit.Business && value is > 0 and < SmallestDays)
        {
            return AlmostNothing.ToString(language);
        }

        var number = value.ToString(unit == AlertUnit.Days ? "0.#" : "0", CultureInfo.InvariantCulture);
        var isOne = string.Equals(number, "1", StringComparison.Ordinal);
        var text = unit switch
        {
            AlertUnit.Days when days == DayUnit.Business =>
                Text(isOne ? "{0} business day" : "{0} business days", "{0} 个工作日"),
            AlertUnit.Days => Text(isOne ? "{0} day" : "{0} days", "{0} 天"),
            AlertUnit.Times => Text(isOne ? "{0} time" : "{0} times", "{0} 次"),
            AlertUnit.Items => Text("{0} missing", "缺 {0} 项"),
            _ => Text("{0}", "{0}"),
        };
        return Format(text, language, number);
    }

    public static LocalizedText Name(AlertCode code) => code switch
    {
        AlertCode.DwellReminder => Text("Dwell reminder", "停留提醒"),
        AlertCode.DwellLimitReached => Text("Dwell limit reached", "停留超期"),
        AlertCode.Escalation => Text("Escalation", "上报"),
        AlertCode.NoReply => Text("No reply for long", "长时间未回复"),
        AlertCode.TermsChanged => Text("Terms changed repeatedly", "反复修改条款"),
        AlertCode.NoNextStep => Text("No next step", "没有下一步"),
        AlertCode.OverdueTask => Text("Overdue task", "任务逾期"),
        AlertCode.CloseDatePassed => Text("Close date passed", "预计成交日期已过"),
        AlertCode.StaleData => Text("Stale data", "数据未更新"),
        AlertCode.KeyPersonGap => Text("Key person not covered", "关键人未覆盖"),
        AlertCode.MissingPreparation => Text("Missing preparation", "缺少必要准备"),
        AlertCode.NurtureDue => Text("Evaluation due", "待重新评估"),
        AlertCode.CloseDatePushed => Text("Close date pushed repeatedly", "预计成交日期多次推迟"),
        AlertCode.MissedLead => Text("Not contacted yet", "尚未联系"),
        AlertCode.LateFollowUp => Text("Late follow-up", "跟进不及时"),
        _ => Text("Alert", "预警"),
    };

    /// <summary>Gets what was observed: {0} the stage, {1} the number, {2} the subject, {3} the window.</summary>
    public static LocalizedText Observation(AlertRule rule) => rule.Code switch
    {
        AlertCode.DwellReminder or AlertCode.DwellLimitReached or AlertCode.Escalation => Dwell(rule.Clock),
        AlertCode.NoReply => Text("The customer has not answered for {1}", "客户已 {1}未回复"),
        AlertCode.TermsChanged => Text("The terms were changed {1} within {3}", "{3}内修改条款 {1}"),
        AlertCode.NoNextStep => Text("For {1} nobody has said what comes next", "已 {1}没有下一步动作"),
        AlertCode.OverdueTask => Text("“{2}” is overdue by {1}", "“{2}”已逾期 {1}"),
        AlertCode.CloseDatePassed => Text(
            "Still open {1} after the expected close date", "预计成交日期已过 {1}，商机仍在办"),
        AlertCode.StaleData => Text("Nothing was recorded for {1}", "已 {1}没有更新数据"),
        AlertCode.KeyPersonGap => Text("No contact with {2} for {1}", "已 {1}没有接触{2}"),
        AlertCode.MissingPreparation => Text("In {0}, but not there yet: {2}", "已进入“{0}”阶段，但尚缺：{2}"),
        AlertCode.NurtureDue => Text(
            "Set aside or last evaluated {1} ago; it is due again", "转入培育或上次评估已过 {1}，应重新评估"),
        AlertCode.CloseDatePushed => Text("The expected close date was pushed out {1}", "预计成交日期已推迟 {1}"),
        AlertCode.MissedLead => Text("Not contacted since it was created {1} ago", "创建 {1}后仍未联系"),
        AlertCode.LateFollowUp => Text("The customer has waited {1} for an answer", "客户已等待答复 {1}"),
        _ => Text("{1}", "{1}"),
    };

    /// <summary>Gets what the sentence adds about a limit, {0}; null where the limit says nothing.</summary>
    public static LocalizedText? Allowed(AlertCode code) => code switch
    {
        AlertCode.DwellReminder => Text("; a reminder is due after {0}", "，提醒期限为 {0}"),
        AlertCode.DwellLimitReached => Text("; {0} is the limit", "，停留期限为 {0}"),
        AlertCode.Escalation => Text("; after {0} it is escalated", "，满 {0}需上报"),
        AlertCode.TermsChanged or AlertCode.CloseDatePushed => Text("; {0} is the limit", "，上限为 {0}"),
        AlertCode.NoReply or AlertCode.StaleData or AlertCode.KeyPersonGap or AlertCode.MissedLead
            or AlertCode.LateFollowUp => Text("; {0} is the limit", "，期限为 {0}"),
        _ => null,
    };

    public static LocalizedText Suggestion(AlertCode code) => code switch
    {
        AlertCode.DwellReminder => Text(
            "Take the next step of the stage before the limit is reached.", "在停留期限之前推进到下一步。"),
        AlertCode.DwellLimitReached => Text(
            "Find out what holds it up, such as an internal approval or a slow quote; then move it on or close it.",
            "查明停留原因（内部审批过重？报价响应慢？），然后推进或关闭。"),
        AlertCode.Escalation => Text(
            "The manager steps in: talk to the person in charge and decide what happens next.",
            "上报管理者介入：与负责人一起确定下一步。"),
        AlertCode.NoReply => Text(
            "The person in charge steps in: try another channel or contact. No reply is an attempt, not a loss.",
            "销售介入：更换渠道或联系人再次跟进；未回复只是一次尝试，不等于输单。"),
        AlertCode.TermsChanged => Text(
            "The person in charge steps in: collect every open point and settle them with the decision maker at once.",
            "销售介入：汇总全部分歧条款，与决策人一次谈定。"),
        AlertCode.NoNextStep => Text(
            "Say what comes next, who does it and until when.", "明确下一步动作、负责人和计划完成时间。"),
        AlertCode.OverdueTask => Text(
            "Do it now, or agree on a new date.", "立即完成，或与相关方重新约定时间。"),
        AlertCode.CloseDatePassed => Text(
            "Ask the customer when they will decide and set that date, or close the opportunity.",
            "向客户核实决策时间并更新预计成交日期，或关闭商机。"),
        AlertCode.StaleData => Text(
            "Record what has happened since. Daily before the end of work is best.",
            "补录最新跟进情况，建议每日下班前更新。"),
        AlertCode.KeyPersonGap => Text("Visit the key people more often.", "增加关键人拜访。"),
        AlertCode.MissingPreparation => Text(
            "Prepare what is missing before the stage goes on.", "先补齐所需的准备（报告、方案）再推进。"),
        AlertCode.NurtureDue => Text(
            "Evaluate it again: reactivate it, keep it or remove it.", "重新评估：再激活、继续培育或移除。"),
        AlertCode.CloseDatePushed => Text(
            "Find out who decides and what they wait for; judge the chance of a win again.",
            "核实决策人与真实的决策周期，重新判断成交概率。"),
        AlertCode.MissedLead => Text("Contact the customer today.", "今天完成首次联系。"),
        AlertCode.LateFollowUp => Text("Answer the customer today.", "今天答复客户。"),
        _ => Text("Look at the opportunity.", "查看该商机。"),
    };

    public static string Format(LocalizedText text, string language, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, text.ToString(language), arguments);

    private static LocalizedText Dwell(StallClock clock) => clock switch
    {
        StallClock.LastCustomerInteraction => Text(
            "In {0}, {1} without hearing from the customer", "在“{0}”阶段，已 {1}没有客户互动"),
        StallClock.LastActivity => Text("In {0}, {1} without any activity", "在“{0}”阶段，已 {1}没有任何活动"),
        StallClock.LastModification => Text(
            "In {0}, {1} after the last change of data", "在“{0}”阶段，距最近一次数据更新已 {1}"),
        StallClock.Creation => Text("In {0}, {1} after the creation", "在“{0}”阶段，距商机创建已 {1}"),
        _ => Text("In {0} for {1}", "在“{0}”阶段已停留 {1}"),
    };

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Create(english, chinese);
}
