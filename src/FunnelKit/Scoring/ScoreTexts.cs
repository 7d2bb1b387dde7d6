using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The sentences that explain a score, in both languages.</summary>
internal static class ScoreTexts
{
    private const int Shown = 5;

    private static readonly LocalizedText Intercept = LocalizedText.Create("every lead", "基础分");
    private static readonly LocalizedText Limit = LocalizedText.Create("limit of {0}", "{0}的限额");
    private static readonly LocalizedText Total = LocalizedText.Create("{0} points", "{0} 分");
    private static readonly LocalizedText Range = LocalizedText.Create(
        " ({0} to {1}, as {2} inputs are not known exactly)", "（{0} 至 {1}，有 {2} 项输入未完全明确）");

    private static readonly LocalizedText Rest = LocalizedText.Create("{0} others {1}", "其余 {0} 项 {1}");

    /// <summary>Says the total, and which parts moved it most.</summary>
    public static string Explain(Score score, string language)
    {
        var open = score.Contributions.Count(item => item.Status == InputStatus.Interval) + score.MissingInputs.Length;
        var text = Format(Total, language, BinTexts.Number(score.Total));
        if (open > 0 && score.Lowest < score.Highest)
        {
            text += Format(Range, language, BinTexts.Number(score.Lowest), BinTexts.Number(score.Highest), open);
        }

        var parts = score.Contributions.Where(item => item.Points != 0m)
            .OrderByDescending(item => Math.Abs(item.Points))
            .ToList();
        var lines = parts.Take(Shown).Select(item => Explain(item, language));
        if (parts.Count > Shown)
        {
            var rest = parts.Skip(Shown).Sum(item => item.Points);
            lines = lines.Append(Format(Rest, language, parts.Count - Shown, Signed(rest)));
        }

        var all = string.Join(IsChinese(language) ? "；" : "; ", lines);
        return all.Length == 0 ? text : text + (IsChinese(language) ? "：" : ": ") + all;
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
