namespace FunnelKit.Stages;

/// <summary>What a stage model is for: a business unit, an industry, a product line, a market.</summary>
/// <remarks>
/// What is null or not said is not restricted. Equality compares every property ordinally; when a model is looked for,
/// texts are compared without regard to case. Instances are immutable and thread-safe.
/// </remarks>
public sealed record ModelScope
{
    /// <summary>Gets the business unit.</summary>
    /// <value>Null for any; otherwise not blank.</value>
    public string? BusinessUnit { get; init; }

    /// <summary>Gets the industry of the customers.</summary>
    /// <value>Null for any; otherwise not blank.</value>
    public string? Industry { get; init; }

    /// <summary>Gets the product line, such as standard or custom products.</summary>
    /// <value>Null for any; otherwise not blank.</value>
    public string? ProductLine { get; init; }

    /// <summary>Gets the market.</summary>
    /// <value>The default value is <see cref="MarketKind.None"/>: any.</value>
    public MarketKind Market { get; init; }
}
