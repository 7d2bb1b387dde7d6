namespace FunnelKit.Flow;

/// <summary>A visit as times measure it: the code that ended it, or -1; its length in ticks, or -1.</summary>
internal readonly record struct PathVisit(int Stage, int Code, long Length);
