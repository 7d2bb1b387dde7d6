using FunnelKit.Stages;

namespace FunnelKit.Segments;

/// <summary>What one stage contributes to the change of the conversion of a whole funnel.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class StageChange
{
    internal StageChange(Stage stage, RateComparison comparison, RateDecomposition segments)
    {
        Stage = stage;
        Comparison = comparison;
        Segments = segments;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage { get; }

    /// <summary>Gets the step rate of the stage in the first period.</summary>
    public Rate Before => Segments.Before;

    /// <summary>Gets the step rate of the stage in the second period.</summary>
    public Rate After => Segments.After;

    /// <summary>Gets the change of the step rate with its interval and p-value, corrected for the stages.</summary>
    /// <value>The second period against the first, whose rate is <see cref="RateComparison.Others"/>.</value>
    public RateComparison Comparison { get; }

    /// <summary>
    /// Gets how much of the change of the step rate comes of the segments, and how much of their mix.
    /// </summary>
    public RateDecomposition Segments { get; }

    /// <summary>Gets how much of the change of the whole funnel the stage carries.</summary>
    /// <value>As a fraction; null when a stage has no decided deals in one of the periods.</value>
    public required double? Contribution { get; init; }

    /// <summary>
    /// Gets <see cref="Contribution"/> in whole millionths, rounded so that the stages add up; null without it.
    /// </summary>
    public required long? ContributionMillionths { get; init; }
}
