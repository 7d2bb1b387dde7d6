using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>Where the level of a series of rates changed most, and from which rate to which.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record RateStep
{
    internal RateStep()
    {
    }

    /// <summary>Gets the label of the last period before the change.</summary>
    public required string After { get; init; }

    /// <summary>Gets the rate of all periods up to then.</summary>
    public required Rate Before { get; init; }

    /// <summary>Gets the rate of all periods since.</summary>
    public required Rate Since { get; init; }

    /// <summary>
    /// Gets the 95 % interval of the second rate less the first (Newcombe), in the range [−1, 1]. The place of the
    /// change was chosen from the same data, so that the interval is too narrow; it describes and tests nothing.
    /// </summary>
    public ConfidenceInterval? Difference => TwoProportions
        .Compare(Before.Numerator, Before.Denominator, Since.Numerator, Since.Denominator)
        .Newcombe();
}
