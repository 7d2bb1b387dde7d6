using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Writes down the bins of a number, such as that of employees.</summary>
/// <remarks>
/// The bins may be given in any order; together they hold every number once. It is used while
/// <see cref="ScorecardBuilder"/> adds the characteristic, and not afterwards. It is not thread-safe.
/// </remarks>
public sealed class NumberBins
{
    private readonly List<Bin> _bins = [];

    internal NumberBins()
    {
    }

    /// <summary>Gets the bins in the order in which they were given.</summary>
    internal ImmutableArray<Bin> All => [.. _bins];

    /// <summary>Adds the bin of all numbers below an end.</summary>
    /// <param name="to">The end, itself outside.</param>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people; null to describe the bin by its ends.</param>
    /// <returns>These bins.</returns>
    public NumberBins Below(decimal to, decimal points, LocalizedText? name = null) =>
        Add(new()
        {
            To = to,
            Points = points,
            Name = name,
        });

    /// <summary>Adds the bin of the numbers between two ends.</summary>
    /// <param name="from">The least number in the bin.</param>
    /// <param name="to">The end, itself outside and above <paramref name="from"/>.</param>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people; null to describe the bin by its ends.</param>
    /// <returns>These bins.</returns>
    public NumberBins From(decimal from, decimal to, decimal points, LocalizedText? name = null) =>
        Add(new()
        {
            From = from,
            To = to,
            Points = points,
            Name = name,
        });

    /// <summary>Adds the bin of all numbers from one on.</summary>
    /// <param name="from">The least number in the bin.</param>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people; null to describe the bin by its ends.</param>
    /// <returns>These bins.</returns>
    public NumberBins AtLeast(decimal from, decimal points, LocalizedText? name = null) =>
        Add(new()
        {
            From = from,
            Points = points,
            Name = name,
        });

    /// <summary>Adds the bin of what is not known. Needed: unknown is not zero.</summary>
    /// <param name="points">The points, before the weight.</param>
    /// <param name="name">The name shown to people, or null.</param>
    /// <returns>These bins.</returns>
    public NumberBins Missing(decimal points, LocalizedText? name = null) =>
        Add(new()
        {
            IsMissing = true,
            Points = points,
            Name = name,
        });

    private NumberBins Add(Bin bin)
    {
        _bins.Add(bin);
        return this;
    }
}
