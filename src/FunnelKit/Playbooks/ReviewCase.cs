namespace FunnelKit.Playbooks;

/// <summary>A closed opportunity that is worth a case review, and why.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class ReviewCase
{
    internal ReviewCase(CaseKind kind, ReviewedOpportunity opportunity, TimeSpan? cycle)
    {
        Kind = kind;
        Opportunity = opportunity;
        Cycle = cycle;
    }

    /// <summary>Gets why it is worth a review.</summary>
    public CaseKind Kind { get; }

    /// <summary>Gets the opportunity.</summary>
    public ReviewedOpportunity Opportunity { get; }

    /// <summary>Gets how long it took from the creation to the close.</summary>
    /// <value>Null when nobody knows.</value>
    public TimeSpan? Cycle { get; }
}
