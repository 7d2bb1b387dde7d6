using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>What somebody wants: that an opportunity enters a stage, closes, rests or comes back.</summary>
/// <remarks>
/// <example>
/// <code>
/// var request = new MoveRequest { EventId = "7", To = StageId.Create("proposal"), OccurredAt = asOf, Actor = "Li" };
/// StageMove move = timeline.Move(request, model);
/// </code>
/// </example>
/// </remarks>
public sealed record MoveRequest
{
    /// <summary>
    /// Gets the identifier that the event is to have. Asking twice with the same moves once: see
    /// <see cref="StageMove.IsRepeated"/>.
    /// </summary>
    public required string EventId { get; init; }

    /// <summary>Gets the stage of the model to enter, of any kind.</summary>
    public required StageId To { get; init; }

    /// <summary>Gets the instant of the move.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the instant at which it becomes known. What was known by then is what it is judged by.</summary>
    /// <value>Null means <see cref="OccurredAt"/>.</value>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Gets who moves it, and who answers for an override.</summary>
    /// <value>Null when nobody is named; then nothing can be overridden.</value>
    public string? Actor { get; init; }

    /// <summary>Gets why it is moved, such as the reason of a loss.</summary>
    /// <value>Null when no reason is given.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the competitor that it is lost to.</summary>
    /// <value>Null when it is not lost, or none is named.</value>
    public string? Competitor { get; init; }

    /// <summary>Gets why it is to be moved although something stands in the way.</summary>
    /// <value>Null or blank when it is not.</value>
    public string? OverrideReason { get; init; }

    /// <summary>Gets the approvals that were given.</summary>
    /// <value>The default value is empty.</value>
    public ImmutableArray<Approval> Approvals
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the version of the timeline that was looked at.</summary>
    /// <value>
    /// If it is not <see cref="OpportunityTimeline.Version"/>, somebody else was faster, and nothing is moved. Null
    /// moves whatever happened since.
    /// </value>
    public int? ExpectedVersion { get; init; }

    internal DateTimeOffset KnownAt => RecordedAt ?? OccurredAt;
}
