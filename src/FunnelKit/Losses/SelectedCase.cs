using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Losses;

/// <summary>A closed deal that is worth a review, and why.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class SelectedCase
{
    internal SelectedCase(DealRecord deal, CaseAspects aspects, LossReason? reason, ImmutableArray<CaseFactor> factors)
    {
        Deal = deal;
        Aspects = aspects;
        Reason = reason;
        Factors = factors;
    }

    /// <summary>Gets the deal.</summary>
    public DealRecord Deal { get; }

    /// <summary>Gets why it is worth a review; never none.</summary>
    public CaseAspects Aspects { get; }

    /// <summary>Gets why it was lost.</summary>
    /// <value>Null for a win.</value>
    public LossReason? Reason { get; }

    /// <summary>Gets the factors that reviews of the deal recorded, in the order given.</summary>
    /// <value>Of success for a win, of failure for a loss.</value>
    public ImmutableArray<CaseFactor> Factors { get; }

    /// <summary>Gets a value indicating whether somebody has reviewed the deal.</summary>
    public bool IsReviewed => !Factors.IsEmpty;
}
