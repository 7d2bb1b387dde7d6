using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Timing;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints the deals by each dimension: a league table that says when it cannot tell segments apart.</summary>
internal static class SegmentView
{
    private const int MostRows = 25;

    public static void Print(IAnsiConsole screen, FlowAnswer answer)
    {
        foreach (var segments in answer.Segments)
        {
            Print(screen, answer, new SegmentTable(segments));
        }
    }

    private static void Print(IAnsiConsole screen, FlowAnswer answer, SegmentTable table)
    {
        var language = answer.Language;
        screen.WriteLine();
        screen.WriteLine(
            Plain.Of(language.Pick("By ", "按") + Heading(table.Segments.Dimension, language)),
            new Style(decoration: Decoration.Bold));
        var view = new ColumnTable<SegmentLine>(
            Heading(table.Segments.Dimension, language),
            [.. table.Lines.Take(MostRows)],
            line => line.Label.Length == 0 ? language.Pick("(not given)", "（未填）") : line.Label);
        view.AddCount(language.Pick("Deals", "商机"), line => line.Flow.Deals);
        view.AddCount(language.Pick("Won", "赢单"), line => line.Flow.Won);
        view.AddCount(language.Pick("Lost", "输单"), line => line.Flow.Lost);
        view.AddCount(language.Pick("Open", "在办"), line => line.Flow.Open);
        view.Add(
            language.Pick("Win rate (95 %)", "赢单率（95 %）"),
            line => line.Flow.WinRate.ToString("I", CultureInfo.InvariantCulture));
        if (table.Persons is not null)
        {
            view.Add(
                language.Pick("Shrunken (95 %)", "收缩后（95 %）"),
                line => Numbers.Share(
                    line.Row?.ShrunkenRate, line.Row?.ShrunkenInterval?.Low, line.Row?.ShrunkenInterval?.High));
            view.Add(
                language.Pick("Against the others, points", "与其他相比（百分点）"),
                line => Compared(line.Row?.Comparison));
            if (table.Lines.Any(line => line.Row?.BestRank is not null))
            {
                view.Add(language.Pick("Ranks", "名次范围"), Ranks);
            }
        }

        view.Add(
            language.Pick("Days to win", "赢单天数"), line => Numbers.Days(line.Flow.SalesCycle().Won.MedianDays));
        if (answer.History.HasAmounts)
        {
            view.Add(
                language.Pick("Won amount", "赢单金额"),
                line => line.Flow.WonAmount is { Coverage.Numerator: > 0 } won
                    ? Layout.Money(won.Amount, answer.IsCurrencyNamed)
                    : Numbers.None);
        }

        view.Print(screen);
        if (table.Lines.Length > MostRows)
        {
            screen.WriteLine(language.Pick(
                $"and {Layout.Count(table.Lines.Length - MostRows)} more (--json lists all)",
                $"另有 {Layout.Count(table.Lines.Length - MostRows)} 个（--json 列出全部）"));
        }

        foreach (var note in Notes(table, language))
        {
            screen.WriteLine(Plain.Of(note), new Style(Color.Grey));
        }
    }

    private static string Heading(string dimension, Language language) => dimension switch
    {
        FlowDimension.CreatedYear => language.Pick("year of creation", "创建年份"),
        FlowDimension.CreatedQuarter => language.Pick("quarter of creation", "创建季度"),
        FlowDimension.CreatedMonth => language.Pick("month of creation", "创建月份"),
        FlowDimension.CreatedWeek => language.Pick("week of creation", "创建周"),
        _ => dimension,
    };

    private static string Compared(RateComparison? comparison) =>
        comparison?.Interval is { } interval
            ? $"{Numbers.Points(comparison.Difference)} ({Numbers.Points(interval.Low)} … "
                + $"{Numbers.Points(interval.High)}){(comparison.IsDifferent ? " *" : "  ")}"
            : Numbers.None;

    private static string Ranks(SegmentLine line) => line.Row is { BestRank: { } best, WorstRank: { } worst }
        ? string.Create(CultureInfo.InvariantCulture, $"{best}–{worst}")
        : Numbers.None;

    private static IEnumerable<string> Notes(SegmentTable table, Language language)
    {
        if (table.Persons is not { } persons)
        {
            yield return language.Pick(
                $"More than {SegmentTable.MostCompared} segments are not compared.",
                $"超过 {SegmentTable.MostCompared} 个分组，不作比较。");
        }
        else if (persons.CanTellApart)
        {
            yield return language.Pick(
                $"The win rates differ by more than chance ({Numbers.PValue(persons.Spread.PValue)}). "
                + "* differs from all others together, corrected for the number of comparisons.",
                $"赢单率的差异超出偶然（{Numbers.PValue(persons.Spread.PValue)}）。* 表示与其余合计有差异（已按比较次数校正）。");
        }
        else
        {
            yield return persons.Spread.PValue is { } p
                ? language.Pick(
                    $"The win rates cannot be told apart: they differ no more than chance makes them ({Numbers.PValue(p)}).",
                    $"赢单率无法区分高下：差异未超出偶然（{Numbers.PValue(p)}）。")
                : language.Pick(
                    "The win rates cannot be told apart: there are too few cases.", "赢单率无法区分高下：样本太少。");
        }

        if (table.IsPeriod && table.Segments.Total.Open > 0)
        {
            yield return language.Pick(
                "Of recent periods only the deals that closed fast are decided: --cohort month compares at equal age.",
                "近期创建的商机中只有快速关闭的已有结论；--cohort month 按相同时龄比较。");
        }

        if (!table.Segments.IsAdditive)
        {
            yield return language.Pick(
                "A deal counts under every label it had, so that the parts may exceed the whole.",
                "商机在其有过的每个标签下各计一次，各部分之和可能超过总数。");
        }
        else if (table.Concentration is { EffectiveNumber: { } effective, Largest: { } largest } concentration)
        {
            var share = concentration.LargestShare.ToString("P", CultureInfo.InvariantCulture);
            var number = effective.ToString("F1", CultureInfo.InvariantCulture);
            var alarm = concentration.IsDependentOnOne
                ? language.Pick(" Most deals depend on it alone.", "过半商机依赖于此。")
                : string.Empty;
            yield return language.Pick(
                $"Deals are as concentrated as on {number} equal segments; the largest is {largest} with {share}.",
                $"商机集中程度相当于 {number} 个均等分组；最大为 {largest}，占 {share}。") + alarm;
        }
    }
}
