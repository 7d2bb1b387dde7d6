using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Segments;

/// <summary>One person, or other segment, in a <see cref="PersonTable"/>.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class PersonRow
{
    internal PersonRow(FlowSegment segment)
    {
        Label = segment.Label;
        Flow = segment.Flow;
    }

    /// <summary>Gets the name of the person.</summary>
    public string Label { get; }

    /// <summary>Gets what became of the person's deals.</summary>
    public StageFlow Flow { get; }

    /// <summary>Gets how many opportunities the person has or had.</summary>
    /// <value>
    /// All deals, or those that went as far as the stage at which the table says that a lead becomes an opportunity.
    /// </value>
    public required long Opportunities { get; init; }

    /// <summary>Gets the person's own rate, with its interval.</summary>
    public required Rate Rate { get; init; }

    /// <summary>Gets the estimate of the person's rate that allows for how few cases there are.</summary>
    /// <value>In the range [0, 1]; null when the table supports no estimate.</value>
    public required double? ShrunkenRate { get; init; }

    /// <summary>Gets the 95 % interval of <see cref="ShrunkenRate"/>; null without it.</summary>
    public required ConfidenceInterval? ShrunkenInterval { get; init; }

    /// <summary>Gets how the person's rate compares with that of all other persons.</summary>
    public required RateComparison Comparison { get; init; }

    /// <summary>Gets the best rank that cannot be ruled out with 95 % confidence for the whole table.</summary>
    /// <value>From 1; null without cases, and where deals count for several persons.</value>
    public required int? BestRank { get; init; }

    /// <summary>Gets the worst rank that cannot be ruled out with 95 % confidence for the whole table.</summary>
    /// <value>At least <see cref="BestRank"/>; null with it.</value>
    public required int? WorstRank { get; init; }
}
