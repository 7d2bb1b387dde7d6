using FunnelKit.Flow;

namespace FunnelKit.Diagnosis;

/// <summary>The diagnoser that looks for the known shapes of trouble.</summary>
/// <param name="semantics">
/// How sure to be where a call does not say; null means <see cref="DiagnosisSemantics.Default"/>.
/// </param>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class FunnelDiagnoser(DiagnosisSemantics? semantics = null) : IFunnelDiagnoser
{
    /// <summary>Gets how sure to be where a call does not say.</summary>
    public DiagnosisSemantics Semantics { get; } = semantics ?? DiagnosisSemantics.Default;

    /// <inheritdoc/>
    public FunnelDiagnosis Diagnose(
        StageFlow flow, Benchmark? benchmark = null, DiagnosisSemantics? semantics = null) =>
        StageFlowDiagnosisExtensions.Diagnose(flow, benchmark, semantics ?? Semantics);
}
