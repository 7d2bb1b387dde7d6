namespace FunnelKit.Stages;

/// <summary>A role that people have in selling, such as presales.</summary>
/// <remarks>
/// Who has the role in an opportunity is known to the application. Equality compares every property. Instances are
/// immutable and thread-safe.
/// </remarks>
public sealed record SalesRole
{
    /// <summary>Gets the identity of the role, unique in its model, such as <c>presales</c>.</summary>
    /// <value>As a <see cref="StageId"/>: 1 to 128 characters. Empty until set, with which no model builds.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, or the identifier when there is no name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
