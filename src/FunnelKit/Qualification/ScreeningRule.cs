using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>What is found out about a lead whose facts meet a condition, before it is scored.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record ScreeningRule
{
    /// <summary>Gets the identifier, such as <c>not-genuine</c>.</summary>
    /// <value>Unique among the rules; empty by default, which rules cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the finding, which is the reason for setting the lead aside.</summary>
    /// <value>
    /// From <see cref="LeadFinding.WrongContactDetails"/> to <see cref="LeadFinding.NotReadyToBuy"/>. That nobody
    /// answered or replied is no reason, and rules with it cannot be built.
    /// </value>
    public LeadFinding Finding { get; init; }

    /// <summary>Gets when the finding holds.</summary>
    /// <value>
    /// A condition about facts. One that counts how often something has happened cannot be built: attempts and silence
    /// say nothing about a lead.
    /// </value>
    public Criterion? Condition { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string DisplayName(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Name?.ToString(language) ?? Id;
    }

    /// <summary>Shows the name in English, or the identifier.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
