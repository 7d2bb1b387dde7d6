namespace FunnelKit.SampleHost.Data;

/// <summary>Something that a lead did: looked at a page, loaded a paper, came to an event.</summary>
public sealed class LeadEventRow
{
    public required int Lead { get; init; }

    /// <summary>The place among the events of the lead, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The identifier of the behavior type.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened, in ticks of UTC.</summary>
    public required long OccurredTicks { get; init; }
}
