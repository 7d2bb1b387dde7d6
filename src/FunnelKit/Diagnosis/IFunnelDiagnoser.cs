using FunnelKit.Flow;

namespace FunnelKit.Diagnosis;

/// <summary>Diagnoses flows, with choices that were settled beforehand.</summary>
/// <remarks>
/// Implementations are pure and thread-safe: the same flow and benchmark give the same diagnosis.
/// The package FunnelKit.Extensions.DependencyInjection registers one that takes its choices from
/// <see cref="DiagnosisOptions"/>.
/// </remarks>
public interface IFunnelDiagnoser
{
    /// <summary>Compares a funnel with a benchmark, and its open deals with the limits of their stages.</summary>
    /// <param name="flow">The flow to diagnose.</param>
    /// <param name="benchmark">
    /// What to compare the steps with; null means the conversion targets of the model's own stages.
    /// </param>
    /// <param name="semantics">How sure to be; null means as the diagnoser was set up.</param>
    /// <returns>The diagnosis.</returns>
    /// <exception cref="ArgumentException">
    /// The benchmark names a stage that the model does not have, or names stages out of order.
    /// </exception>
    FunnelDiagnosis Diagnose(StageFlow flow, Benchmark? benchmark = null, DiagnosisSemantics? semantics = null);
}
