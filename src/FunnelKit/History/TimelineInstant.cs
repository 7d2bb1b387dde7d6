namespace FunnelKit.History;

/// <summary>Turns ticks of UTC into instants; 0 stands for one that is not known.</summary>
internal static class TimelineInstant
{
    public static DateTimeOffset? Of(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}
