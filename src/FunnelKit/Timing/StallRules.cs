using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>When open deals count as stalled, stage by stage, learned from those that were won.</summary>
/// <remarks>
/// <para>
/// “Only 8 % of eventual wins stayed this long” says more than a number of days that somebody chose; the fixed limit
/// stays beside it, and alone where too few wins are known. Each rule tells how many eventual wins it would have called
/// stalled.
/// </para>
/// <para>
/// With the clock <see cref="StallClock.StageEntry"/>, wins are compared by their visits to the stage, so that a move
/// to another stage starts the clock anew; with <see cref="StallClock.Creation"/>, by their time from first entry to
/// win. Equality compares references; instances are immutable and safe to use from several threads.
/// </para>
/// <example>
/// <code>
/// StalledDeals stalled = flow.StallRules().Judge(history.OpenDealAges(asOf));
/// foreach (DealStall deal in stalled.Deals)
///     Console.WriteLine($"{deal.DealId}: {deal.Reason}");
/// </code>
/// </example>
/// </remarks>
public sealed class StallRules
{
    private readonly WinOutlook _outlook;

    private StallRules(StageFlow flow, StallSemantics semantics)
    {
        Model = flow.Model;
        Semantics = semantics;
        _outlook = flow.WinOutlook();
        Stages =
        [
            .. Model.OpenStages.Select((stage, position) => new StallRule(
                stage, Wins(flow, position), Limit(stage), flow.Semantics, semantics)),
        ];
    }

    /// <summary>Gets the model whose stages are meant.</summary>
    public StageModel Model { get; }

    /// <summary>Gets when a deal counts as stalled.</summary>
    public StallSemantics Semantics { get; }

    /// <summary>Gets the open stages in order, with their limits.</summary>
    public ImmutableArray<StallRule> Stages { get; }

    /// <summary>Gets the rule of a stage.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public StallRule this[StageId stage] => Stages[Model.PositionOf(stage)];

    /// <summary>Judges one deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <returns>The judgment, the same as in the list of all stalled deals.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of its identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite.</exception>
    public DealStall Judge(DealAge deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        var rule = this[deal.Stage];
        var days = deal.By(Semantics.Clock);
        var waited = days is { } age ? rule.WinsThatWaited(age) : default;
        var judged = new DealStall
        {
            DealId = deal.DealId,
            Stage = rule.Stage,
            Days = days,
            WinsThatWaited = waited,
            Outlook = deal.StageDays is { } stay
                ? _outlook.After(deal.Stage, stay)
                : new() { Unseen = 1d, Gap = OutlookGap.UnknownAge },
            IsRareAmongWins = days is not null && rule.IsRareAmongWins(waited),
            IsOverLimit = days is { } wait && rule.IsOverLimit(wait),
            HasPlannedActivity = deal.HasPlannedActivity,
            Reason = TimingTexts.None,
        };
        return judged with { Reason = TimingTexts.Reason(judged, rule, Semantics.Clock) };
    }

    /// <summary>Judges open deals and lists the stalled ones.</summary>
    /// <param name="deals">The deals, in any order.</param>
    /// <returns>The stalled deals, the most unusual first.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of the identifier of a deal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite.</exception>
    public StalledDeals Judge(IEnumerable<DealAge> deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        return new(this, [.. deals.Select(Judge)]);
    }

    internal static StallRules Of(StageFlow flow, StallSemantics semantics) => new(flow, semantics);

    private double? Limit(Stage stage) =>
        Semantics.Clock == StallClock.Creation ? Semantics.LimitDays : stage.DwellLimitDays ?? Semantics.LimitDays;

    private CountedValues Wins(StageFlow flow, int position) => (flow.Counts.Ages, Semantics.Clock) switch
    {
        (null, _) or (_, StallClock.LastActivity) => CountedValues.Empty,
        (var ages, StallClock.Creation) => ages.Cycles[(int)Standing.Won],
        (var ages, _) => ages.WonVisits[position],
    };
}
