using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>One step of the funnel beside the share that was expected of it.</summary>
public sealed record StepAssessment
{
    internal StepAssessment(
        BenchmarkStep step, Rate observed, double? adjustedPValue, AssessmentStatus status, long? moreDealsToDecide)
    {
        From = step.From;
        To = step.To;
        Expected = step.Expected;
        Observed = observed;
        AdjustedPValue = adjustedPValue;
        Status = status;
        MoreDealsToDecide = moreDealsToDecide;
    }

    /// <summary>Gets the stage that the deals come from.</summary>
    public StageId From { get; }

    /// <summary>Gets the later stage that they should reach.</summary>
    public StageId To { get; }

    /// <summary>Gets the share that should reach it.</summary>
    public Probability Expected { get; }

    /// <summary>Gets the share of the decided deals that reached it.</summary>
    public Rate Observed { get; }

    /// <summary>Gets how easily chance alone would put the observed share so far from the expected one.</summary>
    /// <value>
    /// The two-sided p-value of the score test, corrected for the number of steps compared at once (Benjamini
    /// and Hochberg, 1995); null when no deal is decided.
    /// </value>
    public double? AdjustedPValue { get; }

    /// <summary>Gets what follows.</summary>
    public AssessmentStatus Status { get; }

    /// <summary>Gets how many more decided deals, at the same share, would decide an undecided step.</summary>
    /// <value>At least 1; null unless <see cref="Status"/> is <see cref="AssessmentStatus.Undecided"/>.</value>
    public long? MoreDealsToDecide { get; }
}
