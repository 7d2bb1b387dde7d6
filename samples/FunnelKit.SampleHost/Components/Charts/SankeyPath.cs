namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>A number of cases that take one way.</summary>
public readonly record struct SankeyPath
{
    public required long Count { get; init; }

    /// <summary>Gets the number in words, such as "120 · 41.2 %".</summary>
    public required string Text { get; init; }

    /// <summary>Gets the address of the cases.</summary>
    public string? Link { get; init; }
}
