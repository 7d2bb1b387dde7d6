using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Segments;

/// <summary>What one source of leads brings, and what it costs.</summary>
/// <remarks>
/// A cost that is not given is missing, not zero: everything that rests on it is null. Instances are immutable and
/// thread-safe.
/// </remarks>
public sealed class SourceRow
{
    internal SourceRow(string label) => Label = label;

    /// <summary>Gets the label of the source.</summary>
    /// <value>Empty for the leads whose source is not given.</value>
    public string Label { get; }

    /// <summary>Gets how many leads came from the source.</summary>
    public required long Leads { get; init; }

    /// <summary>Gets how many of them are won.</summary>
    public required long Won { get; init; }

    /// <summary>Gets the share of the leads that became opportunities.</summary>
    public required Rate OpportunityRate { get; init; }

    /// <summary>Gets how many of the leads became opportunities.</summary>
    public long Opportunities => OpportunityRate.Numerator;

    /// <summary>Gets the share of the decided leads that were won: won of won, lost and nurtured.</summary>
    public required Rate OverallRate { get; init; }

    /// <summary>
    /// Gets <see cref="OpportunityRate"/> drawn towards all sources, because the source may be small.
    /// </summary>
    /// <value>In the range [0, 1]; null when the sources support no estimate, and without a label.</value>
    public required double? ShrunkenOpportunityRate { get; init; }

    /// <summary>Gets the 95 % interval of <see cref="ShrunkenOpportunityRate"/>; null without it.</summary>
    public required ConfidenceInterval? ShrunkenOpportunityInterval { get; init; }

    /// <summary>Gets <see cref="OverallRate"/> drawn towards all sources, because the source may be small.</summary>
    /// <value>In the range [0, 1]; null when the sources support no estimate, and without a label.</value>
    public required double? ShrunkenOverallRate { get; init; }

    /// <summary>Gets the 95 % interval of <see cref="ShrunkenOverallRate"/>; null without it.</summary>
    public required ConfidenceInterval? ShrunkenOverallInterval { get; init; }

    /// <summary>Gets how <see cref="OpportunityRate"/> compares with the leads of all other sources.</summary>
    /// <value>Null for the leads whose source is not given, and for a source without leads.</value>
    public required RateComparison? OpportunityComparison { get; init; }

    /// <summary>Gets how <see cref="OverallRate"/> compares with the leads of all other sources.</summary>
    /// <value>Null for the leads whose source is not given, and for a source without leads.</value>
    public required RateComparison? OverallComparison { get; init; }

    /// <summary>Gets the amount of the won leads, with how many of them it covers.</summary>
    /// <value>Null when the history has no amounts.</value>
    public required AmountTotal? WonAmount { get; init; }

    /// <summary>Gets the cost of the source; null when it was not given.</summary>
    public required Money? Cost { get; init; }

    /// <summary>Gets the amount won for each lead, won or not.</summary>
    /// <value>
    /// Rounded to minor units, half to even; null without leads, without amounts, and when leads were won but no amount
    /// of them is known. A lower bound where <see cref="WonAmount"/> does not cover all that were won.
    /// </value>
    public Money? ValuePerLead => WonAmount is { } won && (won.Coverage.Numerator > 0 || Won == 0)
        ? PerUnit(won.Amount, Leads)
        : null;

    /// <summary>Gets the cost for each lead; null without cost or leads.</summary>
    /// <value>Rounded to minor units, half to even, as the other two are.</value>
    public Money? CostPerLead => PerUnit(Cost, Leads);

    /// <summary>Gets the cost for each opportunity; null without cost or opportunities.</summary>
    public Money? CostPerOpportunity => PerUnit(Cost, Opportunities);

    /// <summary>Gets the cost for each won lead; null without cost or wins.</summary>
    public Money? CostPerWin => PerUnit(Cost, Won);

    /// <summary>Gets how much was won for each unit of money spent.</summary>
    /// <value>
    /// At least 0 for amounts that are; null without cost or known amounts, for a cost of 0, and when cost and amounts
    /// have different currencies.
    /// </value>
    public decimal? ValuePerCost =>
        ValuePerLead is not null && WonAmount is { } won && Cost is { Amount: > 0m } cost
        && won.Amount.Currency == cost.Currency
            ? won.Amount.Amount / cost.Amount
            : null;

    private static Money? PerUnit(Money? amount, long count) =>
        amount is { } known && count > 0 ? Money.FromAmount(known.Amount / count, known.Currency).Round() : null;
}
