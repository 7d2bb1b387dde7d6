using FunnelKit.Diagnosis;

namespace FunnelKit.SampleHost.Api;

/// <summary>One measurement.</summary>
public sealed record EvidenceAnswer(
    string Label, EvidenceUnit Unit, double? Observed, double? Expected, double? Low, double? High, long SampleSize)
{
    public static EvidenceAnswer From(Evidence evidence, string language)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new(
            evidence.Label.ToString(language),
            evidence.Unit,
            evidence.Observed,
            evidence.Expected,
            evidence.Interval?.Low,
            evidence.Interval?.High,
            evidence.SampleSize);
    }
}
