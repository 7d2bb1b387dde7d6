using FunnelKit.Flow;

namespace FunnelKit.Diagnosis;

/// <summary>Diagnoses a flow.</summary>
public static class StageFlowDiagnosisExtensions
{
    /// <summary>Compares a funnel with a benchmark, and its open deals with the limits of their stages.</summary>
    /// <param name="flow">The flow to diagnose.</param>
    /// <param name="benchmark">
    /// What to compare the steps with; null means the conversion targets of the model's own stages.
    /// </param>
    /// <param name="semantics">How sure to be; null means <see cref="DiagnosisSemantics.Default"/>.</param>
    /// <returns>The diagnosis.</returns>
    /// <exception cref="ArgumentException">
    /// The benchmark names a stage that the model does not have, or names stages out of order.
    /// </exception>
    public static FunnelDiagnosis Diagnose(
        this StageFlow flow, Benchmark? benchmark = null, DiagnosisSemantics? semantics = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var reference = benchmark ?? Benchmark.FromTargets(flow.Model);
        var choices = semantics ?? DiagnosisSemantics.Default;
        var steps = StepJudge.Assess(flow, reference, choices);
        var backlogs = BacklogJudge.Assess(flow, choices);
        var findings = FindingWriter.Write(flow, steps, backlogs);
        return new FunnelDiagnosis(flow, reference, choices, steps, backlogs, findings);
    }
}
