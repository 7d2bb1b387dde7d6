using System.Collections.Immutable;
using System.Text;
using FunnelKit.Flow;

namespace FunnelKit.Diagnosis;

/// <summary>What is wrong with a funnel, how sure that is, and what is not known.</summary>
/// <remarks>
/// <para>
/// Every step is compared with its reference, and every stage's open deals with its limit. Only what chance
/// does not explain becomes a finding; what is undecided says how many more deals would decide it.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// FunnelDiagnosis diagnosis = flow.Diagnose(Benchmarks.B2B(model));
/// foreach (Finding finding in diagnosis.Findings)
///     Console.WriteLine(finding.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class FunnelDiagnosis
{
    internal FunnelDiagnosis(
        StageFlow flow,
        Benchmark benchmark,
        DiagnosisSemantics semantics,
        ImmutableArray<StepAssessment> steps,
        ImmutableArray<BacklogAssessment> backlogs,
        ImmutableArray<Finding> findings)
    {
        Flow = flow;
        Benchmark = benchmark;
        Semantics = semantics;
        Steps = steps;
        Backlogs = backlogs;
        Findings = findings;
        Outcome = OutcomeOf(steps, backlogs, findings);
        Shape = ShapeOf(Outcome, findings);
    }

    /// <summary>Gets the flow that was diagnosed, with the semantics of its numbers.</summary>
    public StageFlow Flow { get; }

    /// <summary>Gets what the steps were compared with.</summary>
    public Benchmark Benchmark { get; }

    /// <summary>Gets how sure the diagnosis had to be.</summary>
    public DiagnosisSemantics Semantics { get; }

    /// <summary>Gets what the diagnosis comes to.</summary>
    public DiagnosisOutcome Outcome { get; }

    /// <summary>Gets the shape of the funnel: that of the first finding which is a shape.</summary>
    public FunnelShape Shape { get; }

    /// <summary>Gets the findings: the most urgent first, then those that concern most deals.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Gets each step of the benchmark beside what was observed, in the order of the benchmark.</summary>
    public ImmutableArray<StepAssessment> Steps { get; }

    /// <summary>
    /// Gets the open deals of each open stage beside the pace at which deals leave it, in funnel order.
    /// </summary>
    public ImmutableArray<BacklogAssessment> Backlogs { get; }

    /// <summary>
    /// Gets the stage from which the smallest share of the decided deals advanced; null when none is decided.
    /// </summary>
    public StageConversion? LowestStepRate => Flow.LowestStepRate;

    /// <summary>Gets the stage at which most deals were lost; null when none was lost.</summary>
    public StageConversion? LargestLoss => Flow.LargestLoss;

    /// <summary>Says the outcome, the shape and the undecided steps in a language, in a few lines.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>The text. The wording may change between versions.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder(DiagnosisTexts.Outcome(Outcome).ToString(language));
        if (Outcome == DiagnosisOutcome.Findings)
        {
            text.Append(' ').Append(DiagnosisTexts.Shape(Shape).ToString(language));
        }

        foreach (var step in Steps.Where(step => step.Status == AssessmentStatus.Undecided))
        {
            text.Append('\n').Append(DiagnosisTexts.Undecided(Flow.Model, step).ToString(language));
        }

        return text.ToString();
    }

    /// <summary>Says the outcome in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private static DiagnosisOutcome OutcomeOf(
        ImmutableArray<StepAssessment> steps,
        ImmutableArray<BacklogAssessment> backlogs,
        ImmutableArray<Finding> findings)
    {
        if (!findings.IsEmpty)
        {
            return DiagnosisOutcome.Findings;
        }

        if (steps.IsEmpty && backlogs.All(backlog => backlog.Status == AssessmentStatus.NoReference))
        {
            return DiagnosisOutcome.NoReference;
        }

        // Few open deals are no backlog, so that only a backlog which is undecided leaves the outcome open.
        return steps.IsEmpty
            || steps.Any(step => step.Status != AssessmentStatus.Met)
            || backlogs.Any(backlog => backlog.Status == AssessmentStatus.Undecided)
            ? DiagnosisOutcome.InsufficientData
            : DiagnosisOutcome.Healthy;
    }

    private static FunnelShape ShapeOf(DiagnosisOutcome outcome, ImmutableArray<Finding> findings) =>
        outcome switch
        {
            DiagnosisOutcome.Healthy => FunnelShape.Healthy,
            DiagnosisOutcome.Findings => findings
                .Select(finding => finding.Code switch
                {
                    FindingCode.BrokenMiddle => FunnelShape.BrokenMiddle,
                    FindingCode.MiddleBulge => FunnelShape.MiddleBulge,
                    FindingCode.CollapsedBottom => FunnelShape.CollapsedBottom,
                    _ => FunnelShape.Other,
                })
                .OrderBy(shape => shape == FunnelShape.Other)
                .First(),
            _ => FunnelShape.Undetermined,
        };
}
