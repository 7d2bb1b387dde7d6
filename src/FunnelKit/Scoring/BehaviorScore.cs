using System.Collections.Immutable;
using FunnelKit.History;

namespace FunnelKit.Scoring;

/// <summary>What the behavior of a lead is worth at an instant, with everything that explains it.</summary>
/// <remarks>
/// <see cref="Total"/> is exactly the sum of the points of <see cref="Contributions"/>; every type and every group of
/// the model has one, also with 0 points. Equality compares everything. Instances are immutable and thread-safe.
/// </remarks>
public sealed record BehaviorScore
{
    internal BehaviorScore()
    {
    }

    /// <summary>Gets the score, in points.</summary>
    public required decimal Total { get; init; }

    /// <summary>Gets the instant that the score is computed for, in whole seconds of UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Gets one contribution for each type and then for each group, in the order of the model.</summary>
    public required ImmutableArray<BehaviorContribution> Contributions { get; init; }

    /// <summary>Gets how many events of known types are after <see cref="AsOf"/>; they do not count.</summary>
    public int FutureEvents { get; init; }

    /// <summary>Gets how many events of known types are before the creation of the lead; they count like others.</summary>
    /// <value>0 when the creation was not given.</value>
    public int EventsBeforeCreation { get; init; }

    /// <summary>Gets the types that the model does not know, with their events, which do not count.</summary>
    /// <value>The most frequent first, then by label.</value>
    public ImmutableArray<LabelCount> UnknownTypes { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(BehaviorScore? other) =>
        other is not null
        && Total == other.Total
        && AsOf == other.AsOf
        && FutureEvents == other.FutureEvents
        && EventsBeforeCreation == other.EventsBeforeCreation
        && Contributions.AsSpan().SequenceEqual(other.Contributions.AsSpan())
        && UnknownTypes.AsSpan().SequenceEqual(other.UnknownTypes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, AsOf, FutureEvents, Contributions.Length);

    /// <summary>Explains the score in English.</summary>
    /// <returns>The total and, line by line, the contributions that are not 0.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Explains the score.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The total and, line by line, the contributions that are not 0. The wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return BehaviorTexts.Of(this, language);
    }
}
