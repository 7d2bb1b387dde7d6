using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>One thing worth a person's attention, with the evidence for it.</summary>
/// <remarks>
/// A finding states what was measured, how sure it is and what was ruled out. It lists causes <em>to check</em>
/// and remedies; it does not claim a cause.
/// </remarks>
public sealed class Finding
{
    internal Finding()
    {
    }

    /// <summary>Gets the kind of finding.</summary>
    public required FindingCode Code { get; init; }

    /// <summary>Gets how urgent it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Gets the stage concerned: the one that deals do not leave as they should.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the name of the finding.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets one sentence that says what was measured.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>Gets the numbers it rests on; at least one.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Gets what else could have looked like this, and why it is not that.</summary>
    public required ImmutableArray<LocalizedText> RuledOut { get; init; }

    /// <summary>Gets causes that are known to look like this and should be checked; none is claimed.</summary>
    public required ImmutableArray<LocalizedText> CausesToCheck { get; init; }

    /// <summary>Gets what has helped against them.</summary>
    public required ImmutableArray<LocalizedText> Remedies { get; init; }

    /// <summary>
    /// Gets how many deals are concerned: those short of the expected number, or those over the limit.
    /// </summary>
    public required double DealsConcerned { get; init; }

    /// <summary>
    /// Says the finding in a language: title, summary, evidence, what was ruled out, causes to check, remedies.
    /// </summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>Several lines of text. The wording may change between versions.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder();
        text.Append(string.Format(
            CultureInfo.InvariantCulture,
            DiagnosisTexts.TitleAndSummary.ToString(language),
            Title.ToString(language),
            Summary.ToString(language)));
        Append(text, DiagnosisTexts.EvidenceHeading, Evidence.Select(item => item.ToString(language)), language);
        Append(text, DiagnosisTexts.RuledOutHeading, RuledOut.Select(item => item.ToString(language)), language);
        Append(text, DiagnosisTexts.CausesHeading, CausesToCheck.Select(item => item.ToString(language)), language);
        Append(text, DiagnosisTexts.RemediesHeading, Remedies.Select(item => item.ToString(language)), language);
        return text.ToString();
    }

    /// <summary>Says the finding in English.</summary>
    /// <returns>Several lines of text.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private static void Append(StringBuilder text, LocalizedText heading, IEnumerable<string> items, string language)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                text.Append('\n').Append(heading.ToString(language));
                isFirst = false;
            }

            text.Append("\n- ").Append(item);
        }
    }
}
