using System.Collections.Immutable;

namespace FunnelKit.Timing;

/// <summary>The stalled ones among open deals, the most unusual first.</summary>
/// <remarks>Equality compares references; instances are immutable and safe to use from several threads.</remarks>
public sealed class StalledDeals
{
    internal StalledDeals(StallRules rules, IReadOnlyCollection<DealStall> judged)
    {
        Rules = rules;
        Judged = judged.Count;
        WithPlannedActivity = judged.Count(deal => deal.HasPlannedActivity);
        WithoutAge = judged.Count(deal => deal.Days is null);
        Deals =
        [
            .. judged.Where(deal => deal.IsStalled)
                .OrderBy(deal => deal.IsRareAmongWins ? 0 : 1)
                .ThenBy(deal => deal.WinsThatWaited.Value ?? 1d)
                .ThenByDescending(deal => deal.Days)
                .ThenBy(deal => deal.DealId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Gets the rules by which the deals were judged, with their rates of false alarms.</summary>
    public StallRules Rules { get; }

    /// <summary>Gets how many open deals were judged.</summary>
    public int Judged { get; }

    /// <summary>Gets how many of them are not stalled because their next activity is planned.</summary>
    public int WithPlannedActivity { get; }

    /// <summary>Gets how many of them have been waiting since nobody knows when; they are never stalled.</summary>
    public int WithoutAge { get; }

    /// <summary>
    /// Gets the stalled deals: first those as old as few wins, the fewest first, then those over the fixed limit alone;
    /// the longest wait first among equals. However long a deal has waited, it is in the list.
    /// </summary>
    public ImmutableArray<DealStall> Deals { get; }
}
