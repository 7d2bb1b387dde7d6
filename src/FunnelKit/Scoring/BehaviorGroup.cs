namespace FunnelKit.Scoring;

/// <summary>Types of behavior whose points together are held within limits.</summary>
/// <remarks>Equality compares all properties.</remarks>
public sealed record BehaviorGroup
{
    /// <summary>Gets the identifier, unique in a model; empty by default, which a definition cannot have.</summary>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the least that the points of the members count together, or null for no limit.</summary>
    /// <value>At most 0, of at most six decimal places, up to a million in size.</value>
    public decimal? Lowest { get; init; }

    /// <summary>Gets the most that the points of the members count together, or null for no limit.</summary>
    /// <value>At least 0, of at most six decimal places, up to a million in size.</value>
    public decimal? Highest { get; init; }

    /// <summary>Gets the name in a language, or the identifier.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;
}
