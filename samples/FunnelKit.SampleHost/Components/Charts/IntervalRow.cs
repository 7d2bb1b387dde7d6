namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One value with its interval: of a segment, a person, a stage.</summary>
public sealed record IntervalRow
{
    public required string Name { get; init; }

    /// <summary>Gets the value. What is not known or not finite is not drawn, but its row is there.</summary>
    public required double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Gets how much stands behind the value, such as "41 of 120".</summary>
    public required string Count { get; init; }

    /// <summary>Gets a value indicating whether the row can be told apart from the reference.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Gets the address of the cases behind the row.</summary>
    public string? Link { get; init; }
}
