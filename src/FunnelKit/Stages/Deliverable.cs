namespace FunnelKit.Stages;

/// <summary>What a stage produces, such as a requirements report.</summary>
/// <remarks>
/// The identifier is also the name of a fact of kind <see cref="FactKind.Artefact"/>. Equality compares every property.
/// Instances are immutable and thread-safe.
/// </remarks>
public sealed record Deliverable
{
    /// <summary>Gets the identity of the deliverable, unique in its stage, such as <c>needs-report</c>.</summary>
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

    /// <summary>Gets a value indicating whether the stage is incomplete without it.</summary>
    /// <value>
    /// The default value is false. A required deliverable that is missing is reported as such; whether the gate stops
    /// an opportunity is said by the criteria.
    /// </value>
    public bool IsRequired { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, or the identifier when there is no name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
