using FunnelKit.Scoring;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints scorecards for people.</summary>
internal sealed class CardView(IAnsiConsole screen, Scorecard card, Language language)
{
    public static Table List(Language language)
    {
        var table = Layout.Table(language.Pick("Name", "名称"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Scorecard", "评分卡"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Points", "分值")));
        table.AddColumn(new TableColumn(new Text(language.Pick("Characteristics", "评分项"))));
        foreach (var card in Scorecards.All)
        {
            table.AddRow(
                new Text(card.Id),
                Layout.Text(card.Name.ToString(language.Tag)),
                new Text($"{ScoreView.Number(card.Lowest)}–{ScoreView.Number(card.Highest)}"),
                Layout.Text(string.Join(
                    language.Pick(", ", "、"), card.Characteristics.Select(item => item.DisplayName(language.Tag)))));
        }

        return table;
    }

    /// <summary>Prints the card: what it can give, then every bin with its points.</summary>
    public void Print()
    {
        screen.WriteLine(
            Plain.Of($"{card.Name.ToString(language.Tag)} ({card.Id} {ScoreView.Number(card.Version)})"),
            new Style(decoration: Decoration.Bold));
        if (card.Description is { } description)
        {
            screen.WriteLine(Plain.Of(description.ToString(language.Tag)));
        }

        screen.WriteLine(language.Pick(
            $"From {ScoreView.Number(card.Lowest)} to {ScoreView.Number(card.Highest)} points, of which every lead has "
            + $"{ScoreView.Number(card.Intercept)}.",
            $"分值从 {ScoreView.Number(card.Lowest)} 到 {ScoreView.Number(card.Highest)}，其中基础分 "
            + $"{ScoreView.Number(card.Intercept)}。"));
        if (card.Odds is { } odds)
        {
            screen.WriteLine(language.Pick(
                $"{ScoreView.Number(odds.EvenScore)} points are even odds; "
                + $"{ScoreView.Number(odds.PointsToDouble)} more double them.",
                $"{ScoreView.Number(odds.EvenScore)} 分对应一半的概率；每增加 {ScoreView.Number(odds.PointsToDouble)} 分，几率翻倍。"));
        }

        screen.Write(Bins());
        foreach (var group in card.Groups)
        {
            PrintGroup(group);
        }

        foreach (var interaction in card.Interactions)
        {
            PrintInteraction(interaction);
        }

        screen.WriteLine();
        screen.WriteLine(MistakeView.IsValid(card.ContentHash, language), new Style(Color.Grey));
    }

    private Table Bins()
    {
        var table = Layout.Table(language.Pick("Characteristic", "评分项"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Name", "名称"))));
        table.AddColumn(new TableColumn(new Text(language.Pick("Bin", "分档"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Points", "分值")));
        foreach (var item in card.Characteristics)
        {
            foreach (var (place, bin) in item.Bins.Index())
            {
                table.AddRow(
                    Layout.Text(place == 0 ? item.Id : string.Empty),
                    Layout.Text(place == 0 ? item.DisplayName(language.Tag) : string.Empty),
                    Layout.Text(item.BinName(bin, language.Tag)),
                    new Text(ScoreView.Number(bin.Points * item.Weight)));
            }
        }

        return table;
    }

    private void PrintGroup(CharacteristicGroup group)
    {
        var members = string.Join(
            language.Pick(", ", "、"),
            card.Characteristics.Where(item => string.Equals(item.Group, group.Id, StringComparison.Ordinal))
                .Select(item => item.DisplayName(language.Tag)));
        var lowest = group.Lowest is { } low
            ? language.Pick($", at least {ScoreView.Number(low)}", $"，至少 {ScoreView.Number(low)}")
            : string.Empty;
        var highest = group.Highest is { } high
            ? language.Pick($", at most {ScoreView.Number(high)}", $"，至多 {ScoreView.Number(high)}")
            : string.Empty;
        screen.WriteLine(Plain.Of(language.Pick(
            $"Together ({group.Name?.ToString(language.Tag) ?? group.Id}): {members}{lowest}{highest} points.",
            $"合计（{group.Name?.ToString(language.Tag) ?? group.Id}）：{members}{lowest}{highest} 分。")));
    }

    private void PrintInteraction(Interaction interaction)
    {
        var first = card.Characteristics.First(item => item.Id.Equals(interaction.First, StringComparison.Ordinal));
        var second = card.Characteristics.First(item => item.Id.Equals(interaction.Second, StringComparison.Ordinal));
        foreach (var cell in interaction.Cells)
        {
            screen.WriteLine(Plain.Of(
                $"{first.DisplayName(language.Tag)} {first.BinName(first.Bins[cell.First], language.Tag)} + "
                + $"{second.DisplayName(language.Tag)} {second.BinName(second.Bins[cell.Second], language.Tag)}: "
                + ScoreView.Number(cell.Points)));
        }
    }
}
