namespace FunnelKit.Segments;

/// <summary>What one segment contributes to the change of an overall rate.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record RateContribution
{
    internal RateContribution(string label, Rate before, Rate after)
    {
        Label = label;
        Before = before;
        After = after;
    }

    /// <summary>Gets the label of the segment; empty for the deals without one.</summary>
    public string Label { get; }

    /// <summary>Gets the rate of the segment in the first period; 0 of 0 when it was not there.</summary>
    public Rate Before { get; }

    /// <summary>Gets the rate of the segment in the second period; 0 of 0 when it was not there.</summary>
    public Rate After { get; }

    /// <summary>Gets the share of all cases that the segment had in the first period.</summary>
    /// <value>In the range [0, 1].</value>
    public required double WeightBefore { get; init; }

    /// <summary>Gets the share of all cases that the segment has in the second period.</summary>
    /// <value>In the range [0, 1].</value>
    public required double WeightAfter { get; init; }

    /// <summary>Gets what comes of the segment being a larger or a smaller part of all.</summary>
    /// <value>As a fraction; growth of a segment below the overall rate counts against it.</value>
    public required double Mix { get; init; }

    /// <summary>Gets what comes of the segment's own rate having changed.</summary>
    /// <value>As a fraction; 0 for a segment that was not there in one of the periods.</value>
    public required double Rate { get; init; }

    /// <summary>Gets <see cref="Mix"/> in whole millionths, rounded so that all parts add up.</summary>
    public required long MixMillionths { get; init; }

    /// <summary>Gets <see cref="Rate"/> in whole millionths, rounded so that all parts add up.</summary>
    public required long RateMillionths { get; init; }
}
