using FunnelKit.History;

namespace FunnelKit.SampleHost.Data;

/// <summary>
/// One event that was added to an opportunity's timeline; rows are only ever inserted. The key is the data set, the
/// opportunity's number and the place among its added events, so that of two edits at once the database takes one.
/// </summary>
public sealed class TimelineEventRow
{
    public required string DataSetId { get; init; }

    public required int Opportunity { get; init; }

    /// <summary>The place among the events that were added to this opportunity, from 0, without gaps.</summary>
    public required int Position { get; init; }

    public required string EventId { get; init; }

    public required TimelineEventKind Kind { get; init; }

    /// <summary>When it happened, in ticks of UTC.</summary>
    public required long OccurredTicks { get; init; }

    /// <summary>When it was recorded, in ticks of UTC; null when that is when it happened.</summary>
    public long? RecordedTicks { get; init; }

    /// <summary>The order of events of the same instant.</summary>
    public required long Sequence { get; init; }

    public string? Actor { get; init; }

    /// <summary>What the event says, as JSON: see <see cref="Timelines.StoredEvent"/>.</summary>
    public required string Content { get; init; }

    /// <summary>The verdict on a move as it was given, as JSON: see <see cref="Timelines.GateRecord"/>.</summary>
    public string? GateJson { get; init; }
}
