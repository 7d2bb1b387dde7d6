namespace FunnelKit.History;

/// <summary>The opportunity was lost.</summary>
/// <remarks>
/// The stage that it was lost from is the open stage it was in last; for one that was never in an open stage it is
/// unknown, not the first stage. That a customer did not answer is no loss: log it as an interaction.
/// </remarks>
public sealed record OpportunityLost : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public OpportunityLost()
        : base(TimelineEventKind.Lost)
    {
    }

    /// <summary>Gets the competitor that it was lost to.</summary>
    /// <value>Null when it is not known, or there was none.</value>
    public string? Competitor { get; init; }

    internal override string Content => base.Content + "|" + Competitor;
}
