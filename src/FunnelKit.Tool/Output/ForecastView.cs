using System.Globalization;
using FunnelKit.Forecasting;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints a forecast for people: key figures, then tables by month, owner, product line and stage.</summary>
internal static class ForecastView
{
    public static void Print(IAnsiConsole screen, ForecastAnswer answer)
    {
        var (forecast, language) = (answer.Forecast, answer.Language);
        screen.WriteLine(
            language.Pick("Forecast: ", "预测：") + Plain.Of(answer.Pipeline.Model.Name.ToString(language.Tag)),
            new Style(decoration: Decoration.Bold));
        var asOf = forecast.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        screen.WriteLine(
            answer.AsOfSource switch
            {
                AsOfSource.LastEvent => language.Pick(
                    $"As of {asOf}, the last event in the file.", $"截至 {asOf}（文件中最后一个事件）。"),
                AsOfSource.LastClose => language.Pick(
                    $"As of {asOf}, the last day on which a deal was won or lost.", $"截至 {asOf}（最后一次赢单或输单的日期）。"),
                _ => language.Pick($"As of {asOf}.", $"截至 {asOf}。"),
            },
            new Style(Color.Grey));
        screen.WriteLine(forecast.Semantics.Describe(language.Tag), new Style(Color.Grey));
        screen.WriteLine();
        PrintFigures(screen, answer);
        screen.WriteLine();
        screen.WriteLine(
            language.Pick("By month of the close date", "按预计成交月份"), new Style(decoration: Decoration.Bold));
        screen.Write(MonthTable(answer));
        if (forecast.Owners.Any(owner => owner.Name.Length > 0))
        {
            screen.WriteLine(language.Pick("By owner", "按负责人"), new Style(decoration: Decoration.Bold));
            screen.Write(Table(
                answer,
                language.Pick("Owner", "负责人"),
                forecast.Owners.Select(line =>
                    (line.Name.Length == 0 ? language.Pick("(no owner)", "（无负责人）") : line.Name, line))));
        }

        if (!forecast.ProductLines.IsEmpty)
        {
            screen.WriteLine(language.Pick("By product line", "按产品线"), new Style(decoration: Decoration.Bold));
            screen.Write(Table(
                answer,
                language.Pick("Product line", "产品线"),
                forecast.ProductLines.Select(line =>
                    (line.Name.Length == 0 ? language.Pick("(no product line)", "（无产品线）") : line.Name, line))));
        }

        screen.WriteLine(language.Pick("Open deals by stage", "按阶段（在办）"), new Style(decoration: Decoration.Bold));
        screen.Write(Table(
            answer,
            language.Pick("Stage", "阶段"),
            forecast.Stages.Select(line =>
                (answer.Pipeline.Model.TryGetStage(line.Stage, out var stage)
                    ? stage.DisplayName(language.Tag)
                    : line.Name, line)),
            withWon: false));
        PrintNotes(screen, answer);
    }

    private static void PrintFigures(IAnsiConsole screen, ForecastAnswer answer)
    {
        var (forecast, language) = (answer.Forecast, answer.Language);
        var figures = Layout.Figures();
        figures.Add(language.Pick("Open deals", "在办商机"), Layout.Count(forecast.Total.Deals));
        figures.Add(language.Pick("Their amounts", "金额"), Money(answer, forecast.Total.Amount));
        figures.Add(language.Pick("Weighted", "加权金额"), Money(answer, forecast.Total.Weighted));
        figures.Add(
            language.Pick("Won so far", "已赢单"),
            Layout.Count(forecast.Total.Won) + "   " + Money(answer, forecast.Total.WonAmount));
        figures.Add(
            language.Pick("Overdue", "已逾期"),
            Layout.Count(forecast.Overdue.Deals) + "   " + Money(answer, forecast.Overdue.Amount));
        figures.Add(
            language.Pick("Without close date", "无预计成交日期"),
            Layout.Count(forecast.NoCloseDate.Deals) + "   " + Money(answer, forecast.NoCloseDate.Amount));
        figures.Add(language.Pick("Without amount", "缺少金额"), Layout.Count(forecast.Total.MissingAmounts));
        figures.AddUnlessZero(language.Pick("Without probability", "缺少概率"), forecast.Total.MissingProbabilities);
        figures.AddUnlessZero(language.Pick("Rejected rows", "被拒绝的行"), answer.Report.RejectedRows.Length);
        figures.AddUnlessZero(
            language.Pick("Rows not learned from", "未用于学习的行"), answer.Report.NotLearned.Length);
        screen.Write(figures.Grid);
    }

    private static Table MonthTable(ForecastAnswer answer)
    {
        var (forecast, language) = (answer.Forecast, answer.Language);
        return Table(
            answer,
            language.Pick("Month", "月份"),
            [
                (language.Pick("overdue", "已逾期"), forecast.Overdue),
                .. forecast.Periods.Select(line => (line.Name, line)),
                (language.Pick("no close date", "无预计成交日期"), forecast.NoCloseDate),
                (language.Pick("total", "合计"), forecast.Total),
            ]);
    }

    private static Table Table(
        ForecastAnswer answer, string firstColumn, IEnumerable<(string Name, ForecastLine Line)> lines,
        bool withWon = true)
    {
        var language = answer.Language;
        var table = Layout.Table(firstColumn);
        table.AddColumn(Layout.NumberColumn(language.Pick("Open deals", "在办商机")));
        table.AddColumn(Layout.NumberColumn(language.Pick("No amount", "缺少金额")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Amount", "金额")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Weighted", "加权金额")));
        if (withWon)
        {
            table.AddColumn(Layout.NumberColumn(language.Pick("Won", "赢单")));
            table.AddColumn(Layout.NumberColumn(language.Pick("Won amount", "赢单金额")));
        }

        foreach (var (name, line) in lines)
        {
            Text[] cells =
            [
                Layout.Text(name),
                new(Layout.Count(line.Deals)),
                new(Layout.Count(line.MissingAmounts)),
                new(Money(answer, line.Amount)),
                new(Money(answer, line.Weighted)),
            ];
            table.AddRow(withWon
                ? [.. cells, new Text(Layout.Count(line.Won)), new Text(Money(answer, line.WonAmount))]
                : cells);
        }

        return table;
    }

    private static void PrintNotes(IAnsiConsole screen, ForecastAnswer answer)
    {
        var language = answer.Language;
        var style = new Style(Color.Grey);
        if (answer.Forecast.Total.MissingProbabilities is > 0 and var missing)
        {
            screen.WriteLine(
                language.Pick(
                    (missing == 1
                        ? "1 open deal has no probability and adds nothing to the weighted amount: "
                        : $"{Layout.Count(missing)} open deals have no probability and add nothing to the weighted "
                          + "amount: ")
                    + "name a column with --probability, a model with chances of winning with --model, or the "
                    + "times of stages with --at to learn them.",
                    $"{Layout.Count(missing)} 个在办商机没有概率，不计入加权金额：可用 --probability 指定列、用 --model 指定带概率的模型，或用 --at "
                    + "指定阶段时间来学习。"),
                style);
        }

        if (answer.Forecast.Semantics.StageRates is { } rates)
        {
            screen.WriteLine(
                language.Pick("Win rates learned from the file: ", "从文件学到的赢单率：")
                + string.Join(
                    language.Pick("; ", "；"),
                    answer.Pipeline.Model.OpenStages.Select(
                        stage => $"{Plain.Of(stage.DisplayName(language.Tag))} {language.Rate(rates[stage.Id])}")),
                style);
        }

        if (answer.ProbabilitiesArePercent)
        {
            screen.WriteLine(language.Pick("The probability column was read as percentages.", "概率列按百分数读取。"), style);
        }

        if (answer.Pipeline.OutsideModel is { IsEmpty: false } outside)
        {
            screen.WriteLine(
                language.Pick("Outside the model, not forecast (deals): ", "模型之外，不计入预测（商机）：")
                + string.Join(
                    language.Pick(", ", "，"),
                    outside.Select(
                        label => string.Create(
                            CultureInfo.InvariantCulture, $"{Plain.Of(label.Label)} {label.Events:N0}"))),
                style);
        }
    }

    private static string Money(ForecastAnswer answer, Money money) => Layout.Money(money, answer.IsCurrencyNamed);
}
