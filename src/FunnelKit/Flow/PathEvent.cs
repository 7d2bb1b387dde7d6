namespace FunnelKit.Flow;

/// <summary>An event of a deal that counts: when it happened, in which row it stands, and its code.</summary>
internal readonly record struct PathEvent(long Ticks, int Row, int Code);
