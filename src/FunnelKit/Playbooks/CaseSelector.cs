using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Selects the closed opportunities that a case review should look at.</summary>
internal static class CaseSelector
{
    private const double Half = 0.5;

    public static IEnumerable<ReviewCase> Select(
        IReadOnlyList<ReviewedOpportunity> opportunities, FunnelTiers tiers, double share)
    {
        var won = opportunities.Where(item => item.State.Status == StageKind.Won).ToList();
        var highValue = won
            .Where(item => AmountOf(item.State) is not null)
            .GroupBy(item => AmountOf(item.State)!.Value.Currency)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .SelectMany(group => Best(
                group.OrderByDescending(item => AmountOf(item.State)!.Value.Amount), share, SameAmount));
        var fast = Best(
            won.Where(item => CycleOf(item.State) is not null).OrderBy(item => CycleOf(item.State)), share, SameCycle);
        var intent = opportunities
            .Where(item => item.State.Status == StageKind.Lost && HadHighIntent(item.State, tiers))
            .OrderByDescending(item => item.State.ClosedAt);

        return highValue.Select(item => Case(CaseKind.HighValueWin, item))
            .Concat(fast.Select(item => Case(CaseKind.FastWin, item)))
            .Concat(intent.Select(item => Case(CaseKind.HighIntentLoss, item)));
    }

    private static ReviewCase Case(CaseKind kind, ReviewedOpportunity item) => new(kind, item, CycleOf(item.State));

    /// <summary>The first share of a sorted list, at least one, and all that are equal to the last of them.</summary>
    private static IEnumerable<ReviewedOpportunity> Best(
        IEnumerable<ReviewedOpportunity> sorted, double share, Func<OpportunityState, OpportunityState, bool> isEqual)
    {
        var list = sorted.ToList();
        var count = (int)Math.Ceiling(list.Count * share);
        return list.Where((item, index) => index < count || isEqual(item.State, list[count - 1].State));
    }

    private static bool HadHighIntent(OpportunityState state, FunnelTiers tiers) =>
        tiers.TierOf(state.LostFrom) == FunnelTier.Bottom
        || state.ProbabilityOverride?.Probability.Fraction >= Half;

    private static Money? AmountOf(OpportunityState state) => state.AmountAtClose ?? state.Amount;

    private static TimeSpan? CycleOf(OpportunityState state) => state.ClosedAt - state.CreatedAt;

    private static bool SameAmount(OpportunityState left, OpportunityState right) => AmountOf(left) == AmountOf(right);

    private static bool SameCycle(OpportunityState left, OpportunityState right) => CycleOf(left) == CycleOf(right);
}
