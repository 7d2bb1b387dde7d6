using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Writes down the bins of a category, such as an industry.</summary>
/// <remarks>
/// It is used while <see cref="ScorecardBuilder"/> adds the characteristic, and not afterwards. It is not thread-safe.
/// </remarks>
public sealed class CategoryBins
{
    private readonly List<Bin> _bins = [];

    internal CategoryBins()
    {
    }

    /// <summary>Gets the bins in the order in which they were given.</summary>
    internal ImmutableArray<Bin> All => [.. _bins];

    /// <summary>Adds a bin of some categories.</summary>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="categories">At least one word; compared without regard to case.</param>
    /// <returns>These bins.</returns>
    public CategoryBins Points(decimal points, params ReadOnlySpan<string> categories) =>
        Add(points, null, categories);

    /// <summary>Adds a bin of some categories that has a name.</summary>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people.</param>
    /// <param name="categories">At least one word; compared without regard to case.</param>
    /// <returns>These bins.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public CategoryBins Points(decimal points, LocalizedText name, params ReadOnlySpan<string> categories)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Add(points, name, categories);
    }

    /// <summary>Adds the bin of the categories that no other bin names. Needed.</summary>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people, or null.</param>
    /// <returns>These bins.</returns>
    public CategoryBins Other(decimal points, LocalizedText? name = null)
    {
        _bins.Add(new()
        {
            IsOther = true,
            Points = points,
            Name = name,
        });
        return this;
    }

    /// <summary>Adds the bin of what is not known. Needed: unknown is not another category.</summary>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people, or null.</param>
    /// <returns>These bins.</returns>
    public CategoryBins Missing(decimal points, LocalizedText? name = null)
    {
        _bins.Add(new()
        {
            IsMissing = true,
            Points = points,
            Name = name,
        });
        return this;
    }

    private CategoryBins Add(decimal points, LocalizedText? name, ReadOnlySpan<string> categories)
    {
        _bins.Add(new()
        {
            Categories = [.. categories],
            Points = points,
            Name = name,
        });
        return this;
    }
}
