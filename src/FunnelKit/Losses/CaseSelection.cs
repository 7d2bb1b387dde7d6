using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>
/// The closed deals that are worth a review, in one list: high-value and fast wins, and losses of high intent.
/// </summary>
/// <remarks>
/// <para>
/// The highest or shortest share of the wins is rounded up to whole deals, and all deals that are equal to the last of
/// them are in it, too. Amounts are compared within their currency. A deal is listed once, with all its aspects.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// CaseSelection cases = CaseSelection.Select(history.Deals(asOf), history.Model);
/// foreach (SelectedCase loss in cases.Of(CaseAspects.HighIntentLoss))
///     Console.WriteLine($"{loss.Deal.DealId}: {loss.Reason}");
/// </code>
/// </example>
/// </remarks>
public sealed class CaseSelection
{
    private CaseSelection(CaseCriteria criteria, LossTaxonomy taxonomy, ImmutableArray<SelectedCase> cases)
    {
        Criteria = criteria;
        Taxonomy = taxonomy;
        Cases = cases;
    }

    /// <summary>Gets by what the deals were selected.</summary>
    public CaseCriteria Criteria { get; }

    /// <summary>Gets how reasons and factors were read.</summary>
    public LossTaxonomy Taxonomy { get; }

    /// <summary>Gets the deals, the latest close first; those of which nobody knows it last.</summary>
    public ImmutableArray<SelectedCase> Cases { get; }

    /// <summary>Gets how often each factor was recorded, the one that tells losses from wins most first.</summary>
    /// <value>Only reviewed cases count. A factor recorded twice for a deal counts once.</value>
    public ImmutableArray<FactorShare> Factors
    {
        get
        {
            var reviewed = Cases.Where(item => item.IsReviewed).ToLookup(item => item.Reason is null);
            var (wins, losses) = (Count(reviewed[true]), Count(reviewed[false]));
            return
            [
                .. wins.Keys.Union(losses.Keys)
                    .Select(factor => new FactorShare(
                        factor,
                        Rate.FromCounts(wins.GetValueOrDefault(factor), reviewed[true].Count()),
                        Rate.FromCounts(losses.GetValueOrDefault(factor), reviewed[false].Count())))
                    .OrderByDescending(share => Math.Abs(
                        (share.AmongLosses.Value ?? 0d) - (share.AmongWins.Value ?? 0d)))
                    .ThenBy(share => share.Factor.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Selects the deals that are worth a review.</summary>
    /// <param name="deals">The deals as they stand, such as <c>history.Deals(asOf)</c> gives them.</param>
    /// <param name="model">The model of their stages.</param>
    /// <param name="criteria">Which deals are worth it. Null for <see cref="CaseCriteria.Default"/>.</param>
    /// <param name="factors">What reviews recorded so far; those of other deals are left out. Null for none.</param>
    /// <param name="taxonomy">How reasons are read. Null for <see cref="LossTaxonomies.Standard"/>.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentException">The stage of high intent is not an open stage of the model.</exception>
    public static CaseSelection Select(
        IEnumerable<DealRecord> deals,
        StageModel model,
        CaseCriteria? criteria = null,
        IEnumerable<CaseFactor>? factors = null,
        LossTaxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(model);
        var choice = criteria ?? CaseCriteria.Default;
        var known = taxonomy ?? LossTaxonomies.Standard;
        var all = deals.ToList();
        var recorded = (factors ?? []).ToLookup(factor => factor.DealId, StringComparer.Ordinal);
        var aspects = new Dictionary<DealRecord, CaseAspects>(ReferenceEqualityComparer.Instance);
        foreach (var (deal, aspect) in HighValueWins(all, choice).Concat(FastWins(all, choice)).Concat(
            HighIntentLosses(all, model, choice)))
        {
            aspects[deal] = aspects.GetValueOrDefault(deal) | aspect;
        }

        return new(
            choice,
            known,
            [
                .. all.Where(aspects.ContainsKey)
                    .OrderByDescending(deal => deal.ClosedAt ?? DateTimeOffset.MinValue)
                    .ThenBy(deal => deal.DealId, StringComparer.Ordinal)
                    .Select(deal => new SelectedCase(
                        deal,
                        aspects[deal],
                        deal.Standing == DealStanding.Lost ? known.Classify(deal.Reason) : null,
                        [.. recorded[deal.DealId]])),
            ]);
    }

    /// <summary>Gets the deals that are worth a review for one reason.</summary>
    /// <param name="aspects">The reason; several for the deals that have them all.</param>
    /// <returns>The deals, the latest close first.</returns>
    public IEnumerable<SelectedCase> Of(CaseAspects aspects) =>
        Cases.Where(item => (item.Aspects & aspects) == aspects);

    private static IEnumerable<(DealRecord Deal, CaseAspects Aspect)> HighValueWins(
        List<DealRecord> deals, CaseCriteria criteria) =>
        deals
            .Where(deal => deal is { Standing: DealStanding.Won, Amount: not null })
            .GroupBy(deal => deal.Amount!.Value.Currency)
            .SelectMany(group => Best(group, criteria.HighValueShare, deal => -deal.Amount!.Value.Amount))
            .Select(deal => (deal, CaseAspects.HighValueWin));

    private static IEnumerable<(DealRecord Deal, CaseAspects Aspect)> FastWins(
        List<DealRecord> deals, CaseCriteria criteria) =>
        Best(
            deals.Where(deal => deal is { Standing: DealStanding.Won, CycleDays: not null }),
            criteria.FastShare,
            deal => deal.CycleDays!.Value)
            .Select(deal => (deal, CaseAspects.FastWin));

    private static IEnumerable<(DealRecord Deal, CaseAspects Aspect)> HighIntentLosses(
        List<DealRecord> deals, StageModel model, CaseCriteria criteria)
    {
        var position = criteria.HighIntentStage is { } stage
            ? model.PositionOf(stage)
            : model.OpenStages.Index().Last(item => !item.Item.IsOptional || item.Index == 0).Index;
        var named = criteria.HighIntentDeals.ToHashSet(StringComparer.Ordinal);
        return deals
            .Where(deal => deal.Standing == DealStanding.Lost)
            .Where(deal => named.Contains(deal.DealId)
                || (deal.FurthestStage != StageId.None && model.PositionOf(deal.FurthestStage) >= position))
            .Select(deal => (deal, CaseAspects.HighIntentLoss));
    }

    /// <summary>The first share of some deals, at least one, and all that are equal to the last of them.</summary>
    private static IEnumerable<DealRecord> Best<TKey>(
        IEnumerable<DealRecord> deals, double share, Func<DealRecord, TKey> key)
        where TKey : IComparable<TKey>
    {
        var sorted = deals.OrderBy(key).ToList();
        return sorted.Count == 0
            ? []
            : sorted.TakeWhile(
                deal => key(deal).CompareTo(key(sorted[(int)Math.Ceiling(sorted.Count * share) - 1])) <= 0);
    }

    private Dictionary<LossReason, int> Count(IEnumerable<SelectedCase> cases) => cases
        .SelectMany(item => item.Factors.Select(factor => Taxonomy.Classify(factor.Factor)).Distinct())
        .CountBy(factor => factor)
        .ToDictionary();
}
