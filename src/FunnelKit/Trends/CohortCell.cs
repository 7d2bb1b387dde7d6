using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>What had become of one cohort by one age.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record CohortCell
{
    internal CohortCell()
    {
    }

    /// <summary>Gets the age by which it is asked for.</summary>
    /// <value>In days of 24 hours, above 0: what happened at this age or later does not count.</value>
    public required int AgeDays { get; init; }

    /// <summary>Gets those that came through before this age, of the whole cohort.</summary>
    /// <value>
    /// As long as the cell is not mature this is what has been seen so far, and it will only grow: never compare it
    /// with an older cohort. Compare <see cref="Expected"/>.
    /// </value>
    public required Rate Rate { get; init; }

    /// <summary>Gets how many are undecided and have not been watched until this age.</summary>
    public required long Unobserved { get; init; }

    /// <summary>Gets a value indicating whether the whole cohort has been watched until this age.</summary>
    /// <value>True when nothing is <see cref="Unobserved"/>, and nobody can still join the cohort.</value>
    public required bool IsMature { get; init; }

    /// <summary>Gets the share that comes through before this age, estimated from those watched so long.</summary>
    /// <value>
    /// In the range [0, 1]. Null for a mature cell, whose rate is known, and where nobody was watched so long.
    /// </value>
    public required double? Estimate { get; init; }

    /// <summary>Gets the 95 % interval of <see cref="Estimate"/>.</summary>
    /// <value>Null without an estimate, and for one of 0 or 1, which has no variance.</value>
    public required ConfidenceInterval? EstimateInterval { get; init; }

    /// <summary>
    /// Gets the share to compare with other cohorts: the rate of a mature cell, or else the estimate.
    /// </summary>
    /// <value>In the range [0, 1]; null when there is no answer.</value>
    public double? Expected => IsMature ? Rate.Value : Estimate;
}
