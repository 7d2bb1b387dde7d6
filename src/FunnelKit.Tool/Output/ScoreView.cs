using System.Globalization;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints for people what the scores of a file are like.</summary>
internal static class ScoreView
{
    public static void Print(IAnsiConsole screen, ScoreAnswer answer)
    {
        var (card, language) = (answer.Card, answer.Language);
        screen.WriteLine(
            Plain.Of($"{card.Name.ToString(language.Tag)} ({card.Id} {Number(card.Version)})"),
            new Style(decoration: Decoration.Bold));
        PrintFigures(screen, answer);
        if (answer.Grades is { } grades)
        {
            var table = Layout.Table(language.Pick("Grade", "等级"));
            table.AddColumn(new TableColumn(new Text(language.Pick("Name", "名称"))));
            table.AddColumn(Layout.NumberColumn(language.Pick("From, points", "分值下限")));
            table.AddColumn(Layout.NumberColumn(language.Pick("Leads", "线索")));
            foreach (var (grade, count) in grades.Scale.Grades.Zip(grades.Counts))
            {
                table.AddRow(
                    Layout.Text(grade.Id),
                    Layout.Text(grade.DisplayName(language.Tag)),
                    new Text(grade.From is { } from ? Number(from) : "–"),
                    new Text(Layout.Count(count)));
            }

            screen.Write(table);
        }

        if (answer.BackTest is { } backTest)
        {
            new BackTestView(screen, backTest, language).Print();
        }
    }

    /// <summary>Says a number of points.</summary>
    public static string Number(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);

    private static void PrintFigures(IAnsiConsole screen, ScoreAnswer answer)
    {
        var (scores, language) = (answer.Scores, answer.Language);
        var figures = Layout.Figures();
        figures.Add(language.Pick("Leads scored", "已评分线索"), Layout.Count(scores.Count));
        figures.AddUnlessZero(language.Pick("Rejected cells", "被拒绝的单元格"), answer.Report.RejectedRows.Length);
        if (scores.Count > 0)
        {
            decimal[] sorted = [.. Enumerable.Range(0, scores.Count).Select(place => scores[place]).Order()];
            figures.Add(
                language.Pick("Lowest, median, highest score", "最低、中位、最高得分"),
                $"{Number(sorted[0])}   {Number(sorted[sorted.Length / 2])}   {Number(sorted[^1])}");
        }

        figures.Add(
            language.Pick("The card can give", "评分卡可给出"),
            language.Pick(
                $"{Number(answer.Card.Lowest)} to {Number(answer.Card.Highest)} points",
                $"{Number(answer.Card.Lowest)} 至 {Number(answer.Card.Highest)} 分"));
        screen.Write(figures.Grid);
    }
}
