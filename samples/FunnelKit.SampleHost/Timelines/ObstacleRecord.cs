using FunnelKit.History;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>One thing that stood in the way of a move, as it was said.</summary>
public sealed record ObstacleRecord
{
    public required GateObstacleCode Code { get; init; }

    public required string Stage { get; init; }

    /// <summary>The role whose approval is missing, or the like; empty when there is none.</summary>
    public required string Subject { get; init; }

    public required bool IsOverridable { get; init; }

    public required string English { get; init; }

    public required string Chinese { get; init; }

    public string In(string language) => language == LocalizedText.SimplifiedChinese ? Chinese : English;
}
