namespace FunnelKit.Scoring;

/// <summary>The points that one type of behavior, or the limits of a group, gave, and why.</summary>
/// <remarks>
/// <see cref="Points"/> is exactly <see cref="EventPoints"/> + <see cref="DiminishedPoints"/> + <see cref="Bonus"/> +
/// <see cref="LimitPoints"/>. Equality compares all properties.
/// </remarks>
public sealed record BehaviorContribution
{
    internal BehaviorContribution()
    {
    }

    /// <summary>Gets what gave the points.</summary>
    public required BehaviorContributionKind Kind { get; init; }

    /// <summary>Gets the identifier of the type or group.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets what is added to the total.</summary>
    /// <value>May be 0 or negative.</value>
    public decimal Points => EventPoints + DiminishedPoints + Bonus + LimitPoints;

    /// <summary>Gets how many events counted: not in the future, in the window, not faded away.</summary>
    public int Events { get; init; }

    /// <summary>Gets how many more events are needed before any has points.</summary>
    /// <value>0 when there are enough.</value>
    public int MissingEvents { get; init; }

    /// <summary>Gets the instant of the newest event that counted, or null when none did.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Gets the decayed points of the events; 0 when there are too few of them.</summary>
    public decimal EventPoints { get; init; }

    /// <summary>Gets what is taken off because further events are worth less.</summary>
    public decimal DiminishedPoints { get; init; }

    /// <summary>Gets the bonus for a young newest event.</summary>
    public decimal Bonus { get; init; }

    /// <summary>Gets what the limits of the type or the group take off, or add where there is a least.</summary>
    public decimal LimitPoints { get; init; }

    /// <summary>Gets the name in a language, or the identifier.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;
}
