using System.Globalization;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints stage models for people.</summary>
internal static class ModelView
{
    public static Table List(Language language)
    {
        var table = Layout.Table(language.Pick("Name", "名称"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Model", "模型"))));
        table.AddColumn(new TableColumn(new Text(language.Pick("Open stages", "阶段"))));
        foreach (var model in StageModels.All)
        {
            table.AddRow(
                new Text(model.Id),
                Layout.Text(model.Name.ToString(language.Tag)),
                new Text(string.Join(" > ", model.OpenStages.Select(stage => stage.DisplayName(language.Tag)))));
        }

        return table;
    }

    public static void Print(IAnsiConsole screen, StageModel model, Language language)
    {
        screen.WriteLine(
            Plain.Of($"{model.Name.ToString(language.Tag)} ({model.Id})"), new Style(decoration: Decoration.Bold));
        var table = Layout.Table(language.Pick("Stage", "阶段"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Name", "名称"))));
        table.AddColumn(new TableColumn(new Text(language.Pick("Kind", "类型"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Chance of winning", "赢单概率")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Target", "晋级目标")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Limit, days", "期限（天）")));
        foreach (var stage in model.Stages)
        {
            table.AddRow(
                Layout.Text(stage.Id.Value),
                Layout.Text(stage.DisplayName(language.Tag)),
                new Text(Kind(stage, language)),
                new Text(stage.Probability is { } band ? Chance(band) : "–"),
                new Text(
                    stage.ConversionTarget is { } target ? Percent(target) : "–"),
                new Text(
                    stage.DwellLimitDays?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–"));
        }

        screen.Write(table);
        screen.WriteLine(
            language.Pick("The definition is valid. Content hash ", "定义有效。内容哈希 ") + model.ContentHash,
            new Style(Color.Grey));
    }

    private static string Percent(Probability probability) =>
        string.Create(CultureInfo.InvariantCulture, $"{probability.Fraction * 100d:0.#} %");

    private static string Chance(ProbabilityBand band) =>
        band.Low == band.High
            ? Percent(band.Point)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{band.Low.Fraction * 100d:0.#}–{band.High.Fraction * 100d:0.#} % "
                + $"({band.Point.Fraction * 100d:0.#} %)");

    private static string Kind(Stage stage, Language language)
    {
        var kind = stage.Kind switch
        {
            StageKind.Open => language.Pick("open", "在办"),
            StageKind.Won => language.Pick("won", "赢单"),
            StageKind.Lost => language.Pick("lost", "输单"),
            StageKind.Disqualified => language.Pick("disqualified", "无效"),
            StageKind.Nurture => language.Pick("set aside for later", "培育"),
            StageKind.OnHold => language.Pick("on hold", "搁置"),
            StageKind.TransferredOut => language.Pick("handed over", "转出"),
            StageKind.PostClose => language.Pick("after the close", "成交后"),
            _ => "–",
        };
        return stage.IsOptional ? kind + language.Pick(", optional", "，可跳过") : kind;
    }
}
