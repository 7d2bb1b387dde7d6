using System.Collections.Immutable;

namespace FunnelKit.History;

/// <content>What the events say about dimensions such as owner, source and region.</content>
public sealed partial class StageHistory
{
    /// <summary>Gets the labels of one deal in a dimension, event by event.</summary>
    /// <param name="dealId">The identifier of the deal.</param>
    /// <param name="dimension">The name of a dimension.</param>
    /// <returns>
    /// One label for each event of <see cref="Timeline"/>: the one that the event states, or else the one stated last
    /// before it; empty where none was. Empty when there is no such deal.
    /// </returns>
    /// <exception cref="ArgumentException">The history has no such dimension.</exception>
    public ImmutableArray<string> LabelsOf(string dealId, string dimension)
    {
        var place = DimensionOf(dimension);
        if (!TryFindDeal(dealId, out var deal))
        {
            return [];
        }

        var labels = ImmutableArray.CreateBuilder<string>();
        var label = string.Empty;
        for (var row = Columns.DealStarts[deal]; row < Columns.DealStarts[deal + 1]; row++)
        {
            label = LabelAt(place, row) ?? label;
            labels.Add(label);
        }

        return labels.DrainToImmutable();
    }

    /// <summary>Gets the place of a dimension among <see cref="Dimensions"/>.</summary>
    internal int DimensionOf(string dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        var place = Dimensions.IndexOf(dimension.Trim(), StringComparer.Ordinal);
        return place >= 0
            ? place
            : throw new ArgumentException(
                $"The history has no dimension '{dimension}'. It has: {string.Join(", ", Dimensions)}.",
                nameof(dimension));
    }

    /// <summary>Gets what an event says about a dimension; null when it says nothing.</summary>
    internal string? LabelAt(int dimension, int row) =>
        Columns.Labels[dimension] is { } labels && labels[row] >= 0 ? DimensionTexts[dimension][labels[row]] : null;

    /// <summary>Gets what an event says about every dimension.</summary>
    internal string?[] LabelsAt(int row) =>
        [.. Enumerable.Range(0, Dimensions.Length).Select(dimension => LabelAt(dimension, row))];

    /// <summary>Checks the names of dimensions, and leaves outer white space out.</summary>
    internal static ImmutableArray<string> CheckDimensions(ImmutableArray<string> dimensions)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var dimension in dimensions.IsDefault ? [] : dimensions)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(dimension, nameof(dimensions));
            var name = dimension.Trim();
            if (names.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"The dimension '{name}' is named twice.", nameof(dimensions));
            }

            names.Add(name);
        }

        return names.DrainToImmutable();
    }
}
