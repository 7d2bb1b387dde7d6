using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>The sentences of a diagnosis, in both languages.</summary>
internal static class DiagnosisTexts
{
    public static LocalizedText EvidenceHeading { get; } = LocalizedText.Create("Evidence", "依据");

    public static LocalizedText RuledOutHeading { get; } = LocalizedText.Create("Ruled out", "已排除");

    public static LocalizedText CausesHeading { get; } = LocalizedText.Create("Causes to check", "待核查的原因");

    public static LocalizedText RemediesHeading { get; } = LocalizedText.Create("Remedies", "改进措施");

    public static LocalizedText EvidenceSentence { get; } =
        LocalizedText.Create("{0}: {1}{2}, {3:N0} deals", "{0}：{1}{2}，{3:N0} 个商机");

    public static LocalizedText EvidenceCount { get; } = LocalizedText.Create("{0}: {1}{2}", "{0}：{1}{2}");

    public static LocalizedText EvidenceExpected { get; } = LocalizedText.Create(", expected {0}", "，参照 {0}");

    public static LocalizedText WithoutBound { get; } = LocalizedText.Create("without end", "无限期");

    public static LocalizedText Days { get; } = LocalizedText.Create("{0:F1} days", "{0:F1} 天");

    public static LocalizedText ShareThatAdvances { get; } = LocalizedText.Create("share that advances", "晋级比例");

    public static LocalizedText TimeToClear { get; } =
        LocalizedText.Create("time to clear the stage at the present pace", "按当前速度清空该阶段所需时间");

    public static LocalizedText ShareOverLimit { get; } =
        LocalizedText.Create("open deals older than the limit", "停留超过期限的在办商机");

    public static LocalizedText DeparturesInWindow { get; } =
        LocalizedText.Create("deals that left the stage in the throughput window", "吞吐窗口内离开该阶段的商机");

    public static LocalizedText Outcome(DiagnosisOutcome outcome) => outcome switch
    {
        DiagnosisOutcome.Healthy => LocalizedText.Create(
            "Healthy: no step is below its reference and nothing piles up.", "健康：各阶段均不低于参照，也没有积压。"),
        DiagnosisOutcome.Findings => LocalizedText.Create("Something is below its reference.", "存在低于参照的环节。"),
        DiagnosisOutcome.InsufficientData => LocalizedText.Create(
            "The data do not suffice: nothing is shown to be below its reference, but not everything could be decided.",
            "数据不足：没有证据表明低于参照，但部分环节尚无法判定。"),
        _ => LocalizedText.Create(
            "There is nothing to compare with: give targets, dwell limits or a benchmark.", "没有参照：请提供目标、停留期限或行业基准。"),
    };

    public static LocalizedText Shape(FunnelShape shape) => shape switch
    {
        FunnelShape.BrokenMiddle => LocalizedText.Create("The shape: wide top, broken middle.", "形态：上宽中断。"),
        FunnelShape.MiddleBulge => LocalizedText.Create("The shape: bulging middle.", "形态：中层鼓包。"),
        FunnelShape.CollapsedBottom => LocalizedText.Create("The shape: collapsed bottom.", "形态：底层塌陷。"),
        _ => LocalizedText.Create("The shape has no name of its own.", "形态：其他。"),
    };

    public static LocalizedText StepSummary(StageModel model, StepAssessment step)
    {
        var (english, chinese) = Names(model, step);
        var rate = step.Observed.ToString("I", CultureInfo.InvariantCulture);
        var expected = Percent(step.Expected.Fraction);
        return LocalizedText.Create(
            Invariant($"Of {step.Observed.Denominator:N0} decided deals, {rate} went on from {english.From} to ")
            + $"{english.To}; {expected} was expected.",
            Invariant($"{chinese.From} → {chinese.To}：{step.Observed.Denominator:N0} 个已有结论的商机中 {rate} 晋级，")
            + $"参照为 {expected}。");
    }

    public static LocalizedText BacklogSummary(StageFlow flow, BacklogAssessment backlog)
    {
        _ = flow.Model.TryGetStage(backlog.Stage, out var stage);
        var days = backlog.ClearanceDays;
        var limit = Invariant($"{backlog.LimitDays:F1}");
        return LocalizedText.Create(
            days is null
                ? Invariant($"{backlog.Inventory:N0} deals are in {stage} and none left it lately; ")
                    + Invariant($"the limit is {limit} days.")
                : Invariant($"{backlog.Inventory:N0} deals are in {stage}; at the present pace they need ")
                    + Invariant($"{days:F1} days to clear, and the limit is {limit} days."),
            days is null
                ? Invariant($"{Name(stage)} 阶段有 {backlog.Inventory:N0} 个商机，近期无一离开；期限为 {limit} 天。")
                : Invariant($"{Name(stage)} 阶段有 {backlog.Inventory:N0} 个商机，按当前速度清空需 {days:F1} 天，期限为 {limit} 天。"));
    }

    public static LocalizedText NotChance(StepAssessment step)
    {
        var p = step.AdjustedPValue < 0.001 ? "< 0.001" : Invariant($"{step.AdjustedPValue:F3}");
        return LocalizedText.Create(
            $"Chance: the 95 % interval leaves the expected share out (p {p}, corrected for the number of steps "
            + "compared).",
            $"偶然因素：95% 区间不含参照值（p {p}，已按比较的环节数校正）。");
    }

    public static LocalizedText FrontIsFine(StageModel model, IEnumerable<StepAssessment> earlier)
    {
        var steps = earlier
            .Select(step => (
                Names: Names(model, step),
                Rate: step.Observed.ToString("P", CultureInfo.InvariantCulture),
                Expected: Percent(step.Expected.Fraction)))
            .ToList();
        return LocalizedText.Create(
            "A weak start: "
                + string.Join(", ", steps.Select(step =>
                    $"{step.Names.English.From} to {step.Names.English.To} {step.Rate} of {step.Expected} expected"))
                + ".",
            "入口问题："
                + string.Join("，", steps.Select(step =>
                    $"{step.Names.Chinese.From} → {step.Names.Chinese.To} {step.Rate}（参照 {step.Expected}）"))
                + "。");
    }

    public static LocalizedText NotJustATallBar(BacklogAssessment backlog)
    {
        var overdue = backlog.Overdue.ToString("I", CultureInfo.InvariantCulture);
        var (english, chinese) = backlog.Reference == DwellReference.Limit
            ? ("the limit of the stage", "该阶段的停留期限")
            : ("nine of ten earlier visits", "以往九成停留的时长");
        return LocalizedText.Create(
            $"A tall bar alone: {overdue} of the open deals are older than {english}.",
            $"仅仅数量多：{overdue} 的在办商机停留超过{chinese}。");
    }

    public static LocalizedText Undecided(StageModel model, StepAssessment step)
    {
        var (english, chinese) = Names(model, step);
        var rate = step.Observed.ToString("I", CultureInfo.InvariantCulture);
        var expected = Percent(step.Expected.Fraction);
        return LocalizedText.Create(
            $"{english.From} to {english.To}: {rate}, below {expected} so far but not decided; "
                + Invariant($"about {step.MoreDealsToDecide:N0} more decided deals at this share would decide it."),
            $"{chinese.From} → {chinese.To}：{rate}，目前低于 {expected}，但尚无法判定；"
                + Invariant($"按此比例再有约 {step.MoreDealsToDecide:N0} 个已有结论的商机即可判定。"));
    }

    private static ((string From, string To) English, (string From, string To) Chinese) Names(
        StageModel model, StepAssessment step)
    {
        _ = model.TryGetStage(step.From, out var from);
        _ = model.TryGetStage(step.To, out var to);
        return ((from!.ToString(), to!.ToString()), (Name(from), Name(to)));
    }

    private static string Name(Stage? stage) => stage!.DisplayName(LocalizedText.SimplifiedChinese);

    private static string Percent(double share) => Invariant($"{share * 100d:F1} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
