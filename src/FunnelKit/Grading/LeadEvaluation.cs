using FunnelKit.Qualification;

namespace FunnelKit.Grading;

/// <summary>A lead evaluated on three levels: screened, qualified, scored.</summary>
/// <remarks>
/// A level is reached only when none before it failed. One that cannot be decided yet does not fail: the levels behind
/// it say what is known so far. Instances are immutable and thread-safe.
/// </remarks>
public sealed class LeadEvaluation
{
    internal LeadEvaluation()
    {
    }

    /// <summary>Gets the verdict of the first level.</summary>
    public required ScreeningVerdict Screening { get; init; }

    /// <summary>Gets the assessment of the second level.</summary>
    /// <value>Null when the lead failed before.</value>
    public required QualificationAssessment? Qualification { get; init; }

    /// <summary>Gets the graded score of the third level.</summary>
    /// <value>Null when the lead failed before.</value>
    public required GradedScore? Graded { get; init; }

    /// <summary>Gets the first level that the lead failed.</summary>
    /// <value><see cref="EvaluationLevel.None"/> when it failed none.</value>
    public required EvaluationLevel Failed { get; init; }

    /// <summary>Gets the first level that cannot be decided yet.</summary>
    /// <value><see cref="EvaluationLevel.None"/> when all that were reached are decided.</value>
    public required EvaluationLevel Open { get; init; }

    /// <summary>Gets a value indicating whether the lead passed all levels.</summary>
    public bool IsPassed => Failed == EvaluationLevel.None && Open == EvaluationLevel.None;

    /// <summary>Gets whether the lead is a mere interest or a potential opportunity.</summary>
    /// <value><see cref="LeadPotential.None"/> while too little is known.</value>
    public required LeadPotential Potential { get; init; }
}
