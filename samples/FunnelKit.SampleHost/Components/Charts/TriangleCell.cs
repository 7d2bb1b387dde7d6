namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One cell of a cohort triangle.</summary>
public sealed record TriangleCell
{
    /// <summary>Gets the share, which decides the shade; null where there is nobody to count.</summary>
    public required double? Value { get; init; }

    /// <summary>Gets what stands behind the share, such as "12 of 40".</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether the whole cohort is old enough for this column.</summary>
    public required bool IsMature { get; init; }

    /// <summary>Gets the address of the cases behind the cell.</summary>
    public string? Link { get; init; }
}
