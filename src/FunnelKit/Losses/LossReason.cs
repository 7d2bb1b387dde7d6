namespace FunnelKit.Losses;

/// <summary>Why a deal was lost, as a taxonomy reads it: a category, a text of its own, or unknown.</summary>
/// <remarks>
/// Equality compares the kind and the identifier: two spellings of one text that differ in case are one reason.
/// Instances are immutable and thread-safe.
/// </remarks>
public sealed record LossReason
{
    private LossReason(LossReasonKind kind, string id, LocalizedText name, LossCategory? category)
    {
        Kind = kind;
        Id = id;
        Name = name;
        Category = category;
    }

    /// <summary>Gets the reason of the deals for which none was given.</summary>
    public static LossReason Unknown { get; } =
        new(LossReasonKind.Unknown, string.Empty, LossTexts.Unknown, null);

    /// <summary>Gets the reason that stands for all texts together that no category knows.</summary>
    /// <value>Only comparisons use it; a Pareto shows each text by itself.</value>
    public static LossReason AllUnclassified { get; } =
        new(LossReasonKind.Unclassified, string.Empty, LossTexts.Unclassified, null);

    /// <summary>Gets what the reason is worth as an explanation.</summary>
    public LossReasonKind Kind { get; }

    /// <summary>Gets the identifier of the category; the text itself where there is none.</summary>
    /// <value>Empty for <see cref="Unknown"/> and <see cref="AllUnclassified"/>.</value>
    public string Id { get; }

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets the category.</summary>
    /// <value>Null for <see cref="LossReasonKind.Unclassified"/> and <see cref="LossReasonKind.Unknown"/>.</value>
    public LossCategory? Category { get; }

    /// <summary>Gets a value indicating whether the reason says something about why the deal was lost.</summary>
    /// <value>False where none was given, and where it says only that nobody answered.</value>
    public bool IsExplanation => Kind is not (LossReasonKind.Unknown or LossReasonKind.Attempt);

    /// <inheritdoc/>
    public bool Equals(LossReason? other) =>
        other is not null && Kind == other.Kind && LossLabels.Comparer.Equals(Id, other.Id);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, LossLabels.Comparer.GetHashCode(Id));

    /// <summary>Shows the name in English.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.ToString(LocalizedText.English);

    internal static LossReason Of(LossCategory category) =>
        new(category.Kind, category.Id, category.Name ?? LocalizedText.Create(category.Id), category);

    internal static LossReason Unclassified(string text) =>
        new(LossReasonKind.Unclassified, text, LocalizedText.Create(text), null);
}
