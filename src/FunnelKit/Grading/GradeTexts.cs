using System.Globalization;
using System.Text;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>The sentences about grades, in both languages.</summary>
internal static class GradeTexts
{
    public static string Conflict(GradeConflict conflict, string language)
    {
        var verdict = CriterionTexts.Verdict(conflict.Result, conflict.Scale.FactIndex);
        var (scored, described) = (conflict.Scored.Id, conflict.Described?.Id);
        var english = described is null
            ? $"The score says {scored}, what is known does not: {verdict.ToString(LocalizedText.English)}"
            : $"The score says {scored}, what is known says {described}: {verdict.ToString(LocalizedText.English)}";
        var chinese = described is null
            ? $"评分为{scored}，与已知情况不符：{verdict.ToString(LocalizedText.SimplifiedChinese)}"
            : $"评分为{scored}，已知情况却符合{described}：{verdict.ToString(LocalizedText.SimplifiedChinese)}";
        return LocalizedText.Create(english, chinese).ToString(language);
    }

    public static string Sentence(GradedScore graded, string language) =>
        LocalizedText.Create(English(graded), Chinese(graded)).ToString(language);

    private static string English(GradedScore graded)
    {
        const string Language = LocalizedText.English;
        var text = new StringBuilder();
        var total = Plural.Of(Points(graded.Score.Total), "point");
        text.Append(CultureInfo.InvariantCulture, $"{graded.Grade.Id} ({total})");
        if (graded.IsOpen)
        {
            var inputs = Inputs(graded, Language, ", ", " (an interval)");
            text.Append(CultureInfo.InvariantCulture, $", between {graded.Lowest.Id} and {graded.Highest.Id}");
            text.Append(CultureInfo.InvariantCulture, $", because of what is not known: {inputs}");
        }

        if (graded.IsKept)
        {
            text.Append("; kept within the margin");
        }

        if (graded.PointsToNext is { } points)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {Plural.Of(Points(points), "point")} to the next grade");
        }

        return End(graded, text, Language, "; ", ", ", "whether that fits what is known of the lead cannot be said: ");
    }

    private static string Chinese(GradedScore graded)
    {
        const string Language = LocalizedText.SimplifiedChinese;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{graded.Grade.Id}（{Points(graded.Score.Total)}分）");
        if (graded.IsOpen)
        {
            var inputs = Inputs(graded, Language, "、", "（区间）");
            text.Append(CultureInfo.InvariantCulture, $"，介于{graded.Lowest.Id}与{graded.Highest.Id}之间");
            text.Append(CultureInfo.InvariantCulture, $"，因为以下信息未知：{inputs}");
        }

        if (graded.IsKept)
        {
            text.Append("；在缓冲范围内保持原级");
        }

        if (graded.PointsToNext is { } points)
        {
            text.Append(CultureInfo.InvariantCulture, $"；距上一级还差{Points(points)}分");
        }

        return End(graded, text, Language, "；", "、", "无法判断是否符合该级定义，缺少：");
    }

    private static string End(
        GradedScore graded, StringBuilder text, string language, string separator, string comma, string open)
    {
        if (graded.Conflict is { } conflict)
        {
            text.Append(separator).Append(Conflict(conflict, language));
        }
        else if (graded.Description == CriterionStatus.Unknown)
        {
            var facts = graded.MissingFacts.Select(id => FactName(graded.Scale, id, language));
            text.Append(separator).Append(open).AppendJoin(comma, facts);
        }

        return text.ToString();
    }

    private static string FactName(GradeScale scale, string id, string language) =>
        scale.FactIndex.TryGetValue(id, out var fact) ? fact.DisplayName(language) : id;

    private static string Inputs(GradedScore graded, string language, string separator, string interval) =>
        string.Join(
            separator,
            graded.OpenInputs.Select(item =>
                (item.Name?.ToString(language) ?? item.Id)
                    + (item.Status == InputStatus.Interval ? interval : string.Empty)));

    private static string Points(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);
}
