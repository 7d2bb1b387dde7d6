using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The sentences that explain a score, in both languages.</summary>
internal static class ScoreTexts
{
    private const int Shown = 5;

    private static readonly LocalizedText Intercept = LocalizedText.Create("every lead", "基础分");
    private static readonly LocalizedText Limit = LocalizedText.Create("limit of {0}", "{0}的限额");
    private static readonly LocalizedText Range = LocalizedText.Create(
        " ({0} to {1}, as {2} not known exactly)", "（{0} 至 {1}，有 {2}未完全明确）");

    /// <summary>Says the total, and which parts moved it most.</summary>
    public static string Explain(Score score, string language)
    {
        var open = score.Contributions.Count(item => item.Status == InputStatus.Interval) + score.MissingInputs.Length;
        var isChinese = IsChinese(language);
        var points = BinTexts.Number(score.Total);
        var text = isChinese ? $"{points} 分" : Plural.Of(points, "point");
        if (open > 0 && score.Lowest < score.Highest)
        {
            var inputs = isChinese ? $"{open} 项输入" : Plural.Of(open, "input") + (open == 1 ? " is" : " are");
            text += Format(Range, language, BinTexts.Number(score.Lowest), BinTexts.Number(score.Highest), inputs);
        }

        var parts = score.Contributions.Where(item => item.Points != 0m)
            .OrderByDescending(item => Math.Abs(item.Points))
            .ToList();
        var lines = parts.Take(Shown).Select(item => Explain(item, language));
        if (parts.Count > Shown)
        {
            var rest = Signed(parts.Skip(Shown).Sum(item => item.Points));
            var count = parts.Count - Shown;
            lines = lines.Append(isChinese ? $"其余 {count} 项 {rest}" : $"{Plural.Of(count, "other")} {rest}");
        }

        var all = string.Join(isChinese ? "；" : "; ", lines);
        return all.Length == 0 ? text : text + (isChinese ? "：" : ": ") + all;
    }

    /// <summary>Says what gave the points, the value that was seen, and the points.</summary>
    public static string Explain(Contribution item, string language)
    {
        var name = item.Kind == ContributionKind.Intercept
            ? Intercept.ToString(language)
            : item.Name?.ToString(language) ?? item.Id;
        var text = item.Kind switch
        {
            ContributionKind.GroupLimit => Format(Limit, language, name),
            ContributionKind.Characteristic => $"{name} {item.Value.ToString(language)}",
            _ => name,
        };
        return $"{text} {Signed(item.Points)}";
    }

    private static string Signed(decimal points) => (points > 0m ? "+" : string.Empty) + BinTexts.Number(points);

    private static string Format(LocalizedText text, string language, params ReadOnlySpan<object> values) =>
        string.Format(CultureInfo.InvariantCulture, text.ToString(language), values);

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
