namespace FunnelKit.Losses;

/// <summary>
/// Something that a review of a closed deal found to have mattered: for its success, or for its failure.
/// </summary>
/// <remarks>
/// It is the judgement of those who reviewed the deal. Equality compares every property. Instances are immutable and
/// thread-safe.
/// </remarks>
public sealed record CaseFactor
{
    /// <summary>Gets the identifier of the deal.</summary>
    public required string DealId { get; init; }

    /// <summary>Gets the factor, such as <c>decision chain mapped</c> or 决策链未摸清.</summary>
    /// <value>Texts of a taxonomy of losses are read by it, whatever their language.</value>
    public required string Factor { get; init; }

    /// <summary>Gets what else was noted.</summary>
    /// <value>Null when there is nothing.</value>
    public string? Comment { get; init; }
}
