using System.Collections.Immutable;

namespace FunnelKit.Losses;

/// <summary>Collects a <see cref="LossTaxonomy"/> and checks it as a whole.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: what was built does not change.
/// </remarks>
public sealed class LossTaxonomyBuilder
{
    private LossTaxonomyContent _content;

    internal LossTaxonomyBuilder(LossTaxonomyContent content) => _content = content;

    /// <summary>Adds a category behind those already added; its whole, if it has one, stands before it.</summary>
    /// <param name="category">The category.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="category"/> is null.</exception>
    public LossTaxonomyBuilder AddCategory(LossCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        _content = _content with { Categories = _content.Categories.Add(category) };
        return this;
    }

    /// <summary>Adds texts that stand for a category in data: the reasons that your own people write.</summary>
    /// <param name="categoryId">The identifier of the category.</param>
    /// <param name="aliases">The texts.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no category of that identifier.</exception>
    public LossTaxonomyBuilder AddAliases(string categoryId, params IEnumerable<string> aliases)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        var index = IndexOf(categoryId);
        var category = _content.Categories[index];
        _content = _content with
        {
            Categories = _content.Categories.SetItem(
                index, category with { Aliases = [.. category.Aliases, .. aliases] }),
        };
        return this;
    }

    /// <summary>Leaves out the category of an identifier.</summary>
    /// <param name="categoryId">The identifier.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no category of that identifier.</exception>
    public LossTaxonomyBuilder RemoveCategory(string categoryId)
    {
        _content = _content with { Categories = _content.Categories.RemoveAt(IndexOf(categoryId)) };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>The errors in the order of the definition; empty when it is valid.</returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. LossTaxonomyValidation.Validate(_content).Select(mistake => mistake.Error)];

    /// <summary>Creates the taxonomy.</summary>
    /// <returns>The taxonomy, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public LossTaxonomy Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new LossTaxonomy(_content)
            : throw new InvalidDefinitionException($"The loss taxonomy '{_content.Id}' is not valid.", errors);
    }

    private int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var index = 0; index < _content.Categories.Length; index++)
        {
            if (string.Equals(_content.Categories[index].Id, id, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"There is no category '{id}'.", nameof(id));
    }
}
