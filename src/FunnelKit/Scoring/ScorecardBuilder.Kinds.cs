using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <content>A characteristic of each kind in one call.</content>
public sealed partial class ScorecardBuilder
{
    /// <summary>Adds a number, such as that of employees.</summary>
    /// <param name="id">The identifier, which is also that of the fact or column it reads.</param>
    /// <param name="bins">Writes down the bins, which hold every number once, and what is missing.</param>
    /// <param name="name">The name shown to people; null to show the identifier.</param>
    /// <param name="weight">What the points are multiplied by, not negative. The default value is 1.</param>
    /// <param name="group">The identifier of the group whose limits the points share; null for none.</param>
    /// <param name="trend">The direction in which the points are declared to go. None by default.</param>
    /// <param name="currency">The currency of the amounts that it takes; null when it takes none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="bins"/> is null.</exception>
    public ScorecardBuilder AddNumber(
        string id,
        Action<NumberBins> bins,
        LocalizedText? name = null,
        decimal weight = 1m,
        string? group = null,
        Trend trend = Trend.None,
        Currency? currency = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(bins);
        var list = new NumberBins();
        bins(list);
        return Add(new()
        {
            Id = id,
            Name = name,
            Kind = CharacteristicKind.Number,
            Bins = list.All,
            Weight = weight,
            Group = group ?? string.Empty,
            Trend = trend,
            Currency = currency,
        });
    }

    /// <summary>Adds a category, such as an industry.</summary>
    /// <param name="id">The identifier, which is also that of the fact or column it reads.</param>
    /// <param name="bins">Writes down the bins: sets of words, all others, and what is missing.</param>
    /// <param name="name">The name shown to people; null to show the identifier.</param>
    /// <param name="weight">What the points are multiplied by, not negative. The default value is 1.</param>
    /// <param name="group">The identifier of the group whose limits the points share; null for none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="bins"/> is null.</exception>
    public ScorecardBuilder AddCategory(
        string id, Action<CategoryBins> bins, LocalizedText? name = null, decimal weight = 1m, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(bins);
        var list = new CategoryBins();
        bins(list);
        return Add(new()
        {
            Id = id,
            Name = name,
            Kind = CharacteristicKind.Category,
            Bins = list.All,
            Weight = weight,
            Group = group ?? string.Empty,
        });
    }

    /// <summary>Adds a question that is answered by yes or no.</summary>
    /// <param name="id">The identifier, which is also that of the fact or column it reads.</param>
    /// <param name="yes">The points for yes.</param>
    /// <param name="no">The points for no.</param>
    /// <param name="missing">The points for what is not known, which is not no.</param>
    /// <param name="name">The name shown to people; null to show the identifier.</param>
    /// <param name="weight">What the points are multiplied by, not negative. The default value is 1.</param>
    /// <param name="group">The identifier of the group whose limits the points share; null for none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ScorecardBuilder AddFlag(
        string id,
        decimal yes,
        decimal no,
        decimal missing,
        LocalizedText? name = null,
        decimal weight = 1m,
        string? group = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Add(new()
        {
            Id = id,
            Name = name,
            Kind = CharacteristicKind.Flag,
            Bins =
            [
                new() { Flag = true, Points = yes },
                new() { Flag = false, Points = no },
                new() { IsMissing = true, Points = missing },
            ],
            Weight = weight,
            Group = group ?? string.Empty,
        });
    }

    /// <summary>Adds a rating on a scale of whole numbers; each has its own value in points.</summary>
    /// <param name="id">The identifier, which is also that of the fact or column it reads.</param>
    /// <param name="low">The least rating.</param>
    /// <param name="high">The greatest rating, at least <paramref name="low"/>.</param>
    /// <param name="missing">The points for what is not rated.</param>
    /// <param name="name">The name shown to people; null to show the identifier.</param>
    /// <param name="weight">What the points are multiplied by, not negative. The default value is 1.</param>
    /// <param name="group">The identifier of the group whose limits the points share; null for none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="high"/> is below <paramref name="low"/>, or the scale has as many values as
    /// <see cref="Scorecard.MaxBins"/>.
    /// </exception>
    public ScorecardBuilder AddRating(
        string id,
        int low,
        int high,
        decimal missing,
        LocalizedText? name = null,
        decimal weight = 1m,
        string? group = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((long)high - low + 1, Scorecard.MaxBins, nameof(high));
        var bins = ImmutableArray.CreateBuilder<Bin>();
        for (decimal value = low; value <= high; value++)
        {
            bins.Add(new()
            {
                From = value,
                To = value + 1m,
                Points = value,
            });
        }

        bins.Add(new()
        {
            IsMissing = true,
            Points = missing,
        });
        return Add(new()
        {
            Id = id,
            Name = name,
            Kind = CharacteristicKind.Rating,
            Bins = bins.DrainToImmutable(),
            Weight = weight,
            Group = group ?? string.Empty,
        });
    }
}
