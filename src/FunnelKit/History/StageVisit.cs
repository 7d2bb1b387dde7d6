using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A stay of an opportunity in a stage, from entering to leaving it.</summary>
/// <remarks>A visit may be instant: entered and left at once still counts as entered.</remarks>
public sealed record StageVisit
{
    /// <summary>
    /// Gets the stage, by its name in the model that the opportunity was in at the end of the visit.
    /// </summary>
    /// <value><see cref="StageId.None"/> for one that was put on hold before it was in any stage.</value>
    public StageId Stage { get; init; }

    /// <summary>Gets the instant of entry.</summary>
    /// <value>Null when nobody knows it.</value>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>Gets the instant of leaving.</summary>
    /// <value>Null when the opportunity has not left.</value>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Gets how long of it the opportunity was on hold.</summary>
    public TimeSpan Held { get; init; }

    /// <summary>Gets how long the visit lasted, without the time on hold.</summary>
    /// <value>Null when it has not ended, or nobody knows when it began.</value>
    public TimeSpan? Dwell => LeftAt - EnteredAt - Held;

    /// <summary>Gets a value indicating whether the opportunity left at the instant at which it entered.</summary>
    public bool IsInstant => EnteredAt is not null && EnteredAt == LeftAt;
}
