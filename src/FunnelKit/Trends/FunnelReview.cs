using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Losses;
using FunnelKit.Timing;

namespace FunnelKit.Trends;

/// <summary>
/// The numbers for a regular meeting about the funnel, weekly, monthly or quarterly: what is in each stage, what moved,
/// was won and lost since the last meeting, what is stalled, and what changed by more than chance explains.
/// </summary>
/// <remarks>
/// <para>
/// A period reaches from one instant to the next: what was known at its end and not yet at its beginning belongs to it,
/// so that an event which is recorded late counts in the period in which it became known, and the numbers of the last
/// meeting stay as they were. In a period a deal is decided at a stage when it passes it, by coming to a later stage or
/// being won, or stops there by being lost or whatever else the semantics keep in the denominators; skipped stages
/// that are not optional are passed, whatever the semantics say about reaching. Deals that only moved back are
/// undecided.
/// </para>
/// <para>
/// Step rates and the win rate are compared with the period before by Fisher's exact test, corrected together
/// (Benjamini
/// and Hochberg). Few deals are decided in a week: most changes are chance, and the review says which are not.
/// Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// FunnelReview review = FunnelReview.Create(history, asOf, ReviewCadence.Weekly);
/// foreach (LocalizedText sentence in review.Sentences)
///     Console.WriteLine(sentence.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class FunnelReview
{
    private FunnelReview(ReviewPeriod current, ReviewPeriod previous, StalledDeals stalled, LossTaxonomy taxonomy)
    {
        (Current, Previous, Stalled) = (current.Counts, previous.Counts, stalled);
        var adjusted = Adjust(
        [
            new(default, current.WinRate, previous.WinRate),
            .. current.StepRates.Zip(
                previous.StepRates, (now, before) => new RateChange(now.Stage, now.Rate, before.Rate)),
        ]);
        WinRate = adjusted[0];
        Stages = current.Stages(previous, adjusted[1..], stalled);
        LargestLoss = current.Lost.Where(deal => deal.Amount is not null).MaxBy(deal => deal.Amount!.Value.Amount);
        LossReasons = [.. ReasonCount.Count(taxonomy, current.Lost.Select(deal => deal.Reason))];
    }

    /// <summary>Gets what happened in the period.</summary>
    public PeriodCounts Current { get; }

    /// <summary>Gets what happened in the period before.</summary>
    public PeriodCounts Previous { get; }

    /// <summary>Gets the won of the won and lost deals, against the period before.</summary>
    public RateChange WinRate { get; }

    /// <summary>Gets the open stages, in the order of the model.</summary>
    public ImmutableArray<StageReview> Stages { get; }

    /// <summary>Gets the stalled deals with the reason for each.</summary>
    public StalledDeals Stalled { get; }

    /// <summary>Gets the deal of the highest amount that was lost in the period.</summary>
    /// <value>Null when nothing was lost of which the amount is known.</value>
    public DealRecord? LargestLoss { get; }

    /// <summary>Gets why deals were lost in the period, the most frequent reason first.</summary>
    public ImmutableArray<ReasonCount> LossReasons { get; }

    /// <summary>Gets the rates that changed by more than chance explains, the surest first.</summary>
    public IEnumerable<RateChange> Significant => Stages
        .Select(stage => stage.StepRate)
        .Prepend(WinRate)
        .Where(change => change.IsSignificant)
        .OrderBy(change => change.PValue);

    /// <summary>Gets the numbers in words, which state measurements and no causes.</summary>
    /// <value>Sentences in both languages, never empty. The wording may change between versions.</value>
    public ImmutableArray<LocalizedText> Sentences => [.. TrendTexts.Review(this)];

    /// <summary>Makes the review of the period that ends at an instant.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant of the meeting.</param>
    /// <param name="cadence">How often the meeting is held. The default is every week.</param>
    /// <param name="semantics">How to count. Null for <see cref="FlowSemantics.Default"/>.</param>
    /// <param name="stalls">When a deal counts as stalled. Null for <see cref="StallSemantics.Default"/>.</param>
    /// <param name="taxonomy">How reasons are read. Null for <see cref="LossTaxonomies.Standard"/>.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The cadence is none, or there are no two periods before <paramref name="asOf"/>.
    /// </exception>
    /// <exception cref="ArgumentException">The semantics count no ages, which stalled deals are judged by.</exception>
    public static FunnelReview Create(
        StageHistory history,
        DateTimeOffset asOf,
        ReviewCadence cadence = ReviewCadence.Weekly,
        FlowSemantics? semantics = null,
        StallSemantics? stalls = null,
        LossTaxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var choices = semantics ?? FlowSemantics.Default;
        var end = asOf.ToUniversalTime();
        var middle = Before(end, cadence);
        var begin = Before(middle, cadence);
        var now = new ReviewInstant(history, choices, end);
        var then = new ReviewInstant(history, choices, middle);
        var stalled = history.Fold(end, choices).StallRules(stalls).Judge(
            now.Deals.Where(deal => deal.Standing == DealStanding.Open).Select(deal => new DealAge
            {
                DealId = deal.DealId,
                Stage = deal.CurrentStage,
                StageDays = deal.DaysInStage,
                CreationDays = deal.CycleDays,
            }));
        return new(
            new ReviewPeriod(history, choices, then, now),
            new ReviewPeriod(history, choices, new(history, choices, begin), then),
            stalled,
            taxonomy ?? LossTaxonomies.Standard);
    }

    private static DateTimeOffset Before(DateTimeOffset instant, ReviewCadence cadence) => cadence switch
    {
        ReviewCadence.Weekly => instant.AddDays(-7d),
        ReviewCadence.Monthly => instant.AddMonths(-1),
        ReviewCadence.Quarterly => instant.AddMonths(-3),
        _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence, "There is no such cadence."),
    };

    private static ImmutableArray<RateChange> Adjust(ImmutableArray<RateChange> changes)
    {
        var adjusted = Statistics.MultipleTesting.BenjaminiHochberg(
            [.. changes.Where(change => change.PValue is not null).Select(change => change.PValue!.Value)]);
        var next = 0;
        return
        [
            .. changes.Select(
                change => change.PValue is null ? change : change with { AdjustedPValue = adjusted[next++] }),
        ];
    }
}
