using FunnelKit.Diagnosis;

namespace FunnelKit.SampleHost.Api;

/// <summary>How sure the diagnosis has to be.</summary>
public sealed record DiagnosisSemanticsAnswer(
    string Description, int MinimumSample, double Margin, double OverdueTolerance)
{
    public static DiagnosisSemanticsAnswer From(DiagnosisSemantics semantics, string language)
    {
        ArgumentNullException.ThrowIfNull(semantics);
        return new(
            semantics.Describe(language), semantics.MinimumSample, semantics.Margin, semantics.OverdueTolerance);
    }
}
