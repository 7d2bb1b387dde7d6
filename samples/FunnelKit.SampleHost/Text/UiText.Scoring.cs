using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string Scoring => T("Scoring", "评分");

    public string ScoringPages => T("Pages of scoring", "评分页面");

    public string Leads => T("Leads", "线索");

    public string ScoreALead => T("Score a lead", "给线索评分");

    public string ScoringCard => T("Scorecard", "评分卡");

    public string BackTest => T("Back-test", "回测");

    public string OpenLeads => T("Open leads", "在办线索");

    public string DecidedLeads => T("Leads whose end is known", "已结案线索");

    public string OfThemWon => T("of them won", "其中赢单");

    public string Grades => T("Grades", "等级");

    public string Grade => T("Grade", "等级");

    public string GradesHint => T(
        "Open leads by the card in use; what each grade means, who follows it up, with what and how often.",
        "按当前评分卡对在办线索分级，以及各级的含义、跟进人、内容与频率。");

    public string Share => T("Share", "占比");

    public string FromPoints => T("From points", "起始分");

    public string FollowedUpBy => T("Followed up by", "跟进人");

    public string FollowUpContent => T("With", "内容");

    public string Cadence => T("How often", "频率");

    public string Versions => T("Versions of the card", "评分卡版本");

    public string Version => T("Version", "版本");

    public string Hash => T("Hash", "哈希");

    public string UsedSince => T("Used since", "启用日期");

    public string SavedBy => T("Saved by", "保存人");

    public string Remark => T("Remark", "备注");

    public string InUse => T("in use", "使用中");

    public string ReviewOfCard => T("Review of the card", "评分卡复审");

    public string NothingDue => T("Nothing is due.", "没有到期的复审。");

    public string NextReview => T("Accuracy, at least every quarter: next on", "准确性复核（至少每季度一次），下次：");

    public string NextRevision => T("Full revision, every year: next on", "全面修订（每年一次），下次：");

    public string PointsRange => T("Points the card can give", "可得分数范围");

    public string Score => T("Score", "得分");

    public string Points => T("Points", "分数");

    public string ReachableRange => T("Once everything is known", "信息补全后");

    public string ProbabilityByCard => T("Probability by the card", "评分卡概率");

    public string Explanation => T("What makes up the score", "得分构成");

    public string ContributionsHint => T(
        "Together the lines are exactly the score. What is not known is not zero: it has points of its own.",
        "各项之和恰好等于得分。未知并不等于零，未知项有自己的分数。");

    public string WhatCounts => T("What counts", "评分项");

    public string ValueSeen => T("Value seen", "取值");

    public string BinHit => T("Bin", "区间");

    public string OneBinBetter => T("One bin better", "提升一档");

    public string KindOfContribution(ContributionKind kind) => kind switch
    {
        ContributionKind.Intercept => T("Start", "起始分"),
        ContributionKind.Interaction => T("Together", "组合加分"),
        ContributionKind.GroupLimit => T("Limit of the group", "分组上限"),
        ContributionKind.Behavior => T("Behavior", "行为"),
        ContributionKind.Learned => T("Learned", "智能"),
        _ => T("Characteristic", "特征"),
    };

    public string StatusOfInput(InputStatus status) => status switch
    {
        InputStatus.Missing => T("not known", "未知"),
        InputStatus.Unreadable => T("not readable", "无法识别"),
        InputStatus.OutOfRange => T("not on the scale", "超出量表"),
        InputStatus.OtherCategory => T("not among the words", "其他类别"),
        InputStatus.Interval => T("a range: the lowest bin counts", "区间值：按最低档计"),
        _ => string.Empty,
    };

    public string Conflict => T("Score and description disagree", "得分与描述不一致");

    public string Treatment => T("Treatment", "跟进安排");

    public string Every(string days) => T($"every {days} days", $"每 {days} 天");

    public string EveryMonths(string months) => T($"graded again every {months} months", $"每 {months} 个月重新评估");

    public string TouchDue => T("Next touch", "下次联系");

    public string EvaluationDue => T("Grade again", "重新评估");

    public string Screening => T("Screening", "初筛");

    public string ScreeningName(ScreeningOutcome outcome) => outcome switch
    {
        ScreeningOutcome.Passed => T("Passed", "通过"),
        ScreeningOutcome.Rejected => T("Rejected", "淘汰"),
        ScreeningOutcome.Nurture => T("Nurture", "转培育"),
        _ => T("Undecided", "待定"),
    };

    public string Qualification => T("Qualification", "资格判定");

    public string Framework => T("Framework", "框架");

    public string QualificationName(QualificationStatus status) => status switch
    {
        QualificationStatus.Qualified => T("Qualified", "合格"),
        QualificationStatus.Disproved => T("Disproved", "不合格"),
        _ => T("Not yet", "尚未合格"),
    };

    public string ElementName(ElementStatus status) => status switch
    {
        ElementStatus.Met => T("Met", "已满足"),
        ElementStatus.Claimed => T("Claimed", "仅为说法"),
        ElementStatus.Denied => T("Denied", "已否定"),
        _ => T("Unknown", "未知"),
    };

    public string EvidenceName(EvidenceLevel level) => level switch
    {
        EvidenceLevel.Asserted => T("Asserted by us", "我方判断"),
        EvidenceLevel.Confirmed => T("Confirmed by the customer", "客户确认"),
        EvidenceLevel.Documented => T("Documented", "有文件佐证"),
        _ => NotKnown,
    };

    public string CustomerSaysNo => T("No: the customer says so", "否（客户明确）");

    public string NextQuestion => T("Ask next", "下一个问题");

    public string ThreeLevels => T("Screening → qualification → score", "初筛 → 资格判定 → 评分");

    public string LevelName(EvaluationLevel level) => level switch
    {
        EvaluationLevel.Screening => Screening,
        EvaluationLevel.Qualification => Qualification,
        EvaluationLevel.Scoring => Scoring,
        _ => string.Empty,
    };

    public string FailsAt(string level) => T($"It fails at: {level}.", $"未通过：{level}。");

    public string OpenAt(string level) => T($"Open at: {level}.", $"待定：{level}。");

    public string AllLevelsPassed => T("All three levels are passed.", "三级全部通过。");

    public string PotentialName(LeadPotential potential) => potential switch
    {
        LeadPotential.Interest => T("Interest so far, not an opportunity.", "目前是兴趣线索，尚非潜在商机。"),
        LeadPotential.Opportunity => T("A potential opportunity: the need is genuine and urgent.", "潜在商机：需求真实且紧急。"),
        _ => T("Whether this is interest or an opportunity cannot be said yet.", "尚无法区分兴趣线索与潜在商机。"),
    };

    public string LeadFormHint => T(
        "Leave blank what is not known. A number may be a range, such as 100-200. The address keeps the answers.",
        "未知项请留空。数字可以是区间，如 100-200。页面地址会保留填写内容。");

    public string WhatTheCardLooksAt => T("What the card looks at", "评分卡依据");

    public string DescriptionFacts => T("Description of the grades", "等级描述依据");

    public string NumberHint => T("number or range", "数字或区间");

    public string ScoreIt => T("Score", "评分");

    public string NotAValue(string fields) =>
        T($"Not understood, and so taken as unknown: {fields}.", $"无法识别，按未知处理：{fields}。");

    public string LeadsIntro => T(
        "Open leads in the order in which to follow them up: by grade, then score, then the longest untouched.",
        "在办线索的跟进顺序：先看等级，再看得分，再看最久未联系。");

    public string Lead => T("Lead", "线索");

    public string Company => T("Company", "公司");

    public string Contact => T("Contact", "联系人");

    public string LastTouch => T("Last touch", "上次联系");

    public string CameIn => T("Came in", "进入日期");

    public string HowItEnded => T("End", "结果");

    public string ThreePartScore => T("Attributes, behavior and learned probability", "属性、行为与智能评分");

    public string ThreePartHint(string attributes, string behavior, string learned) => T(
        $"Attributes × {attributes}, behavior × {behavior}, and {learned} points for a learned probability of 1.",
        $"属性 × {attributes}，行为 × {behavior}，智能概率为 1 时计 {learned} 分。");

    public string Attributes => T("Attributes", "属性");

    public string Behavior => T("Behavior", "行为");

    public string LearnedPart => T("Learned", "智能");

    public string Combined => T("Together", "综合");

    public string Place => T("Fit and engagement", "匹配度与参与度");

    public string Newest => T("Newest", "最近一次");

    public string MissingEvents(string count) => T($"{count} more are needed", $"还差 {count} 次");

    public string NothingDone => T("It has not done anything yet.", "暂无行为记录。");

    public string TraceTitle => T("Temperature as activity changes", "随行为变化的意向温度");

    public string TraceHint(string margin) => T(
        $"Attributes and behavior together, day by day. A grade is lost only {margin} points below its cut-off.",
        $"按日计算属性与行为之和，低于界限 {margin} 分才会降级。");

    public string StepIn => T("Moment for sales to step in", "销售介入时机");

    public string NoStepIn => T("Sales need not step in yet.", "尚未到销售介入时机。");

    public string CauseName(GradeChangeCause cause) => cause switch
    {
        GradeChangeCause.Attribute => T("what is known of it", "属性"),
        GradeChangeCause.Event => T("something it did", "新的行为"),
        GradeChangeCause.Decay => T("time passed", "随时间衰减"),
        _ => string.Empty,
    };

    public string GradeBecame(string from, string to) => T($"{from} → {to}", $"{from} → {to}");
}
