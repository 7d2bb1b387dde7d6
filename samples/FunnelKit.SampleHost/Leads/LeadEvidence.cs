using System.Diagnostics.CodeAnalysis;
using FunnelKit.Qualification;

namespace FunnelKit.SampleHost.Leads;

/// <summary>Evidence for an element of a qualification framework as a word: a level, or no.</summary>
public static class LeadEvidence
{
    /// <summary>The customer says that it is not so.</summary>
    public const string Denied = "no";

    public static bool TryRead(string element, string? text, [NotNullWhen(true)] out QualificationAnswer? answer)
    {
        answer = string.Equals(text, Denied, StringComparison.OrdinalIgnoreCase)
            ? new()
            {
                Element = element,
                IsYes = false,
                Level = EvidenceLevel.Confirmed,
            }
            : Enum.TryParse<EvidenceLevel>(text, ignoreCase: true, out var level)
                && Enum.IsDefined(level) && level != EvidenceLevel.None
                ? new()
                {
                    Element = element,
                    Level = level,
                }
                : null;
        return answer is not null;
    }
}
