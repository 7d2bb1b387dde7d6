namespace FunnelKit.Qualification;

/// <summary>What answers count before the weight of their element, by the level of their evidence.</summary>
/// <remarks>
/// <para>
/// The defaults are the usual steps 0 to 3 with equal distances. There is no standard scale: red, yellow and green, 0
/// to 2, 0 to 3 and 0 to 10 are all in use. What is not known has no points of its own: it can become any of these.
/// </para>
/// <para>Equality compares every property. Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed record EvidencePoints
{
    /// <summary>Gets the points of the answer that it is not so, whatever its evidence.</summary>
    /// <value>The default value is 0.</value>
    public decimal Denied { get; init; }

    /// <summary>Gets the points of what somebody believes.</summary>
    /// <value>At least <see cref="Denied"/>. The default value is 1.</value>
    public decimal Asserted { get; init; } = 1m;

    /// <summary>Gets the points of what the customer has confirmed.</summary>
    /// <value>At least <see cref="Asserted"/>. The default value is 2.</value>
    public decimal Confirmed { get; init; } = 2m;

    /// <summary>Gets the points of what a document shows.</summary>
    /// <value>At least <see cref="Confirmed"/>. The default value is 3.</value>
    public decimal Documented { get; init; } = 3m;
}
