using System.Globalization;

namespace FunnelKit.Flow;

/// <summary>The sentences of this folder, in both languages.</summary>
internal static class FlowTexts
{
    /// <summary>Says every choice, in the order in which they are applied.</summary>
    public static LocalizedText Semantics(FlowSemantics semantics)
    {
        var parts = SemanticsTexts.Of(semantics).ToList();
        return LocalizedText.Create(
            string.Join(' ', parts.Select(part => part.English + ".")),
            string.Concat(parts.Select(part => part.Chinese + "。")));
    }

    public static LocalizedText Cohort(FlowCohort cohort)
    {
        var (from, to) = (Instant(cohort.From), Instant(cohort.To));
        var (english, chinese) = ($"from {from} to before {to}", $"{from}（含）至 {to}（不含）");
        return cohort.Basis switch
        {
            CohortBasis.CreatedIn => LocalizedText.Create($"deals created {english}", $"创建于 {chinese}的商机"),
            CohortBasis.EnteredStageIn => LocalizedText.Create(
                $"deals that first entered '{cohort.Stage}' {english}", $"首次进入“{cohort.Stage}”于 {chinese}的商机"),
            CohortBasis.ClosedIn => LocalizedText.Create($"deals closed {english}", $"关闭于 {chinese}的商机"),
            _ => LocalizedText.Create($"deals open at {from}", $"在 {from} 时未关闭的商机"),
        };
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            .Replace(":00Z", "Z", StringComparison.Ordinal);
}
