namespace FunnelKit.Scoring;

/// <summary>Characteristics whose points together are held within limits.</summary>
public sealed record CharacteristicGroup
{
    /// <summary>Gets the identifier, unique in a scorecard; empty by default, which a definition cannot have.</summary>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the least that the weighted points of the members count together, or null for no limit.</summary>
    public decimal? Lowest { get; init; }

    /// <summary>Gets the most that the weighted points of the members count together, or null for no limit.</summary>
    public decimal? Highest { get; init; }
}
