using FunnelKit.Diagnosis;

namespace FunnelKit.SampleHost.Api;

/// <summary>One finding with its evidence; causes are to be checked, not claimed.</summary>
public sealed record FindingAnswer(
    FindingCode Code,
    FindingSeverity Severity,
    string Stage,
    string Title,
    string Summary,
    double DealsConcerned,
    IReadOnlyList<EvidenceAnswer> Evidence,
    IReadOnlyList<string> RuledOut,
    IReadOnlyList<string> CausesToCheck,
    IReadOnlyList<string> Remedies)
{
    public static FindingAnswer From(Finding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(
            finding.Code,
            finding.Severity,
            finding.Stage.Value,
            finding.Title.ToString(language),
            finding.Summary.ToString(language),
            finding.DealsConcerned,
            [.. finding.Evidence.Select(evidence => EvidenceAnswer.From(evidence, language))],
            Texts(finding.RuledOut),
            Texts(finding.CausesToCheck),
            Texts(finding.Remedies));

        IReadOnlyList<string> Texts(IEnumerable<LocalizedText> texts) =>
            [.. texts.Select(text => text.ToString(language))];
    }
}
