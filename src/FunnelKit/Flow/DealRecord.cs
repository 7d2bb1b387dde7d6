using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>One deal as a flow reads it; with <see cref="OutcomeBasis.PerEpisode"/>, one stretch of a deal.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record DealRecord
{
    internal DealRecord()
    {
    }

    /// <summary>Gets the identifier of the deal.</summary>
    public required string DealId { get; init; }

    /// <summary>Gets where the deal stands.</summary>
    public required DealStanding Standing { get; init; }

    /// <summary>Gets the stage that an open deal is in.</summary>
    /// <value><see cref="StageId.None"/> for deals that are closed or on hold.</value>
    public StageId CurrentStage { get; init; }

    /// <summary>Gets the furthest stage that the deal reached.</summary>
    /// <value><see cref="StageId.None"/> when it reached none that counts.</value>
    public StageId FurthestStage { get; init; }

    /// <summary>Gets the instant of the first dated entry into an open stage, in UTC.</summary>
    /// <value>Null when there is none.</value>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>Gets the instant of the close, in UTC.</summary>
    /// <value>Null for an open deal, and where nobody knows it.</value>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets the amount that the semantics choose for the whole deal.</summary>
    /// <value>Null when it is not known.</value>
    public Money? Amount { get; init; }

    /// <summary>Gets the time from the first entry to the close; of an open deal, until now.</summary>
    /// <value>In days of 24 hours, at least 0, by the clock of the semantics; null when an end is not known.</value>
    public double? CycleDays { get; init; }

    /// <summary>Gets how long the deal has been in its current stage since it last entered it.</summary>
    /// <value>
    /// In days of 24 hours, at least 0, by the clock of the semantics; null when it is in none, or undated.
    /// </value>
    public double? DaysInStage { get; init; }

    /// <summary>Gets the stage that a lost deal was lost from.</summary>
    /// <value><see cref="StageId.None"/> when it is not lost, or the stage is unknown.</value>
    public StageId LostFrom { get; init; }

    /// <summary>Gets the reason given at the close.</summary>
    /// <value>Empty when none was given, and for open deals.</value>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Gets the latest label of each dimension, in the order of <c>StageHistory.Dimensions</c>.</summary>
    /// <value>A label is empty when none was given.</value>
    public ImmutableArray<string> Labels
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <inheritdoc/>
    public bool Equals(DealRecord? other) =>
        other is not null
        && string.Equals(DealId, other.DealId, StringComparison.Ordinal)
        && Standing == other.Standing
        && CurrentStage == other.CurrentStage
        && FurthestStage == other.FurthestStage
        && EnteredAt == other.EnteredAt
        && ClosedAt == other.ClosedAt
        && Amount == other.Amount
        && CycleDays == other.CycleDays
        && DaysInStage == other.DaysInStage
        && LostFrom == other.LostFrom
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal)
        && Labels.AsSpan().SequenceEqual(other.Labels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(DealId, Standing, CurrentStage, FurthestStage, EnteredAt, ClosedAt, Amount);
}
