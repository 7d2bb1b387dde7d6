using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Timing;
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
        screen.Write(FunnelChart.Draw(answer.Flow, answer.Language, screen.Profile.Width));
        screen.WriteLine();
        PrintCounts(screen, answer.Flow, answer.Language);
        PrintRates(screen, answer);
        PrintDwell(screen, answer.Flow, answer.Language);
        PrintLossReasons(screen, answer);
        SegmentView.Print(screen, answer);
        CohortView.Print(screen, answer);
        SurvivalView.Print(screen, answer);
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
        if (flow.WinValueRate is { Value: not null } value)
        {
            figures.Add(language.Pick("Win rate by value", "按金额赢单率"), Numbers.Share(value.Value));
        }

        var cycle = flow.SalesCycle();
        figures.Add(
            language.Pick("Days to win, to lose", "赢单、输单周期（天）"),
            language.Pick(
                $"median {Numbers.Days(cycle.Won.MedianDays)}, {Numbers.Days(cycle.Lost.MedianDays)}",
                $"中位数 {Numbers.Days(cycle.Won.MedianDays)}、{Numbers.Days(cycle.Lost.MedianDays)}"));
        if (flow.SalesVelocity() is { PerDay: { Amount: > 0m } perDay })
        {
            figures.Add(
                language.Pick("Sales velocity, a day", "销售速度（每天）"),
                Layout.Money(perDay.Round(), answer.IsCurrencyNamed));
        }

        figures.AddUnlessZero(language.Pick("Lost from unknown stage", "输单阶段未知"), flow.LostFromUnknown);
        figures.AddUnlessZero(language.Pick("Reopened", "重新打开"), flow.Reopenings);
        figures.AddUnlessZero(language.Pick("Outside the cohort", "不在统计范围内"), flow.OutsideCohort);
        figures.AddUnlessZero(language.Pick("Events at the same instant", "同一时刻的事件"), answer.History.TiedEvents);
        figures.AddUnlessZero(language.Pick("of these repeated", "其中重复"), answer.History.DuplicateEvents);
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

    private static void PrintCounts(IAnsiConsole screen, StageFlow flow, Language language)
    {
        var table = StageTable(flow, language);
        table.AddCount(language.Pick("Entries", "进入"), stage => stage.Entries);
        table.AddCount(language.Pick("Imputed", "推算"), stage => stage.Imputed);
        table.AddCount(language.Pick("Advanced", "晋级"), stage => stage.Advanced);
        table.AddCount(language.Pick("Lost", "输单"), stage => stage.Lost);
        table.AddCountUnlessZero(language.Pick("Regressed", "退回"), stage => stage.Regressed);
        table.AddCountUnlessZero(language.Pick("Disqualified", "无效"), stage => stage.Disqualified);
        table.AddCountUnlessZero(language.Pick("Nurtured", "培育"), stage => stage.Nurtured);
        table.AddCountUnlessZero(language.Pick("Handed over", "转出"), stage => stage.TransferredOut);
        table.AddCountUnlessZero(language.Pick("On hold", "搁置"), stage => stage.OnHold);
        table.AddCount(language.Pick("Still there", "仍在"), stage => stage.StillThere);
        table.AddCountUnlessZero(language.Pick("of these too late", "其中逾期"), stage => stage.Expired);
        table.AddCountUnlessZero(language.Pick("Out of order", "乱序"), stage => stage.OutOfOrder);
        table.Print(screen);
    }

    private static void PrintRates(IAnsiConsole screen, FlowAnswer answer)
    {
        var (flow, language) = (answer.Flow, answer.Language);
        var table = StageTable(flow, language);
        table.Add(language.Pick("Step rate (95 %)", "晋级率（95 %）"), stage => Rate(stage.StepRate));
        table.Add(language.Pick("Conversion (95 %)", "转化率（95 %）"), stage => Rate(stage.Conversion));
        foreach (var age in answer.Request.MaturedShown)
        {
            table.Add(
                language.Pick("Within ", "成熟转化率 ") + Numbers.Length(age),
                stage => Rate(stage.MaturedConversion(age) ?? default));
        }

        table.Add(
            language.Pick("Eventually (95 %)", "最终转化率（95 %）"),
            stage => stage.EventualConversion is { } eventual
                ? Numbers.Share(eventual.Estimate, eventual.Interval.Low, eventual.Interval.High)
                : Numbers.None);
        table.Add(
            language.Pick("Undecided", "未定"), stage => Numbers.Share(stage.EventualConversion?.StillUndecided));
        if (flow.Stages.Any(stage => stage.RegressionRate.Numerator > 0))
        {
            table.Add(language.Pick("Visits that went back", "退回的停留"), stage => Rate(stage.RegressionRate));
        }

        if (flow.Stages.Any(stage => stage.StepValueRate?.Value is not null))
        {
            table.Add(
                language.Pick("Step rate by value", "按金额晋级率"), stage => Numbers.Share(stage.StepValueRate?.Value));
        }

        table.Print(screen);
    }

    private static void PrintDwell(IAnsiConsole screen, StageFlow flow, Language language)
    {
        var table = StageTable(flow, language);
        table.Add(language.Pick("Median days", "停留中位天数"), stage => Numbers.Days(stage.Dwell.MedianDays, "F2"));
        table.Add("p90", stage => Numbers.Days(stage.Dwell.P90Days));
        table.AddCount(language.Pick("Visits", "停留次数"), stage => stage.Dwell.Visits);
        table.AddCount(language.Pick("Open", "未结束"), stage => stage.Dwell.OpenVisits);
        table.AddCountUnlessZero(language.Pick("Undated", "无日期"), stage => stage.Dwell.UndatedVisits);
        table.Print(screen);
    }

    private static ColumnTable<StageConversion> StageTable(StageFlow flow, Language language) =>
        new(language.Pick("Stage", "阶段"), flow.Stages, stage => stage.Stage.DisplayName(language.Tag));

    private static string Rate(Rate rate) => rate.ToString("I", CultureInfo.InvariantCulture);

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
}
