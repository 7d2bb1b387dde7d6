namespace FunnelKit.Qualification;

/// <summary>What somebody found out about one element of a qualification framework.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record QualificationAnswer
{
    /// <summary>Gets the identifier of the element, such as <c>budget</c>.</summary>
    /// <value>Empty by default, which no framework has.</value>
    public string Element
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>
    /// Gets a value indicating whether the answer is yes: there is a budget, and not that there is none.
    /// </summary>
    /// <value>The default value is true.</value>
    public bool IsYes { get; init; } = true;

    /// <summary>Gets how well the answer is evidenced.</summary>
    /// <value>The default value is <see cref="EvidenceLevel.None"/>, with which it counts as no answer.</value>
    public EvidenceLevel Level { get; init; }

    /// <summary>Gets where the answer comes from, such as a document or the customer's own words.</summary>
    /// <value>Null when nobody said.</value>
    public string? Source { get; init; }

    /// <summary>Gets when it was given.</summary>
    /// <value>Null when that is not known; it then counts as earlier than all others.</value>
    public DateTimeOffset? At { get; init; }
}
