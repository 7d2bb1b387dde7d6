using System.Globalization;
using FunnelKit.Flow;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints a flow for people: key figures, the funnel, and a table of its stages.</summary>
internal static class FlowView
{
    public static void Print(IAnsiConsole screen, FlowAnswer answer)
    {
        PrintTitle(screen, answer, answer.Language.Pick("Flow", "流转"));
        PrintFigures(screen, answer);
        screen.WriteLine();
        screen.Write(FunnelChart.Draw(answer.Flow, answer.Language));
        screen.WriteLine();
        screen.Write(CountTable(answer.Flow, answer.Language));
        screen.Write(RateTable(answer.Flow, answer.Language));
        PrintLossReasons(screen, answer);
        PrintOutside(screen, answer);
    }

    public static void PrintTitle(IAnsiConsole screen, FlowAnswer answer, string title)
    {
        var language = answer.Language;
        var flow = answer.Flow;
        screen.WriteLine(
            Plain.Of($"{title}: {flow.Model.Name.ToString(language.Tag)}"), new Style(decoration: Decoration.Bold));
        var asOf = JsonOutput.Instant(flow.AsOf);
        screen.WriteLine(
            answer.AsOfSource switch
            {
                AsOfSource.None => language.Pick("There is no dated event.", "没有带日期的事件。"),
                AsOfSource.Option => language.Pick($"As of {asOf}.", $"截至 {asOf}。"),
                _ => language.Pick($"As of {asOf}, the last event in the file.", $"截至 {asOf}（文件中最后一个事件）。"),
            },
            new Style(Color.Grey));
        screen.WriteLine(flow.Semantics.Describe(language.Tag), new Style(Color.Grey));
        screen.WriteLine();
    }

    private static void PrintFigures(IAnsiConsole screen, FlowAnswer answer)
    {
        var (flow, language) = (answer.Flow, answer.Language);
        var figures = Layout.Figures();
        figures.Add(language.Pick("Deals", "商机"), Layout.Count(flow.Deals));
        figures.Add(language.Pick("Won", "赢单"), Layout.Count(flow.Won) + Amount(flow.WonAmount, answer));
        figures.Add(language.Pick("Lost", "输单"), Layout.Count(flow.Lost) + Amount(flow.LostAmount, answer));
        figures.Add(language.Pick("Open", "在办商机"), Layout.Count(flow.Open) + Amount(flow.OpenAmount, answer));
        figures.AddUnlessZero(language.Pick("of these on hold", "其中搁置"), flow.OnHold);
        figures.AddUnlessZero(language.Pick("Disqualified", "无效"), flow.Disqualified);
        figures.AddUnlessZero(language.Pick("Set aside for later", "培育"), flow.Nurtured);
        figures.AddUnlessZero(language.Pick("Handed over", "转出"), flow.TransferredOut);
        figures.Add(language.Pick("Win rate", "赢单率"), language.Rate(flow.WinRate));
        figures.AddUnlessZero(language.Pick("Lost from unknown stage", "输单阶段未知"), flow.LostFromUnknown);
        figures.AddUnlessZero(language.Pick("Reopened", "重新打开"), flow.Reopenings);
        figures.AddUnlessZero(language.Pick("Events after that date", "此日期之后的事件"), flow.LaterEvents);
        figures.AddUnlessZero(language.Pick("Rejected rows", "被拒绝的行"), answer.Report.RejectedRows.Length);
        screen.Write(figures.Grid);
    }

    private static string Amount(AmountTotal? total, FlowAnswer answer) =>
        total is { } known && known.Coverage.Numerator > 0
            ? $"   {Layout.Money(known.Amount, answer.IsCurrencyNamed)}"
              + (known.Coverage.Numerator < known.Coverage.Denominator
                  ? answer.Language.Pick(
                      string.Create(
                          CultureInfo.InvariantCulture,
                          $" ({known.Coverage.Numerator:N0} of {known.Coverage.Denominator:N0} with an amount)"),
                      string.Create(
                          CultureInfo.InvariantCulture,
                          $"（{known.Coverage.Denominator:N0} 个中有 {known.Coverage.Numerator:N0} 个有金额）"))
                  : string.Empty)
            : string.Empty;

    private static Table CountTable(StageFlow flow, Language language)
    {
        var columns = new List<Column>
        {
            Count(language.Pick("Entries", "进入"), stage => stage.Entries),
            Count(language.Pick("Imputed", "推算"), stage => stage.Imputed),
            Count(language.Pick("Advanced", "晋级"), stage => stage.Advanced),
            Count(language.Pick("Lost", "输单"), stage => stage.Lost),
        };
        AddUnlessZero(language.Pick("Regressed", "退回"), stage => stage.Regressed);
        AddUnlessZero(language.Pick("Disqualified", "无效"), stage => stage.Disqualified);
        AddUnlessZero(language.Pick("Nurtured", "培育"), stage => stage.Nurtured);
        AddUnlessZero(language.Pick("Handed over", "转出"), stage => stage.TransferredOut);
        AddUnlessZero(language.Pick("On hold", "搁置"), stage => stage.OnHold);
        columns.Add(Count(language.Pick("Still there", "仍在"), stage => stage.StillThere));
        return StageTable(flow, language, columns);

        void AddUnlessZero(string header, Func<StageConversion, long> count)
        {
            if (flow.Stages.Any(stage => count(stage) != 0))
            {
                columns.Add(Count(header, count));
            }
        }
    }

    private static Table RateTable(StageFlow flow, Language language)
    {
        var columns = new List<Column>
        {
            new(
                language.Pick("Step rate (95 %)", "晋级率（95 %）"),
                stage => stage.StepRate.ToString("I", CultureInfo.InvariantCulture)),
            new(language.Pick("Median days", "停留中位天数"), stage => Days(stage.Dwell.MedianDays, "F2")),
            new("p90", stage => Days(stage.Dwell.P90Days, "F1")),
            Count(language.Pick("Visits", "停留次数"), stage => stage.Dwell.Visits),
            Count(language.Pick("Open", "未结束"), stage => stage.Dwell.OpenVisits),
        };
        if (flow.Stages.Any(stage => stage.Dwell.UndatedVisits > 0))
        {
            columns.Add(Count(language.Pick("Undated", "无日期"), stage => stage.Dwell.UndatedVisits));
        }

        return StageTable(flow, language, columns);
    }

    private static Table StageTable(StageFlow flow, Language language, IReadOnlyCollection<Column> columns)
    {
        var table = Layout.Table(language.Pick("Stage", "阶段"));
        foreach (var column in columns)
        {
            table.AddColumn(Layout.NumberColumn(column.Header));
        }

        foreach (var stage in flow.Stages)
        {
            table.AddRow([
                Layout.Text(stage.Stage.DisplayName(language.Tag)),
                .. columns.Select(column => new Text(column.Value(stage))),
            ]);
        }

        return table;
    }

    private static Column Count(string header, Func<StageConversion, long> count) =>
        new(header, stage => Layout.Count(count(stage)));

    private static string Days(double? days, string format) =>
        days?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static void PrintLossReasons(IAnsiConsole screen, FlowAnswer answer)
    {
        const int Shown = 10;
        var (flow, language) = (answer.Flow, answer.Language);
        var reasons = flow.LossReasons.Where(loss => loss.Reason.Length > 0).ToList();
        if (reasons.Count == 0)
        {
            return;
        }

        var table = Layout.Table(language.Pick("Lost from", "输单阶段"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Reason", "原因"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Deals", "商机")));
        foreach (var loss in reasons.Take(Shown))
        {
            table.AddRow(
                Layout.Text(flow.Model.TryGetStage(loss.Stage, out var stage)
                    ? stage.DisplayName(language.Tag)
                    : language.Pick("unknown", "未知")),
                Layout.Text(loss.Reason),
                new Text(Layout.Count(loss.Deals)));
        }

        screen.Write(table);
        if (reasons.Count > Shown)
        {
            screen.WriteLine(
                language.Pick(
                    $"and {reasons.Count - Shown} more (--json lists all)",
                    $"另有 {reasons.Count - Shown} 个（--json 列出全部）"));
        }
    }

    private static void PrintOutside(IAnsiConsole screen, FlowAnswer answer)
    {
        var language = answer.Language;
        if (answer.History.OutsideModel is { IsEmpty: false } outside)
        {
            screen.WriteLine(
                language.Pick("Outside the model, counted apart (events): ", "模型之外，单独计数（事件）：")
                + string.Join(
                    language.Pick(", ", "，"),
                    outside.Select(
                        label => string.Create(
                            CultureInfo.InvariantCulture, $"{Plain.Of(label.Label)} {label.Events:N0}"))),
                new Style(Color.Grey));
        }

        if (answer.Flow.DealsOutsideModel > 0)
        {
            screen.WriteLine(
                language.Pick("Deals without any stage of the model: ", "没有任何模型阶段的商机：")
                + Layout.Count(answer.Flow.DealsOutsideModel),
                new Style(Color.Grey));
        }
    }

    private sealed record Column(string Header, Func<StageConversion, string> Value);
}
