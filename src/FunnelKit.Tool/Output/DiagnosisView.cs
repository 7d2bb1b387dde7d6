using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Diagnosis;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints a diagnosis for people: the verdict, the findings, and what was compared.</summary>
internal static class DiagnosisView
{
    public static void Print(IAnsiConsole screen, FlowAnswer answer, FunnelDiagnosis diagnosis)
    {
        var language = answer.Language;
        FlowView.PrintTitle(screen, answer, language.Pick("Diagnosis", "诊断"));
        screen.WriteLine(diagnosis.Semantics.Describe(language.Tag), new Style(Color.Grey));
        screen.WriteLine();
        screen.WriteLine(
            Plain.Of(diagnosis.ToString(language.Tag)),
            new Style(
                diagnosis.Outcome switch
                {
                    DiagnosisOutcome.Healthy => Color.Green,
                    DiagnosisOutcome.Findings => Color.Red,
                    _ => Color.Yellow,
                },
                decoration: Decoration.Bold));
        screen.WriteLine();
        screen.Write(FunnelChart.Draw(diagnosis.Flow, language, screen.Profile.Width));
        foreach (var (index, finding) in diagnosis.Findings.Index())
        {
            PrintFinding(screen, index + 1, finding, language);
        }

        if (!diagnosis.Steps.IsEmpty)
        {
            screen.WriteLine();
            screen.WriteLine(
                language.Pick("Compared with: ", "参照：") + diagnosis.Benchmark.Name.ToString(language.Tag),
                new Style(Color.Grey));
            screen.Write(StepTable(diagnosis, language));
        }

        screen.Write(BacklogTable(diagnosis, language));
    }

    private static void PrintFinding(IAnsiConsole screen, int number, Finding finding, Language language)
    {
        screen.WriteLine();
        screen.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{number}. {Plain.Of(finding.Title.ToString(language.Tag))}")
            + (finding.Severity == FindingSeverity.Critical ? language.Pick(" (critical)", "（严重）") : string.Empty),
            new Style(
                finding.Severity == FindingSeverity.Critical ? Color.Red : Color.Yellow, decoration: Decoration.Bold));
        screen.WriteLine("   " + Plain.Of(finding.Summary.ToString(language.Tag)));
        PrintList(
            screen,
            language.Pick("Evidence", "依据"),
            finding.Evidence.Select(evidence => evidence.ToString(language.Tag)));
        PrintList(screen, language.Pick("Ruled out", "已排除"), Texts(finding.RuledOut, language));
        PrintList(screen, language.Pick("Causes to check", "待核查的原因"), Texts(finding.CausesToCheck, language));
        PrintList(screen, language.Pick("Remedies", "改进措施"), Texts(finding.Remedies, language));
    }

    private static IEnumerable<string> Texts(ImmutableArray<LocalizedText> texts, Language language) =>
        texts.Select(text => text.ToString(language.Tag));

    private static void PrintList(IAnsiConsole screen, string heading, IEnumerable<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                screen.WriteLine("   " + heading, new Style(Color.Grey));
                isFirst = false;
            }

            screen.Write(new Padder(Layout.Text("• " + item), new Padding(5, 0, 0, 0)));
        }
    }

    private static Table StepTable(FunnelDiagnosis diagnosis, Language language)
    {
        var table = Layout.Table(language.Pick("Step", "步骤"));
        table.AddColumn(Layout.NumberColumn(language.Pick("Observed", "实际")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Expected", "参照")));
        table.AddColumn(new TableColumn(new Text(language.Pick("Verdict", "结论"))));
        foreach (var step in diagnosis.Steps)
        {
            table.AddRow(
                Layout.Text($"{Name(diagnosis, step.From, language)} → {Name(diagnosis, step.To, language)}"),
                new Text(language.Rate(step.Observed)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{step.Expected.Fraction * 100d:F1} %")),
                Verdict(step.Status, step.MoreDealsToDecide, language));
        }

        return table;
    }

    private static Table BacklogTable(FunnelDiagnosis diagnosis, Language language)
    {
        var table = Layout.Table(language.Pick("Stage", "阶段"));
        table.AddColumn(Layout.NumberColumn(language.Pick("Open deals", "在办商机")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Left in window", "窗口内离开")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Days to clear", "清空天数")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Limit, days", "期限（天）")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Over the limit", "超期")));
        table.AddColumn(new TableColumn(new Text(language.Pick("Verdict", "结论"))));
        foreach (var backlog in diagnosis.Backlogs)
        {
            table.AddRow(
                Layout.Text(Name(diagnosis, backlog.Stage, language)),
                new Text(Layout.Count(backlog.Inventory)),
                new Text(Layout.Count(backlog.Departures)),
                new Text(
                    backlog.ClearanceDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days:N1}")
                    : backlog.Inventory > 0 ? language.Pick("never", "永不")
                    : "–"),
                new Text(
                    backlog.LimitDays is { } limit
                        ? limit.ToString("N1", CultureInfo.InvariantCulture) + Source(backlog, language)
                        : "–"),
                new Text(language.Rate(backlog.Overdue)),
                Verdict(backlog.Status, null, language));
        }

        return table;
    }

    private static string Source(BacklogAssessment backlog, Language language) =>
        backlog.Reference == DwellReference.OwnHistory ? language.Pick(" (own p90)", "（自身 p90）") : string.Empty;

    private static string Name(FunnelDiagnosis diagnosis, StageId id, Language language) =>
        diagnosis.Flow.Model.TryGetStage(id, out var stage) ? stage.DisplayName(language.Tag) : id.Value;

    private static Text Verdict(AssessmentStatus status, long? moreDeals, Language language) => status switch
    {
        AssessmentStatus.Met => new Text(language.Pick("met", "达标"), new Style(Color.Green)),
        AssessmentStatus.Below => new Text(language.Pick("below", "不达标"), new Style(Color.Red)),
        AssessmentStatus.Undecided => new Text(
            moreDeals is { } more
                ? language.Pick(
                    $"undecided: {Layout.Count(more)} more {(more == 1 ? "deal" : "deals")} would decide",
                    $"未定：再有 {Layout.Count(more)} 个已决商机即可判定")
                : language.Pick("undecided", "未定"),
            new Style(Color.Yellow)),
        AssessmentStatus.TooFewDeals => new Text(language.Pick("too few deals", "商机太少"), new Style(Color.Grey)),
        AssessmentStatus.NoReference => new Text(language.Pick("no reference", "无参照"), new Style(Color.Grey)),
        _ => new Text("–"),
    };
}
