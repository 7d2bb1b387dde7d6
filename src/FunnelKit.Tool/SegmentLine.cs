using FunnelKit.Flow;
using FunnelKit.Segments;

namespace FunnelKit.Tool;

/// <summary>One segment, with how its win rate compares; null where it does not.</summary>
internal sealed record SegmentLine(string Label, StageFlow Flow, PersonRow? Row);
