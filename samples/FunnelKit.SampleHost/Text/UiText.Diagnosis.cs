using FunnelKit.Diagnosis;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string StepsAgainst => T("Steps against their references", "各环节与参照值对比");

    public string BacklogsTitle => T("Open deals against the pace", "积压与处理速度");

    public string BacklogsHint => T(
        "A tall bar is not a backlog. Deals pile up where clearing them at the present pace takes longer than the "
        + "limit, and more of them than usual are older than it.",
        "数量多不等于积压：按当前速度清空所需时间超过时限，且超时商机明显偏多，才算积压。");

    public string Reference => T("Reference", "参照");

    public string Observed => T("Observed", "实际");

    public string Expected => T("Expected", "期望");

    public string Verdict => T("Verdict", "判断");

    public string Step => T("Step", "环节");

    public string Inventory => T("Open now", "目前停留");

    public string DeparturesIn(string days) => T($"Left in {days} days", $"近 {days} 天离开");

    public string ClearanceDays => T("Days to clear", "清空天数");

    public string LimitDays => T("Limit, days", "时限（天）");

    public string OverdueShare => T("Older than the limit", "超时比例");

    public string OwnHistory => T("own history", "自身历史");

    public string Evidence => T("Evidence", "依据");

    public string RuledOut => T("Ruled out", "已排除");

    public string CausesToCheck => T("Causes to check", "待核实的原因");

    public string Remedies => T("Remedies", "改进措施");

    public string NoFindings => T("No step or stage is below its reference.", "没有环节低于参照值。");

    public string MoreDeals(string count) => T($"about {count} more deals would decide", $"约再需 {count} 个商机才能判断");

    public string WeakestStep => T("Lowest step rate", "推进率最低");

    public string LargestLoss => T("Most deals lost", "流失最多");

    public string Findings => T("Findings", "发现");

    public string FindingEvidence => T("What was measured", "测量值");

    public string SampleSize => T("Sample", "样本数");

    public string Interval => T("95 % interval", "95% 区间");

    public string ShapeName(FunnelShape shape) => shape switch
    {
        FunnelShape.Healthy => T("Healthy", "健康"),
        FunnelShape.BrokenMiddle => T("Broken middle", "上宽中断"),
        FunnelShape.MiddleBulge => T("Bulging middle", "中层鼓包"),
        FunnelShape.CollapsedBottom => T("Collapsed bottom", "底层塌陷"),
        FunnelShape.Other => T("Another shape", "其他形态"),
        _ => T("Undetermined", "尚不能确定"),
    };

    public string OutcomeName(DiagnosisOutcome outcome) => outcome switch
    {
        DiagnosisOutcome.Healthy => T("no findings", "未发现问题"),
        DiagnosisOutcome.Findings => T("see the diagnosis", "详见诊断"),
        DiagnosisOutcome.InsufficientData => T("too few deals to tell", "数据不足，无法判断"),
        DiagnosisOutcome.NoReference => T("no targets to judge by", "没有可对比的参照值"),
        _ => "–",
    };

    public string StatusName(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Met => T("Met", "达到"),
        AssessmentStatus.Below => T("Below", "低于"),
        AssessmentStatus.Undecided => T("Undecided", "未定"),
        AssessmentStatus.TooFewDeals => T("Too few deals", "样本过少"),
        AssessmentStatus.NoReference => T("No reference", "无参照"),
        _ => "–",
    };

    public string BacklogName(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Met => T("Flows", "顺畅"),
        AssessmentStatus.Below => T("Piles up", "积压"),
        _ => StatusName(status),
    };
}
