namespace FunnelKit.History;

/// <summary>An event as it was known for some time, in place.</summary>
internal readonly struct TimelineEntry(TimelineEvent timelineEvent, long knownFrom, long knownUntil)
{
    /// <summary>Stands for an instant that never comes.</summary>
    public const long Never = long.MaxValue;

    public readonly TimelineEvent Event = timelineEvent;

    /// <summary>When it happened, in ticks of UTC.</summary>
    public readonly long At = timelineEvent.OccurredAt.UtcTicks;

    /// <summary>Since when it was known so.</summary>
    public readonly long KnownFrom = knownFrom;

    /// <summary>When something else became known instead, or <see cref="Never"/>.</summary>
    public readonly long KnownUntil = knownUntil;

    public bool Counts(long through, long asOf) => At <= through && KnownFrom <= asOf && asOf < KnownUntil;
}
