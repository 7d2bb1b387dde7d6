namespace FunnelKit.Scoring;

/// <summary>One thing that happened: which type of behavior, and when.</summary>
/// <remarks>
/// Equality compares all properties; instants are equal when they are the same moment. The default value is of no type,
/// and counts as one of an unknown type.
/// </remarks>
public readonly record struct BehaviorEvent
{
    /// <summary>Gets the identifier of the type; compared ordinally, without regard to case.</summary>
    /// <value>Empty by default.</value>
    public string Type
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the instant at which it happened.</summary>
    /// <value>
    /// From 1970 to early 2106, as whole seconds fit 32 bits; fractions of a second are left off.
    /// </value>
    public DateTimeOffset At { get; init; }

    /// <summary>Gets what identifies the event among those of its type, or null.</summary>
    /// <value>Events of one type and identifier count once, at the latest of their instants.</value>
    public string? Id { get; init; }
}
