using System.Globalization;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints stage models for people.</summary>
internal sealed class ModelView(IAnsiConsole screen, StageModel model, Language language)
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

    /// <summary>Prints the model: its stages as a table, then what each of them says.</summary>
    public void Print()
    {
        screen.WriteLine(
            Plain.Of($"{model.Name.ToString(language.Tag)} ({model.Id})"), new Style(decoration: Decoration.Bold));
        if (model.Description is { } description)
        {
            screen.WriteLine(Plain.Of(description.ToString(language.Tag)));
        }

        PrintRules();
        screen.Write(Table());
        var details = new StageView(screen, model, language);
        foreach (var stage in model.Stages)
        {
            details.Print(stage);
        }

        screen.WriteLine();
        screen.WriteLine(MistakeView.IsValid(model.ContentHash, language), new Style(Color.Grey));
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

    private void PrintRules()
    {
        if (model.TryGetStage(model.HandOver, out var first))
        {
            var name = first.DisplayName(language.Tag);
            Print(language.Pick($"The opportunity funnel begins with: {name}", $"商机漏斗从“{name}”开始"));
        }

        if (model.Scope is { } scope)
        {
            var market = scope.Market switch
            {
                MarketKind.BusinessToBusiness => language.Pick("business customers (B2B)", "企业客户（ToB）"),
                MarketKind.BusinessToConsumer => language.Pick("consumers (B2C)", "个人消费者（ToC）"),
                _ => null,
            };
            var parts = new[] { scope.BusinessUnit, scope.Industry, scope.ProductLine, market };
            Print(language.Pick("Made for: ", "适用于：") + string.Join(
                language.Pick(", ", "、"), parts.Where(part => part is not null)));
        }

        if (!model.Moves.AllowsSkip)
        {
            Print(language.Pick("No stage may be skipped.", "不允许跳过阶段。"));
        }

        if (!model.Moves.AllowsBack)
        {
            Print(language.Pick("No opportunity may go back.", "不允许退回阶段。"));
        }

        if (model.Moves.RequiresLossReason)
        {
            Print(language.Pick("A loss needs a reason.", "输单必须填写原因。"));
        }
    }

    private void Print(string text) => screen.WriteLine(Plain.Of(text));

    private Table Table()
    {
        var table = Layout.Table(language.Pick("Stage", "阶段"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Name", "名称"))));
        table.AddColumn(new TableColumn(new Text(language.Pick("Kind", "类型"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Chance of winning", "赢单概率")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Target", "转化目标")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Limit, days", "期限（天）")));
        foreach (var stage in model.Stages)
        {
            table.AddRow(
                Layout.Text(stage.Id.Value),
                Layout.Text(stage.DisplayName(language.Tag)),
                new Text(Kind(stage)),
                new Text(stage.Probability is { } band ? Chance(band) : "–"),
                new Text(
                    stage.ConversionTarget is { } target ? Percent(target) : "–"),
                new Text(
                    stage.DwellLimitDays?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–"));
        }

        return table;
    }

    private string Kind(Stage stage)
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
