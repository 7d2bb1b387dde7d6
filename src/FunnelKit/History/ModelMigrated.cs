using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>The opportunity was taken over into another version of the model; it did not move.</summary>
/// <remarks>Only the name of the place changes: the visit goes on, and its time is counted on.</remarks>
public sealed record ModelMigrated : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public ModelMigrated()
        : base(TimelineEventKind.ModelMigrated)
    {
    }

    /// <summary>Gets the content hash of the model that it comes from.</summary>
    public required string FromModel { get; init; }

    /// <summary>Gets the content hash of the model that it is taken over into.</summary>
    public required string ToModel { get; init; }

    /// <summary>Gets the open stage that stands in the new model for the one it is, or was last, in.</summary>
    /// <value><see cref="StageId.None"/> when the opportunity never was in an open stage.</value>
    public StageId Stage { get; init; }

    /// <summary>Gets the stage that stands in the new model for the closing or resting one that it is in.</summary>
    /// <value><see cref="StageId.None"/> when it is open, or means the first stage of its kind.</value>
    public StageId ClosingStage { get; init; }

    /// <summary>Gets the phase that stands in the new model for the one after the close that it is in.</summary>
    /// <value><see cref="StageId.None"/> when it is in none, or the new model has none for it.</value>
    public StageId Phase { get; init; }

    internal override string? Problem =>
        string.IsNullOrWhiteSpace(FromModel) || string.IsNullOrWhiteSpace(ToModel) ? "It names no models." : null;

    internal override string Content => $"{FromModel}|{ToModel}|{Stage}|{ClosingStage}|{Phase}";
}
