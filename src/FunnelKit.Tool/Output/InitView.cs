using FunnelKit.Governance;
using FunnelKit.Scoring;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints for people what a drafted card is made of, and how good such cards are.</summary>
internal static class InitView
{
    public static void Print(IAnsiConsole screen, InitAnswer answer)
    {
        var (draft, language) = (answer.Draft, answer.Language);
        screen.WriteLine(language.Pick("What the columns tell", "各列的信息"), new Style(decoration: Decoration.Bold));
        screen.Write(ColumnTable(draft, language));
        foreach (var column in draft.Columns.Where(
            column => column.Role == DraftRole.Refused || column.LooksLikeOutcome))
        {
            screen.WriteLine(Plain.Of("- " + column.ToString(language.Tag)));
        }

        screen.WriteLine();
        screen.WriteLine(Method(answer.Check, language), new Style(decoration: Decoration.Bold));
        var figures = Layout.Figures();
        figures.Add(language.Pick("Good outcomes", "结果良好"), language.Rate(draft.BaseRate));
        figures.Add(language.Pick("Leads checked", "检验的线索"), Layout.Count(answer.Check.Leads));
        figures.Add(language.Pick("Area under the curve", "曲线下面积（AUC）"), BackTestView.Area(answer.Check.Ranks));
        figures.Add(language.Pick("Log loss", "对数损失"), BackTestView.Number(answer.Check.LogLoss));
        figures.Add(language.Pick("Brier score", "Brier 分数"), BackTestView.Number(answer.Check.Brier));
        figures.Add(
            language.Pick("Average precision", "平均精度"), BackTestView.Number(answer.Check.Ranks.AveragePrecision));
        screen.Write(figures.Grid);
    }

    private static string Method(DraftCheck check, Language language) =>
        check.Folds is { } folds
            ? language.Pick(
                $"Each of {folds} parts scored by a card made from the others", $"{folds} 折：每一折由其余各折生成的评分卡评分")
            : language.Pick(
                "The last rows scored by a card made from those before", "末尾的行由其前各行生成的评分卡评分");

    private static Table ColumnTable(ScorecardDraft draft, Language language)
    {
        var table = Layout.Table(language.Pick("Column", "列"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Kind", "类型"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Information value", "信息值")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Area alone", "单列 AUC")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Weight", "权重")));
        table.AddColumn(new TableColumn(new Text(language.Pick("Use", "采用"))));
        foreach (var column in draft.Columns.OrderByDescending(column => column.InformationValue ?? -1d))
        {
            table.AddRow(
                Layout.Text(column.Id),
                new Text(Kind(column.Kind, language)),
                new Text(BackTestView.Number(column.InformationValue, "0.00")),
                new Text(BackTestView.Number(column.AreaUnderCurve)),
                new Text(BackTestView.Number(column.Weight, "0.00")),
                new Text(Use(column, language)));
        }

        return table;
    }

    private static string Kind(CharacteristicKind kind, Language language) => kind switch
    {
        CharacteristicKind.Number => language.Pick("number", "数值"),
        CharacteristicKind.Category => language.Pick("category", "类别"),
        CharacteristicKind.Flag => language.Pick("flag", "是否"),
        CharacteristicKind.Rating => language.Pick("rating", "评分"),
        _ => "–",
    };

    private static string Use(DraftedColumn column, Language language) => column.Role switch
    {
        DraftRole.Used when column.LooksLikeOutcome => language.Pick("used, but check it", "采用，但请核实"),
        DraftRole.Used => language.Pick("used", "采用"),
        DraftRole.Refused => language.Pick("refused", "拒绝"),
        DraftRole.Uninformative => language.Pick("tells nothing", "无信息"),
        DraftRole.Redundant => language.Pick("told by others", "已由他列说明"),
        _ => "–",
    };
}
