using System.Collections.Immutable;
using FunnelKit.History;

namespace FunnelKit.Playbooks;

/// <summary>One opportunity in a review: where it stands, in which tier, and what needs somebody.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class ReviewedOpportunity
{
    internal ReviewedOpportunity(
        OpportunityTimeline timeline, OpportunityState state, FunnelTier tier, ImmutableArray<Alert> alerts)
    {
        Timeline = timeline;
        State = state;
        Tier = tier;
        Alerts = alerts;
    }

    /// <summary>Gets the identifier of the opportunity.</summary>
    public string OpportunityId => Timeline.OpportunityId;

    /// <summary>Gets everything that happened to it.</summary>
    public OpportunityTimeline Timeline { get; }

    /// <summary>Gets where it stands at the instant of the review.</summary>
    public OpportunityState State { get; }

    /// <summary>Gets the tier of the funnel that it is in.</summary>
    /// <value><see cref="FunnelTier.None"/> when it is not open, or open in no stage of the model.</value>
    public FunnelTier Tier { get; }

    /// <summary>Gets the alerts about it, in the order of the rules.</summary>
    public ImmutableArray<Alert> Alerts { get; }
}
