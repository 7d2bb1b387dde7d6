using FunnelKit.History;

namespace FunnelKit.SampleHost.Api;

/// <summary>One thing in the way of a move, and whether a person may override it.</summary>
public sealed record ObstacleAnswer(
    GateObstacleCode Code, string Stage, string Subject, bool Overridable, string Text);
