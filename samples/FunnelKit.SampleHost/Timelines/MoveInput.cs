namespace FunnelKit.SampleHost.Timelines;

/// <summary>A move that somebody asks for.</summary>
public sealed record MoveInput
{
    /// <summary>The identifier of the stage to move to.</summary>
    public required string To { get; init; }

    /// <summary>The version of the timeline that the person looked at.</summary>
    public required int ExpectedVersion { get; init; }

    /// <summary>Who asks for it; needed to override.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    public string? Competitor { get; init; }

    /// <summary>Why the move is made although the gate blocks it.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Who approved, by the identifier of the role.</summary>
    public IReadOnlyDictionary<string, string>? Approvals { get; init; }

    /// <summary>The identifier of the event, so that sending twice stores once; made up when not given.</summary>
    public string? EventId { get; init; }
}
