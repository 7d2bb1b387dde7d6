using System.Globalization;
using FunnelKit.Trends;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints the deals by month of creation and age, with what is not yet known marked.</summary>
internal static class CohortView
{
    private const string Estimated = "~";
    private const string SoFar = "≥";

    public static void Print(IAnsiConsole screen, FlowAnswer answer)
    {
        if (answer.Triangle() is not { } triangle)
        {
            return;
        }

        var language = answer.Language;
        screen.WriteLine();
        screen.WriteLine(
            language.Pick("Won by month of creation and age", "按创建月份与时龄的赢单率"),
            new Style(decoration: Decoration.Bold));
        if (triangle.Total is not { } total)
        {
            screen.WriteLine(language.Pick("There are no dated deals.", "没有带日期的商机。"));
            return;
        }

        var most = triangle.Rows.Append(total).SelectMany(row => row.Cells).Max(cell => cell.Expected) ?? 0d;
        var table = new ColumnTable<CohortRow>(
            language.Pick("Created", "创建"),
            [.. triangle.Rows, total],
            row => row.Label.Length == 0
                ? language.Pick("All", "合计")
                : row.Label + (row.IsComplete ? string.Empty : language.Pick(" (not over)", "（未结束）")));
        table.AddCount(language.Pick("Deals", "商机"), row => row.Size);
        table.AddText(
            language.Pick("Course", "走势"), row => Sparkline.Of(row.Cells.Select(cell => cell.Expected), most));
        var ages = total.Cells.Length;
        for (var place = 0; place < ages; place++)
        {
            var column = place;
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{total.Cells[column].AgeDays} d"),
                row => column < row.Cells.Length ? Cell(row.Cells[column]) : string.Empty);
        }

        table.Print(screen);
        screen.WriteLine(
            language.Pick(
                $"{Estimated} estimated, because not all have been watched so long; {SoFar} seen so far, no estimate.",
                $"{Estimated} 为估计值（部分商机观察时间不足）；{SoFar} 为目前所见，尚无法估计。"),
            new Style(Color.Grey));
    }

    private static string Cell(CohortCell cell) =>
        cell.IsMature ? Numbers.Share(cell.Rate.Value)
        : cell.Estimate is { } estimate ? Estimated + Numbers.Share(estimate)
        : cell.Rate.Value is { } soFar ? SoFar + Numbers.Share(soFar)
        : Numbers.None;
}
