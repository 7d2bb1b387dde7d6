using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>A key activity of a stage: what is done, by whom, until when, and when it counts as done.</summary>
/// <remarks>
/// The identifier is also the name of an interaction that criteria may count. Equality compares every property; the
/// order of <see cref="Needs"/> matters. Instances are immutable and thread-safe.
/// </remarks>
public sealed record StageActivity
{
    /// <summary>Gets the identity of the activity, unique in its stage, such as <c>technical-exchange</c>.</summary>
    /// <value>
    /// As a <see cref="StageId"/>: 1 to 128 characters. Empty until set, with which no model builds. It may stand in
    /// several stages, with the same name: one identifier means one thing.
    /// </value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the identifier of the role that does it.</summary>
    /// <value>A role of the model or of <see cref="StandardRoles"/>. Null for the owner of the opportunity.</value>
    public string? Role { get; init; }

    /// <summary>Gets when it is due.</summary>
    /// <value>The default value is <see cref="DueOffset.None"/>: no due date.</value>
    public DueOffset Due { get; init; }

    /// <summary>Gets the facts that must be known first, such as a report that a visit needs.</summary>
    /// <value>
    /// Identifiers of facts of the model; of an interaction, that it has happened. The default value is empty.
    /// </value>
    public ImmutableArray<string> Needs
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the standard by which the activity counts as done.</summary>
    /// <value>
    /// Null when the activity is done as soon as an interaction of its own identifier has happened, or a document or a
    /// yes of that identifier is known.
    /// </value>
    public Criterion? DoneWhen { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;

    /// <inheritdoc/>
    public bool Equals(StageActivity? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Equals(Name, other.Name)
        && string.Equals(Role, other.Role, StringComparison.Ordinal)
        && Due == other.Due
        && Equals(DoneWhen, other.DoneWhen)
        && Needs.AsSpan().SequenceEqual(other.Needs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Role, Due, DoneWhen, Needs.Length);

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, or the identifier when there is no name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
