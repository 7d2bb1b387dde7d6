using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>The feedback from sales to marketing: what became of the leads of a period, source by source.</summary>
/// <remarks>
/// <para>
/// For the regular review of lead quality by both: valid or not and why, how far leads came, why they were lost, and
/// what was noted. Leads that are still open are neither good nor bad yet. A source with few leads has wide intervals;
/// whether it differs from others is not said here.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// SourceFeedback march = SourceFeedback.Create(
///     history.Deals(asOf), model, opportunity, deal => sourceOf[deal.DealId], firstOfMarch, firstOfApril);
/// foreach (SourceFeedbackRow row in march.Rows)
///     Console.WriteLine(row.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class SourceFeedback
{
    private SourceFeedback(DateTimeOffset from, DateTimeOffset to, long undated, ImmutableArray<SourceFeedbackRow> rows)
    {
        From = from;
        To = to;
        Undated = undated;
        Rows = rows;
    }

    /// <summary>Gets the beginning of the period, in UTC.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Gets the end of the period, in UTC, which is not in it.</summary>
    public DateTimeOffset To { get; }

    /// <summary>Gets how many leads are left out because nobody knows when they came.</summary>
    public long Undated { get; }

    /// <summary>Gets the sources, the one with most leads first, then by name.</summary>
    public ImmutableArray<SourceFeedbackRow> Rows { get; }

    /// <summary>Makes the feedback of one period.</summary>
    /// <param name="deals">The deals as they stand, such as <c>history.Deals(asOf)</c> gives them.</param>
    /// <param name="model">The model of their stages.</param>
    /// <param name="opportunityStage">The open stage at which a lead becomes an opportunity.</param>
    /// <param name="source">Names the source of a deal; null or white space when it is not known.</param>
    /// <param name="from">The beginning of the period; a lead belongs to it by its first entry into a stage.</param>
    /// <param name="to">Its end, which is not in it.</param>
    /// <param name="taxonomy">How reasons are read. Null for <see cref="LossTaxonomies.Standard"/>.</param>
    /// <param name="comments">What was noted about leads; those about other leads are left out. Null for none.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="ArgumentException">The stage is not an open stage of the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period does not end after it begins.</exception>
    public static SourceFeedback Create(
        IEnumerable<DealRecord> deals,
        StageModel model,
        StageId opportunityStage,
        Func<DealRecord, string?> source,
        DateTimeOffset from,
        DateTimeOffset to,
        LossTaxonomy? taxonomy = null,
        IEnumerable<LeadComment>? comments = null)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        var position = model.PositionOf(opportunityStage);
        var known = taxonomy ?? LossTaxonomies.Standard;
        var all = deals.ToList();
        var notes = (comments ?? []).ToLookup(comment => comment.DealId, StringComparer.Ordinal);
        return new(
            from.ToUniversalTime(),
            to.ToUniversalTime(),
            all.Count(deal => deal.EnteredAt is null),
            [
                .. all
                    .Where(deal => deal.EnteredAt >= from && deal.EnteredAt < to)
                    .GroupBy(deal => source(deal)?.Trim() ?? string.Empty, StringComparer.Ordinal)
                    .Select(group => Row(group.Key, [.. group], known, IsOpportunity, notes))
                    .OrderByDescending(row => row.Leads)
                    .ThenBy(row => row.Source, StringComparer.Ordinal),
            ]);

        bool IsOpportunity(DealRecord deal) =>
            deal.Standing == DealStanding.Won
            || (deal.FurthestStage != StageId.None && model.PositionOf(deal.FurthestStage) >= position);
    }

    private static SourceFeedbackRow Row(
        string source,
        List<DealRecord> deals,
        LossTaxonomy taxonomy,
        Func<DealRecord, bool> isOpportunity,
        ILookup<string, LeadComment> notes)
    {
        var invalid = deals.Where(deal => IsInvalid(deal, taxonomy)).ToList();
        var lost = deals.Where(deal => deal.Standing == DealStanding.Lost).ToList();
        var won = deals.Count(deal => deal.Standing == DealStanding.Won);
        return new()
        {
            Source = source,
            Leads = deals.Count,
            Open = deals.Count(deal => deal.Standing is DealStanding.Open or DealStanding.OnHold),
            Invalid = Rate.FromCounts(invalid.Count, deals.Count),
            InvalidReasons = [.. ReasonCount.Count(taxonomy, invalid.Select(deal => deal.Reason))],
            Opportunities = Rate.FromCounts(deals.Count(isOpportunity), deals.Count),
            WinRate = Rate.FromCounts(won, won + lost.Count),
            LossReasons = [.. ReasonCount.Count(taxonomy, lost.Except(invalid).Select(deal => deal.Reason))],
            Comments =
            [
                .. deals.Select(deal => deal.DealId)
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(id => notes[id]),
            ],
        };
    }

    private static bool IsInvalid(DealRecord deal, LossTaxonomy taxonomy) =>
        deal.Standing == DealStanding.Disqualified
        || (deal.Standing == DealStanding.Lost && taxonomy.Classify(deal.Reason).Kind == LossReasonKind.InvalidLead);
}
