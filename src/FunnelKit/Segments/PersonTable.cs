using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Segments;

/// <summary>
/// A league table of persons that does not pretend: rates drawn together, ranks with their uncertainty, and a statement
/// when nobody can be told apart.
/// </summary>
/// <remarks>
/// <para>
/// It serves any dimension, such as teams or sources. Deals without a person are in <see cref="Unassigned"/> and in no
/// row, fit or comparison; persons none of whose deals the flow counts, because of its cohort, are left out. The rows
/// are ordered by the shrunken rate, the highest first, then by the raw rate and the label; rows without cases come
/// last.
/// </para>
/// <para>
/// Ranks: of two persons one is better when Fisher's exact test of the pair, corrected for all pairs by Holm, says so
/// at 5 %, and only if the rates differ at all (<see cref="CanTellApart"/>). A person's best rank is behind those who
/// are better, the worst rank before those who are worse; with 95 % confidence all ranks of the table lie within.
/// O(G²) tests for G persons. Instances are immutable and thread-safe.
/// </para>
/// <para>
/// <b>Source:</b> H. Goldstein and D. J. Spiegelhalter, League Tables and Their Limitations, Journal of the Royal
/// Statistical Society A 159 (1996); M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm, Inference for Ranks with
/// Applications to Mobility across Neighbourhoods and Academic Achievement across Countries, The Review of Economic
/// Studies 91 (2024), for confidence sets of ranks from pairs.
/// </para>
/// <example>
/// <code>
/// PersonTable table = PersonTable.From(flows["owner"], flow => flow.WinRate);
/// Console.WriteLine(table.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class PersonTable
{
    private const double SignificanceLevel = 0.05;

    private PersonTable(
        FlowSegments segments, ImmutableArray<PersonRow> rows, StageFlow? unassigned, RateSpread spread)
    {
        Dimension = segments.Dimension;
        Attribution = segments.Attribution;
        Semantics = segments.Total.Semantics;
        Rows = rows;
        Unassigned = unassigned;
        Spread = spread;
    }

    /// <summary>Gets the name of the dimension.</summary>
    public string Dimension { get; }

    /// <summary>Gets to which person a deal counts that has had more than one.</summary>
    public AttributionRule Attribution { get; }

    /// <summary>Gets how the deals were counted.</summary>
    public FlowSemantics Semantics { get; }

    /// <summary>Gets the persons, the highest shrunken rate first.</summary>
    public ImmutableArray<PersonRow> Rows { get; }

    /// <summary>Gets the deals without a person; null when there are none.</summary>
    public StageFlow? Unassigned { get; }

    /// <summary>Gets how the rates are spread.</summary>
    public RateSpread Spread { get; }

    /// <summary>Gets a value indicating whether the data tell anybody apart at all.</summary>
    public bool CanTellApart => Spread.IsHeterogeneous;

    /// <summary>Gets how many opportunities a person has on the average; null without persons.</summary>
    public double? MeanOpportunities => Rows.IsEmpty ? null : Rows.Average(row => (double)row.Opportunities);

    /// <summary>Gets the median of the numbers of opportunities; null without persons.</summary>
    public double? MedianOpportunities
    {
        get
        {
            long[] sorted = [.. Rows.Select(row => row.Opportunities).Order()];
            return sorted.Length == 0
                ? null
                : (sorted[(sorted.Length - 1) / 2] / 2d) + (sorted[sorted.Length / 2] / 2d);
        }
    }

    /// <summary>Makes the table.</summary>
    /// <param name="segments">The flows of the persons.</param>
    /// <param name="rate">
    /// Reads the rate that is compared, which must count deals, such as <c>flow => flow.WinRate</c>.
    /// </param>
    /// <param name="opportunityStage">
    /// The identifier of the open stage at which a lead becomes an opportunity. By default every deal is one.
    /// </param>
    /// <returns>The table; empty when no deal has a person.</returns>
    /// <exception cref="ArgumentException">
    /// The rates of the segments do not add up to that of all deals, or the model has no such open stage.
    /// </exception>
    public static PersonTable From(
        FlowSegments segments, Func<StageFlow, Rate> rate, StageId opportunityStage = default)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(rate);
        var measured = MeasuredSegments.Read(segments, rate);
        var rates = measured.Rates.AsSpan();
        var comparisons = RateComparison.WithOthers(rates, measured.Total);
        var spread = RateSpread.FromRates(measured.Rates);
        var ranks = segments.IsAdditive ? Ranks(measured.Rates, spread.IsHeterogeneous) : null;
        var rows = measured.Segments.Select((segment, place) => new PersonRow(segment)
        {
            Opportunities = opportunityStage == StageId.None
                ? segment.Flow.Deals
                : segment.Flow.LeadToOpportunity(opportunityStage).Numerator,
            Rate = measured.Rates[place],
            ShrunkenRate = spread.Shrink(measured.Rates[place]),
            ShrunkenInterval = spread.ShrunkenInterval(measured.Rates[place]),
            Comparison = comparisons[place],
            BestRank = ranks?[place]?.Best,
            WorstRank = ranks?[place]?.Worst,
        });
        return new(
            segments,
            [
                .. rows.OrderByDescending(row => row.Rate.Denominator > 0)
                    .ThenByDescending(row => row.ShrunkenRate)
                    .ThenByDescending(row => row.Rate.Value)
                    .ThenBy(row => row.Label, StringComparer.Ordinal),
            ],
            measured.NotGiven,
            spread);
    }

    /// <summary>Says how many opportunities there are for each person, and whether persons can be told apart.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>A sentence or two.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return SegmentTexts.Persons(this).ToString(language);
    }

    /// <summary>Says it in English.</summary>
    /// <returns>A sentence or two.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private static (int Best, int Worst)?[] Ranks(ImmutableArray<Rate> rates, bool canTellApart)
    {
        int[] ranked = [.. Enumerable.Range(0, rates.Length).Where(place => rates[place].Denominator > 0)];
        var ranks = new (int Best, int Worst)?[rates.Length];
        foreach (var place in ranked)
        {
            ranks[place] = (1, ranked.Length);
        }

        if (!canTellApart)
        {
            return ranks;
        }

        var pairs = new List<(int Better, int Worse, double PValue)>();
        for (var i = 0; i < ranked.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (first, second) = (rates[ranked[i]], rates[ranked[j]]);
                var pair = TwoProportions.Compare(
                    first.Numerator, first.Denominator, second.Numerator, second.Denominator);
                var isSecondBetter = pair.Difference > 0d;
                pairs.Add((
                    isSecondBetter ? ranked[j] : ranked[i],
                    isSecondBetter ? ranked[i] : ranked[j],
                    RateComparison.PValueOf(pair) ?? 1d));
            }
        }

        var adjusted = MultipleTesting.Holm([.. pairs.Select(pair => pair.PValue)]);
        foreach (var (pair, pValue) in pairs.Zip(adjusted))
        {
            if (pValue <= SignificanceLevel)
            {
                var (better, worse) = (ranks[pair.Better]!.Value, ranks[pair.Worse]!.Value);
                ranks[pair.Better] = (better.Best, better.Worst - 1);
                ranks[pair.Worse] = (worse.Best + 1, worse.Worst);
            }
        }

        return ranks;
    }
}
