using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A stretch of an opportunity from its opening, or reopening, to its close.</summary>
/// <remarks>
/// An outcome is an interval and not a field: reopening begins another episode and leaves this one in the history.
/// Closing again as something else without having been reopened changes the outcome of the same episode.
/// </remarks>
public sealed record Episode
{
    /// <summary>Gets the instant at which it began.</summary>
    /// <value>Null when nobody knows it.</value>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Gets the stage that it began in, by its name in the model of that time.</summary>
    /// <value><see cref="StageId.None"/> when it is unknown.</value>
    public StageId OpenedInto { get; init; }

    /// <summary>Gets the instant at which it ended.</summary>
    /// <value>Null when it has not ended, or nobody knows the instant.</value>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets what it ended as.</summary>
    /// <value><see cref="StageKind.None"/> when it has not ended.</value>
    public StageKind Outcome { get; init; }

    /// <summary>
    /// Gets the open stage that it was closed from, by its name in the model that the opportunity was in before it
    /// was reopened.
    /// </summary>
    /// <value><see cref="StageId.None"/> when it has not ended, or never was in an open stage.</value>
    public StageId ClosedFrom { get; init; }

    /// <summary>Gets the reason given for the outcome.</summary>
    /// <value>Null when there is none.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the competitor that it was lost to.</summary>
    /// <value>Null when it was not lost, or none is named.</value>
    public string? Competitor { get; init; }
}
