using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>The sentences about screening, in both languages.</summary>
internal static class ScreeningTexts
{
    public static string Sentence(ScreeningVerdict verdict, string language) =>
        LocalizedText.Create(English(verdict), Chinese(verdict)).ToString(language);

    private static string English(ScreeningVerdict verdict)
    {
        var names = Names(verdict, LocalizedText.English, ", ");
        return verdict.Outcome switch
        {
            ScreeningOutcome.Rejected => $"Removed: {names}",
            ScreeningOutcome.Nurture => $"To the nurture pool: {names}",
            ScreeningOutcome.Undecided => $"Not yet decided; ask for: {Missing(verdict, LocalizedText.English, ", ")}",
            _ => "Passed",
        };
    }

    private static string Chinese(ScreeningVerdict verdict)
    {
        const string Language = LocalizedText.SimplifiedChinese;
        var names = Names(verdict, Language, "、");
        return verdict.Outcome switch
        {
            ScreeningOutcome.Rejected => $"剔除：{names}",
            ScreeningOutcome.Nurture => $"转入培育池：{names}",
            ScreeningOutcome.Undecided => $"尚无法判断，需了解：{Missing(verdict, Language, "、")}",
            _ => "通过",
        };
    }

    private static string Names(ScreeningVerdict verdict, string language, string separator) =>
        string.Join(separator, verdict.Reasons.Select(finding => finding.Rule.DisplayName(language)));

    private static string Missing(ScreeningVerdict verdict, string language, string separator) =>
        string.Join(separator, verdict.MissingFacts.Select(id => Name(verdict.Rules, id, language)));

    private static string Name(ScreeningRules rules, string id, string language) =>
        rules.FactIndex.TryGetValue(id, out var fact) ? fact.DisplayName(language) : id;
}
