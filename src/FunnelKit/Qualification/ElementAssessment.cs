namespace FunnelKit.Qualification;

/// <summary>How a lead stands to one element of a qualification framework, and by which answer.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record ElementAssessment
{
    internal ElementAssessment()
    {
    }

    /// <summary>Gets the element.</summary>
    public required QualificationElement Element { get; init; }

    /// <summary>Gets how the lead stands to it.</summary>
    public required ElementStatus Status { get; init; }

    /// <summary>Gets the answer that decided.</summary>
    /// <value>Null when nothing is known.</value>
    public required QualificationAnswer? Answer { get; init; }

    /// <summary>Gets a value indicating whether there are answers that say yes and answers that say no.</summary>
    public required bool IsDisputed { get; init; }

    /// <summary>Gets how well the answer that decided is evidenced.</summary>
    public EvidenceLevel Level => Answer?.Level ?? EvidenceLevel.None;

    /// <summary>Gets a value indicating whether more evidence is needed.</summary>
    internal bool IsMissing => Status is ElementStatus.Unknown or ElementStatus.Claimed;
}
