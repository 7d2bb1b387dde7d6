using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>Which closed deals are worth a review.</summary>
/// <remarks>Equality compares every property, the list item by item. Instances are immutable and thread-safe.</remarks>
public sealed record CaseCriteria
{
    /// <summary>Gets the default criteria.</summary>
    public static CaseCriteria Default { get; } = new();

    /// <summary>
    /// Gets the share of the wins of known amount that count as high-value: those of the highest amounts.
    /// </summary>
    /// <value>In the range (0, 1]. The default value of 0.1 is chosen by FunnelKit, no source.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double HighValueShare
    {
        get;
        init => field = Share(value);
    }

    = 0.1;

    /// <summary>Gets the share of the wins of known length that count as fast: the shortest ones.</summary>
    /// <value>In the range (0, 1]. The default value of 0.1 is chosen by FunnelKit, no source.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double FastShare
    {
        get;
        init => field = Share(value);
    }

    = 0.1;

    /// <summary>Gets the open stage from which on a deal had a high intent.</summary>
    /// <value>Null, the default, for the last open stage of the model that is not optional.</value>
    public StageId? HighIntentStage { get; init; }

    /// <summary>Gets the deals that had a high intent whatever stage they reached, such as leads of grade A.</summary>
    /// <value>Identifiers; empty by default.</value>
    public ImmutableArray<string> HighIntentDeals
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    = [];

    /// <inheritdoc/>
    public bool Equals(CaseCriteria? other) =>
        other is not null
        && HighValueShare.Equals(other.HighValueShare)
        && FastShare.Equals(other.FastShare)
        && HighIntentStage == other.HighIntentStage
        && HighIntentDeals.SequenceEqual(other.HighIntentDeals, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(HighValueShare, FastShare, HighIntentStage, HighIntentDeals.Length);

    private static double Share(double value) => value is > 0d and <= 1d
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A share must be in the range (0, 1].");
}
