using System.Collections.Frozen;
using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The sentences about differences of scorecards, in both languages.</summary>
internal static class ScorecardTexts
{
    private const int MaxCells = 4;

    private static readonly FrozenDictionary<string, LocalizedText> Nouns =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["id"] = LocalizedText.Create("identifier", "标识"),
            ["name"] = LocalizedText.Create("name", "名称"),
            ["description"] = LocalizedText.Create("description", "说明"),
            ["intercept"] = LocalizedText.Create("intercept", "基础分"),
            ["odds"] = LocalizedText.Create("odds", "赔率刻度"),
            ["characteristics"] = LocalizedText.Create("characteristic", "评分项"),
            ["groups"] = LocalizedText.Create("group", "分组"),
            ["interactions"] = LocalizedText.Create("interaction", "组合项"),
            ["kind"] = LocalizedText.Create("kind", "类型"),
            ["weight"] = LocalizedText.Create("weight", "权重"),
            ["group"] = LocalizedText.Create("group", "所属分组"),
            ["trend"] = LocalizedText.Create("trend", "趋势"),
            ["currency"] = LocalizedText.Create("currency", "币种"),
            ["bins"] = LocalizedText.Create("bin", "分档"),
            ["bins.name"] = LocalizedText.Create("name", "名称"),
            ["bins.points"] = LocalizedText.Create("points", "分值"),
            ["lowest"] = LocalizedText.Create("lowest sum", "下限"),
            ["highest"] = LocalizedText.Create("highest sum", "上限"),
            ["first"] = LocalizedText.Create("first characteristic", "第一评分项"),
            ["second"] = LocalizedText.Create("second characteristic", "第二评分项"),
            ["cells"] = LocalizedText.Create("points together", "组合分值"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static LocalizedText Sentence(ScorecardChange change) =>
        LocalizedText.Create(
            Sentence(change, LocalizedText.English), Sentence(change, LocalizedText.SimplifiedChinese));

    public static LocalizedText? Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : LocalizedText.Create(text);

    public static LocalizedText Of(decimal number) => LocalizedText.Create(BinTexts.Number(number));

    public static LocalizedText? Of(decimal? number) => number is { } value ? Of(value) : null;

    public static LocalizedText? Of(OddsScale? odds) =>
        odds is null
            ? null
            : LocalizedText.Create(
                $"even at {BinTexts.Number(odds.EvenScore)}, doubled by {BinTexts.Number(odds.PointsToDouble)}",
                $"{BinTexts.Number(odds.EvenScore)} 分持平，每 {BinTexts.Number(odds.PointsToDouble)} 分翻倍");

    public static LocalizedText Of(CharacteristicKind kind) =>
        kind switch
        {
            CharacteristicKind.Number => LocalizedText.Create("number", "数值"),
            CharacteristicKind.Category => LocalizedText.Create("category", "类别"),
            CharacteristicKind.Flag => LocalizedText.Create("flag", "是否"),
            _ => LocalizedText.Create("rating", "评级"),
        };

    public static LocalizedText? Of(Trend trend) =>
        trend switch
        {
            Trend.Rising => LocalizedText.Create("rising", "递增"),
            Trend.Falling => LocalizedText.Create("falling", "递减"),
            _ => null,
        };

    /// <summary>Says the first cells of an interaction, such as <c>yes × 50 or more: 3</c>.</summary>
    public static LocalizedText? OfCells(Interaction interaction, ScorecardContent card)
    {
        if (interaction.Cells.IsEmpty)
        {
            return null;
        }

        var first = card.Characteristics.First(item => item.Id == interaction.First);
        var second = card.Characteristics.First(item => item.Id == interaction.Second);
        return LocalizedText.Create(Say(LocalizedText.English), Say(LocalizedText.SimplifiedChinese));

        string Say(string language) =>
            string.Join("; ", interaction.Cells.Take(MaxCells).Select(cell =>
                $"{first.BinName(first.Bins[cell.First], language)} × "
                    + $"{second.BinName(second.Bins[cell.Second], language)}: {BinTexts.Number(cell.Points)}"))
            + (interaction.Cells.Length > MaxCells
                ? string.Create(CultureInfo.InvariantCulture, $"; +{interaction.Cells.Length - MaxCells}")
                : string.Empty);
    }

    private static string Sentence(ScorecardChange change, string language)
    {
        var isChinese = language is LocalizedText.SimplifiedChinese;
        var noun = Nouns[change.Subject].ToString(language);
        noun = (change.BinName?.ToString(language), isChinese) switch
        {
            (null, _) => noun,
            ({ } bin, true) when change.Subject == "bins" => $"{noun} {bin}",
            ({ } bin, true) => $"{bin} 的{noun}",
            ({ } bin, false) when change.Subject == "bins" => $"{noun} {bin}",
            ({ } bin, false) => $"{noun} of {bin}",
        };
        var text = (change.Before?.ToString(language), change.After?.ToString(language)) switch
        {
            (null, null) => isChinese ? $"{noun}顺序改变" : $"{noun}, order changed",
            (null, { } after) => isChinese ? $"新增{noun}：{after}" : $"{noun} added: {after}",
            ({ } before, null) => isChinese ? $"删除{noun}：{before}" : $"{noun} removed: {before}",
            ({ } before, { } after) when string.Equals(before, after, StringComparison.Ordinal) =>
                isChinese ? $"{noun}有改动：{after}" : $"{noun} changed: {after}",
            ({ } before, { } after) => isChinese ? $"{noun}：{before} → {after}" : $"{noun}: {before} → {after}",
        };
        var isWhole = change.Subject is "characteristics" or "groups" or "interactions";
        return change.Part.Length == 0 || isWhole
            ? text
            : (change.PartName?.ToString(language) ?? change.Part) + (isChinese ? "：" : ": ") + text;
    }
}
