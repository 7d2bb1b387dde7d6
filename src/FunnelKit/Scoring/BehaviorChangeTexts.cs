using System.Collections.Frozen;
using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The sentences about differences of behavior models, in both languages.</summary>
internal static class BehaviorChangeTexts
{
    private static readonly FrozenDictionary<string, LocalizedText> Nouns =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["id"] = LocalizedText.Create("identifier", "标识"),
            ["name"] = LocalizedText.Create("name", "名称"),
            ["description"] = LocalizedText.Create("description", "说明"),
            ["ageUnit"] = LocalizedText.Create("unit of age", "时间单位"),
            ["types"] = LocalizedText.Create("type", "行为类型"),
            ["groups"] = LocalizedText.Create("group", "分组"),
            ["points"] = LocalizedText.Create("points", "分值"),
            ["decay"] = LocalizedText.Create("decay", "衰减"),
            ["lowest"] = LocalizedText.Create("least points", "最低分"),
            ["highest"] = LocalizedText.Create("most points", "最高分"),
            ["group"] = LocalizedText.Create("group", "分组"),
            ["minCount"] = LocalizedText.Create("least number of events", "最少次数"),
            ["windowDays"] = LocalizedText.Create("window in days", "有效天数"),
            ["diminishing"] = LocalizedText.Create("diminishing factor", "递减系数"),
            ["recencyBonus"] = LocalizedText.Create("bonus for recent events", "近期加分"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static LocalizedText Of(AgeUnit unit) =>
        unit == AgeUnit.Seconds ? LocalizedText.Create("seconds", "秒") : LocalizedText.Create("days", "天");

    public static LocalizedText? Of(RecencyBonus? bonus) =>
        bonus is null
            ? null
            : LocalizedText.Create(
                $"{BinTexts.Number(bonus.Points)} within {Plural.Of(Days(bonus), "day")}",
                $"{Days(bonus)} 天内 {BinTexts.Number(bonus.Points)}");

    public static string Of(BehaviorModelChange change, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var noun = Nouns[change.Member].ToString(language);
        var isPart = change.Member is "types" or "groups";
        var part = change.Part.Length == 0 || isPart ? string.Empty : change.Part + (isChinese ? "：" : ": ");
        return part + (change.Before?.ToString(language), change.After?.ToString(language)) switch
        {
            (null, null) => isChinese ? $"{noun}顺序改变" : $"{noun}s, order changed",
            (null, { } after) => isChinese ? $"新增{noun}：{after}" : $"{noun} added: {after}",
            ({ } before, null) => isChinese ? $"删除{noun}：{before}" : $"{noun} removed: {before}",
            ({ } before, { } after) when string.Equals(before, after, StringComparison.Ordinal) =>
                isChinese ? $"{noun}有改动：{after}" : $"{noun} changed: {after}",
            ({ } before, { } after) => isChinese ? $"{noun}：{before} → {after}" : $"{noun}: {before} → {after}",
        };
    }

    private static string Days(RecencyBonus bonus) => bonus.WithinDays.ToString(CultureInfo.InvariantCulture);
}
