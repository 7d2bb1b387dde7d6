namespace FunnelKit.SampleHost.Timelines;

/// <summary>Facts that somebody records together.</summary>
public sealed record FactsInput
{
    /// <summary>The version of the timeline that the person looked at.</summary>
    public required int ExpectedVersion { get; init; }

    public string? By { get; init; }

    /// <summary>The values by the identifier of the fact, as text; empty for "no longer known".</summary>
    public required IReadOnlyDictionary<string, string?> Facts { get; init; }
}
