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
        screen.Write(StageTable(answer.Flow, answer.Language));
        PrintLossReasons(screen, answer);
        PrintOutside(screen, answer);
    }

    public static void PrintTitle(IAnsiConsole screen, FlowAnswer answer, string title)
    {
        var language = answer.Language;
        var flow = answer.Flow;
        screen.WriteLine($"{title}: {flow.Model.Name.ToString(language.Tag)}", new Style(decoration: Decoration.Bold));
        var asOf = JsonOutput.Instant(flow.AsOf);
        screen.WriteLine(
            answer.IsAsOfGiven
                ? language.Pick($"As of {asOf}.", $"截至 {asOf}。")
                : language.Pick($"As of {asOf}, the last event in the file.", $"截至 {asOf}（文件中最后一个事件）。"),
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
        figures.Add(language.Pick("Open", "进行中"), Layout.Count(flow.Open) + Amount(flow.OpenAmount, answer));
        figures.AddUnlessZero(language.Pick("of these on hold", "其中暂停"), flow.OnHold);
        figures.AddUnlessZero(language.Pick("Disqualified", "无效"), flow.Disqualified);
        figures.AddUnlessZero(language.Pick("Set aside for later", "培育"), flow.Nurtured);
        figures.AddUnlessZero(language.Pick("Handed over", "转出"), flow.TransferredOut);
        figures.Add(language.Pick("Win rate", "赢单率"), language.Rate(flow.WinRate));
        figures.AddUnlessZero(language.Pick("Lost from unknown stage", "输单阶段未知"), flow.LostFromUnknown);
        figures.AddUnlessZero(language.Pick("Reopened", "重新打开"), flow.Reopenings);
        figures.AddUnlessZero(language.Pick("Events after that date", "此日期之后的事件"), flow.LaterEvents);
        figures.AddUnlessZero(language.Pick("Rejected rows", "被拒绝的行"), answer.RejectedRows.Length);
        screen.Write(figures.Grid);
    }

    private static string Amount(AmountTotal? total, FlowAnswer answer) =>
        total is { } known && known.Coverage.Numerator > 0
            ? $"   {Layout.Money(known.Amount, answer.IsCurrencyNamed)}"
              + (known.Coverage.Numerator < known.Coverage.Denominator
                  ? answer.Language.Pick(
                      string.Create(CultureInfo.InvariantCulture, $" ({known.Coverage.Numerator:N0} of {known.Coverage.Denominator:N0} with an amount)"),
                      string.Create(CultureInfo.InvariantCulture, $"（{known.Coverage.Denominator:N0} 个中有 {known.Coverage.Numerator:N0} 个有金额）"))
                  : string.Empty)
            : string.Empty;

    private static Table StageTable(StageFlow flow, Language language)
    {
        var table = Layout.Table(language.Pick("Stage", "阶段"));
        var columns = new List<(string Header, Func<StageConversion, string> Value)>();
        void AddCount(string header, Func<StageConversion, long> count, bool isOptional = false)
        {
            if (!isOptional || flow.Stages.Any(stage => count(stage) != 0))
            {
                columns.Add((header, stage => Layout.Count(count(stage))));
            }
        }

        AddCount(language.Pick("Entries", "进入"), stage => stage.Entries);
        AddCount(language.Pick("Imputed", "推定"), stage => stage.Imputed, isOptional: true);
        AddCount(language.Pick("Advanced", "晋级"), stage => stage.Advanced);
        AddCount(language.Pick("Lost", "输单"), stage => stage.Lost);
        AddCount(language.Pick("Regressed", "退回"), stage => stage.Regressed, isOptional: true);
        AddCount(language.Pick("Disqualified", "无效"), stage => stage.Disqualified, isOptional: true);
        AddCount(language.Pick("Nurtured", "培育"), stage => stage.Nurtured, isOptional: true);
        AddCount(language.Pick("Handed over", "转出"), stage => stage.TransferredOut, isOptional: true);
        AddCount(language.Pick("On hold", "暂停"), stage => stage.OnHold, isOptional: true);
        AddCount(language.Pick("Still there", "仍在"), stage => stage.StillThere);
        columns.Add((language.Pick("Step rate (95 %)", "晋级率（95 %）"), stage => stage.StepRate.ToString("I", CultureInfo.InvariantCulture)));
        columns.Add((language.Pick("Days: median / p90", "天数：中位 / p90"), Days));
        AddCount(language.Pick("Visits", "访问"), stage => stage.Dwell.Visits);
        AddCount(language.Pick("Open visits", "未结束"), stage => stage.Dwell.OpenVisits);
        AddCount(language.Pick("Undated", "无日期"), stage => stage.Dwell.UndatedVisits, isOptional: true);
        foreach (var (header, _) in columns)
        {
            table.AddColumn(Layout.NumberColumn(header));
        }

        foreach (var stage in flow.Stages)
        {
            table.AddRow([
                new Text(stage.Stage.DisplayName(language.Tag)),
                .. columns.Select(column => new Text(column.Value(stage))),
            ]);
        }

        return table;
    }

    private static string Days(StageConversion stage) =>
        stage.Dwell is { MedianDays: { } median, P90Days: { } p90 }
            ? string.Create(CultureInfo.InvariantCulture, $"{median:F2} / {p90:F1}")
            : "–";

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
        table.AddColumn(new TableColumn(language.Pick("Reason", "原因")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Deals", "商机")));
        foreach (var loss in reasons.Take(Shown))
        {
            table.AddRow(
                new Text(flow.Model.TryGetStage(loss.Stage, out var stage) ? stage.DisplayName(language.Tag) : language.Pick("unknown", "未知")),
                new Text(loss.Reason),
                new Text(Layout.Count(loss.Deals)));
        }

        screen.Write(table);
        if (reasons.Count > Shown)
        {
            screen.WriteLine(language.Pick($"and {reasons.Count - Shown} more (--json lists all)", $"另有 {reasons.Count - Shown} 个（--json 列出全部）"));
        }
    }

    private static void PrintOutside(IAnsiConsole screen, FlowAnswer answer)
    {
        var language = answer.Language;
        if (answer.History.OutsideModel is { IsEmpty: false } outside)
        {
            screen.WriteLine(
                language.Pick("Outside the model, counted apart (events): ", "模型之外，单独计数（事件）：")
                + string.Join(language.Pick(", ", "，"), outside.Select(label => string.Create(CultureInfo.InvariantCulture, $"{label.Label} {label.Events:N0}"))),
                new Style(Color.Grey));
        }

        if (answer.Flow.DealsOutsideModel > 0)
        {
            screen.WriteLine(
                language.Pick("Deals without any stage of the model: ", "没有任何模型阶段的商机：") + Layout.Count(answer.Flow.DealsOutsideModel),
                new Style(Color.Grey));
        }
    }
}
