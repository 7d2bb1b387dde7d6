using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Losses;

/// <summary>The kinds of reasons for which deals are lost, and the texts under which data name them.</summary>
/// <remarks>
/// <para>
/// A text stands for a category when it is its identifier, its name in any language or one of its aliases, compared
/// without regard to case and to white space at the ends. A text that stands for none is kept as it was written, and a
/// missing one counts as unknown: no lost deal is ever left out.
/// </para>
/// <para>Instances are immutable and thread-safe. Two are alike when their hashes are equal.</para>
/// <example>
/// <code>
/// LossTaxonomy own = LossTaxonomies.Standard.ToBuilder()
///     .AddCategory(new() { Id = "no-local-partner", Name = LocalizedText.Create("No local partner", "无本地服务商") })
///     .Build();
/// LossAnalysis losses = history.Fold(asOf).AnalyzeLosses(own);
/// </code>
/// </example>
/// </remarks>
public sealed partial class LossTaxonomy
{
    private readonly FrozenDictionary<string, LossCategory> _byLabel;
    private readonly FrozenDictionary<string, LossCategory> _byId;

    internal LossTaxonomy(LossTaxonomyContent content)
    {
        Content = content;
        _byId = content.Categories.ToFrozenDictionary(category => category.Id, StringComparer.Ordinal);
        _byLabel = content.Categories
            .SelectMany(category => LossLabels.Of(category).Select(label => (Label: label.Text, Category: category)))
            .DistinctBy(pair => pair.Label, LossLabels.Comparer)
            .ToFrozenDictionary(pair => pair.Label, pair => pair.Category, LossLabels.Comparer);
    }

    /// <summary>Gets the identifier.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets the categories, in the order of the definition: a part stands behind its whole.</summary>
    public ImmutableArray<LossCategory> Categories => Content.Categories;

    internal LossTaxonomyContent Content { get; }

    /// <summary>Gets the category of an identifier.</summary>
    /// <param name="id">The identifier, such as <c>price</c>.</param>
    /// <exception cref="ArgumentException">The taxonomy has no such category.</exception>
    public LossCategory this[string id]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(id);
            return _byId.TryGetValue(id, out var category)
                ? category
                : throw new ArgumentException($"The taxonomy '{Id}' has no category '{id}'.", nameof(id));
        }
    }

    /// <summary>Starts a new taxonomy.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LossTaxonomyBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new()
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Starts a variant of this taxonomy.</summary>
    /// <returns>A builder that holds these categories.</returns>
    public LossTaxonomyBuilder ToBuilder() => new(Content);

    /// <summary>Finds the category for which a text stands.</summary>
    /// <param name="text">The reason as it stands in the data; null when there is none.</param>
    /// <param name="category">The category, when there is one.</param>
    /// <returns>True if the text stands for a category.</returns>
    public bool TryFind(string? text, [NotNullWhen(true)] out LossCategory? category)
    {
        category = null;
        return text is not null && _byLabel.TryGetValue(text.Trim(), out category);
    }

    /// <summary>Says what a reason stands for.</summary>
    /// <param name="text">The reason as it stands in the data; null or white space when none was given.</param>
    /// <returns>The reason: its category, its own text where there is none, or unknown.</returns>
    public LossReason Classify(string? text) =>
        string.IsNullOrWhiteSpace(text) ? LossReason.Unknown
        : TryFind(text, out var category) ? LossReason.Of(category)
        : LossReason.Unclassified(text.Trim());

    /// <summary>Goes from a reason up to the category that is part of no other.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The outermost category; the reason itself when it is of no category.</returns>
    /// <exception cref="ArgumentException">The reason is of a category that this taxonomy does not have.</exception>
    public LossReason TopOf(LossReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (reason.Category is null)
        {
            return reason;
        }

        var category = this[reason.Category.Id];
        while (category.Parent is { } parent)
        {
            category = this[parent];
        }

        return LossReason.Of(category);
    }

    /// <summary>Shows the name in English.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.ToString(LocalizedText.English);
}
