using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Segments;

/// <summary>
/// What the sources of leads are worth: conversion, value, cost, and how much depends on one of them.
/// </summary>
/// <remarks>
/// <para>
/// Each source is compared with all leads of the other sources, never with a total that contains it, and the
/// comparisons are corrected for their number (<see cref="RateComparison"/>). Leads whose source is not given have a
/// row of their own and are in no comparison, fit or concentration.
/// </para>
/// <para>
/// A source with few opportunities says where leads drop, not that they are bad: see <see cref="FunnelChange"/> for the
/// stage that carries a change. Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// SourceQuality quality = SourceQuality.From(flows["source"], StageId.Create("opportunity"), costs);
/// foreach (SourceRow source in quality.Rows)
///     Console.WriteLine($"{source.Label}: {source.OpportunityRate}, {source.CostPerWin} a win");
/// </code>
/// </example>
/// </remarks>
public sealed class SourceQuality
{
    private SourceQuality(
        FlowSegments segments,
        ImmutableArray<SourceRow> rows,
        Concentration leads,
        Concentration won,
        RateSpread opportunitySpread,
        RateSpread overallSpread)
    {
        Dimension = segments.Dimension;
        Attribution = segments.Attribution;
        Semantics = segments.Total.Semantics;
        Rows = rows;
        LeadConcentration = leads;
        WonConcentration = won;
        OpportunitySpread = opportunitySpread;
        OverallSpread = overallSpread;
        Findings = SegmentTexts.Findings(this);
    }

    /// <summary>Gets the name of the dimension.</summary>
    public string Dimension { get; }

    /// <summary>Gets to which source a lead counts that has had more than one.</summary>
    public AttributionRule Attribution { get; }

    /// <summary>Gets how the leads were counted.</summary>
    public FlowSemantics Semantics { get; }

    /// <summary>
    /// Gets the sources by label, in ordinal order; first the leads whose source is not given, if any.
    /// </summary>
    /// <value>A source that has a cost but no leads has a row too.</value>
    public ImmutableArray<SourceRow> Rows { get; }

    /// <summary>Gets how much the number of leads depends on few sources.</summary>
    public Concentration LeadConcentration { get; }

    /// <summary>Gets how much the number of won leads depends on few sources.</summary>
    public Concentration WonConcentration { get; }

    /// <summary>Gets how the rates from lead to opportunity are spread over the sources.</summary>
    public RateSpread OpportunitySpread { get; }

    /// <summary>Gets how the rates from lead to win are spread over the sources.</summary>
    public RateSpread OverallSpread { get; }

    /// <summary>Gets what is worth attention, by code and label.</summary>
    public ImmutableArray<SourceFinding> Findings { get; }

    /// <summary>Gets the row of one source.</summary>
    /// <param name="label">The label; empty for the leads whose source is not given.</param>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public SourceRow this[string label]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(label);
            return Rows.FirstOrDefault(row => string.Equals(row.Label, label, StringComparison.Ordinal))
                ?? throw new ArgumentException($"There is no source '{label}'.", nameof(label));
        }
    }

    /// <summary>Judges the sources.</summary>
    /// <param name="segments">The flows of the sources.</param>
    /// <param name="opportunityStage">The identifier of the open stage at which a lead becomes an opportunity.</param>
    /// <param name="costs">
    /// What each source cost over the time of the leads, at least 0 and in one currency; null when costs are not known.
    /// A source that is not among them has no cost known, which is not a cost of zero.
    /// </param>
    /// <returns>The judgment; without rows when there are neither leads nor costs.</returns>
    /// <exception cref="ArgumentException">
    /// The model has no such open stage; costs have different currencies, or a source is null or has two.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A cost is negative.</exception>
    public static SourceQuality From(
        FlowSegments segments, StageId opportunityStage, IEnumerable<KeyValuePair<string, Money>>? costs = null)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var known = costs is null ? null : Checked(costs);
        var opportunities = MeasuredSegments.Read(segments, flow => flow.LeadToOpportunity(opportunityStage));
        var overall = MeasuredSegments.Read(segments, flow => flow.OverallRate);
        var opportunitySpread = RateSpread.FromRates(opportunities.Rates);
        var overallSpread = RateSpread.FromRates(overall.Rates);
        var opportunityComparisons = RateComparison.WithOthers(opportunities.Rates.AsSpan(), opportunities.Total);
        var overallComparisons = RateComparison.WithOthers(overall.Rates.AsSpan(), overall.Total);
        var rows = new SortedDictionary<string, SourceRow>(StringComparer.Ordinal);
        foreach (var segment in segments.Segments)
        {
            var place = opportunities.Segments.IndexOf(segment);
            var (label, flow, isGiven) = (segment.Label, segment.Flow, place >= 0);
            var (first, second) = (flow.LeadToOpportunity(opportunityStage), flow.OverallRate);
            rows.Add(label, new SourceRow(label)
            {
                Leads = flow.Deals,
                Won = flow.Won,
                OpportunityRate = first,
                OverallRate = second,
                ShrunkenOpportunityRate = isGiven ? opportunitySpread.Shrink(first) : null,
                ShrunkenOpportunityInterval = isGiven ? opportunitySpread.ShrunkenInterval(first) : null,
                ShrunkenOverallRate = isGiven ? overallSpread.Shrink(second) : null,
                ShrunkenOverallInterval = isGiven ? overallSpread.ShrunkenInterval(second) : null,
                OpportunityComparison = isGiven ? opportunityComparisons[place] : null,
                OverallComparison = isGiven ? overallComparisons[place] : null,
                WonAmount = flow.WonAmount,
                Cost = known is not null && known.TryGetValue(label, out var cost) ? cost : null,
            });
        }

        foreach (var (label, cost) in (known ?? []).Where(pair => !rows.ContainsKey(pair.Key)))
        {
            rows.Add(label, WithoutLeads(label, cost));
        }

        return new(
            segments,
            [.. rows.Values],
            Concentration.FromCounts(rows.Select(row => KeyValuePair.Create(row.Key, row.Value.Leads))),
            Concentration.FromCounts(rows.Select(row => KeyValuePair.Create(row.Key, row.Value.Won))),
            opportunitySpread,
            overallSpread);
    }

    private static SourceRow WithoutLeads(string label, Money cost) => new(label)
    {
        Leads = 0,
        Won = 0,
        OpportunityRate = default,
        OverallRate = default,
        ShrunkenOpportunityRate = null,
        ShrunkenOpportunityInterval = null,
        ShrunkenOverallRate = null,
        ShrunkenOverallInterval = null,
        OpportunityComparison = null,
        OverallComparison = null,
        WonAmount = null,
        Cost = cost,
    };

    private static Dictionary<string, Money> Checked(IEnumerable<KeyValuePair<string, Money>> costs)
    {
        var known = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var (label, cost) in costs)
        {
            ArgumentNullException.ThrowIfNull(label, nameof(costs));
            if (cost.Amount < 0m)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(costs), cost, $"The cost of '{label}' must be at least 0.");
            }

            if (!known.TryAdd(label.Trim(), cost))
            {
                throw new ArgumentException($"The source '{label}' has two costs.", nameof(costs));
            }
        }

        return known.Values.Select(cost => cost.Currency).Distinct().Count() <= 1
            ? known
            : throw new ArgumentException("The costs have different currencies; convert them first.", nameof(costs));
    }
}
