using FunnelKit.History;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>A call, visit or meeting that somebody logs.</summary>
public sealed record InteractionInput
{
    /// <summary>The version of the timeline that the person looked at.</summary>
    public required int ExpectedVersion { get; init; }

    public string? By { get; init; }

    /// <summary>What took place: an activity of the model, or any other word.</summary>
    public required string Interaction { get; init; }

    public InteractionDirection Direction { get; init; }

    public string? Contact { get; init; }

    public string? Summary { get; init; }
}
