using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>
/// What became of many deals, stage by stage: the counts behind every conversion, dwell and win rate.
/// </summary>
/// <remarks>
/// <para>
/// A flow holds sums only, so flows of disjoint deals add up: <c>north + south</c> equals the flow of all
/// deals, in any order. Every rate names its numerator, denominator and interval, and <see cref="Semantics"/>
/// says how it was counted. Open deals are not yet decided and never count as lost.
/// </para>
/// <para>
/// Instances are immutable and thread-safe. Two flows are equal when they were counted alike and every count is
/// the same.
/// </para>
/// <example>
/// <code>
/// StageFlow flow = history.Fold(asOf);
/// foreach (StageConversion stage in flow.Stages)
///     Console.WriteLine($"{stage.Stage}: {stage.Entries} entered, {stage.StepRate}");
/// </code>
/// </example>
/// </remarks>
public sealed partial class StageFlow : IEquatable<StageFlow>
{
    private readonly FlowCounts _counts;

    internal StageFlow(
        StageModel model,
        FlowSemantics semantics,
        DateTimeOffset through,
        DateTimeOffset asOf,
        Currency currency,
        FlowCounts counts)
    {
        Model = model;
        Semantics = semantics;
        Through = through;
        AsOf = asOf;
        Currency = currency;
        _counts = counts;
        Stages = [.. model.OpenStages.Select((stage, position) => new StageConversion(this, stage, position))];
    }

    /// <summary>Gets the model whose stages are counted.</summary>
    public StageModel Model { get; }

    /// <summary>Gets how the deals were counted.</summary>
    public FlowSemantics Semantics { get; }

    /// <summary>Gets the instant up to which events count: what had happened by then.</summary>
    public DateTimeOffset Through { get; }

    /// <summary>Gets the instant of knowledge: only what was recorded by then counts.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Gets the currency of the amounts.</summary>
    /// <value><see cref="FunnelKit.Currency.None"/> when the history has none.</value>
    public Currency Currency { get; }

    /// <summary>Gets the open stages in order, with what became of the deals that reached them.</summary>
    public ImmutableArray<StageConversion> Stages { get; }

    /// <summary>Gets how many deals were in a stage of the model at some time.</summary>
    /// <value>Equals <see cref="Won"/> + <see cref="Lost"/> + <see cref="Disqualified"/> + <see cref="Nurtured"/> +
    /// <see cref="TransferredOut"/> + <see cref="Open"/>.</value>
    public long Deals => Sum(_counts.Deals);

    /// <summary>Gets how many deals are won, by their latest outcome.</summary>
    public long Won => Total(Standing.Won);

    /// <summary>Gets how many deals are lost, by their latest outcome.</summary>
    public long Lost => Total(Standing.Lost);

    /// <summary>Gets how many deals turned out not to be valid opportunities.</summary>
    public long Disqualified => Total(Standing.Disqualified);

    /// <summary>Gets how many deals are set aside for later.</summary>
    public long Nurtured => Total(Standing.Nurtured);

    /// <summary>Gets how many deals were handed over to somebody outside.</summary>
    public long TransferredOut => Total(Standing.TransferredOut);

    /// <summary>Gets how many deals are open, those on hold included.</summary>
    public long Open => Total(Standing.StillThere) + Total(Standing.Regressed) + OnHold;

    /// <summary>Gets how many of the open deals are on hold.</summary>
    public long OnHold => Total(Standing.OnHold);

    /// <summary>
    /// Gets how many deals were lost although no stage of them is known. They are in no stage's counts.
    /// </summary>
    public long LostFromUnknown => _counts.LostFrom[0];

    /// <summary>Gets how many deals have events, but none in an open or closing stage of the model.</summary>
    /// <value>Their events are outside the model, or phases after the close. They are in no other count.</value>
    public long DealsOutsideModel => _counts.OutsideDeals;

    /// <summary>Gets how many deals are not in the cohort of the semantics. They are in no other count.</summary>
    public long OutsideCohort => _counts.OutsideCohort;

    /// <summary>Gets how many deals had not begun: all their events are among <see cref="LaterEvents"/>.</summary>
    public long LaterDeals => _counts.LaterDeals;

    /// <summary>Gets over how many days <see cref="StageConversion.Departures"/> are counted.</summary>
    /// <value>
    /// In days of 24 hours: <see cref="FlowSemantics.ThroughputWindowDays"/>, or the time since the first event where
    /// that is less. The first event counts from the beginning of its day in UTC.
    /// </value>
    public double ThroughputDays => _counts.FirstDays.Values is [var first, ..]
        ? Math.Min(
            Semantics.ThroughputWindowDays,
            Math.Max(0d, ((double)Through.UtcTicks / TimeSpan.TicksPerDay) - first))
        : 0d;

    /// <summary>
    /// Gets how many events were left out because they happened after <see cref="Through"/> or became known
    /// after <see cref="AsOf"/>.
    /// </summary>
    public long LaterEvents => _counts.LaterEvents;

    /// <summary>Gets how often a closed deal was opened again.</summary>
    public long Reopenings => _counts.Reopenings;

    /// <summary>Gets the share of decided deals that were won: won of won and lost.</summary>
    public Rate WinRate => RateOf(Won, Won + Lost);

    /// <summary>
    /// Gets the share of decided deals that were won, where deals set aside for later count as not won.
    /// </summary>
    /// <value>
    /// Won of won, lost and those dispositions that the semantics keep in the denominators, by default nurtured: the
    /// step rates of the whole funnel taken together. By high-water mark, of <see cref="StageConversion.Expired"/> too.
    /// </value>
    public Rate OverallRate => RateOf(Won, Won + Stopped(-1, _counts.StageCount));

    /// <summary>Gets the share of the value of decided deals that was won: won of won and lost.</summary>
    /// <value>Null when the history has no amounts.</value>
    public ValueRate? WinValueRate => WonAmount is { } won && AmountOf(Standing.Won, Standing.Lost) is { } decided
        ? new ValueRate(won.Amount, decided.Amount, decided.Coverage)
        : null;

    /// <summary>Gets the sum of the amounts of the won deals, or null when the history has no amounts.</summary>
    public AmountTotal? WonAmount => AmountOf(Standing.Won);

    /// <summary>
    /// Gets the sum of the amounts of the lost deals, or null when the history has no amounts.
    /// </summary>
    public AmountTotal? LostAmount => AmountOf(Standing.Lost);

    /// <summary>
    /// Gets the sum of the amounts of the open deals, or null when the history has no amounts.
    /// </summary>
    public AmountTotal? OpenAmount => AmountOf(Standing.StillThere, Standing.Regressed, Standing.OnHold);

    /// <summary>Gets the stage from which the smallest share of the decided deals advanced.</summary>
    /// <value>
    /// Null when no deal is decided. Stages are compared by the upper end of the interval of their step rate, so that a
    /// stage with few deals does not come first by chance. Of equal ones, the earlier stage.
    /// </value>
    public StageConversion? LowestStepRate => Stages
        .Where(stage => stage.StepRate.Interval is not null)
        .MinBy(stage => stage.StepRate.Interval!.Value.High);

    /// <summary>Gets the stage at which most deals were lost.</summary>
    /// <value>
    /// Null when none was lost. A deal counts at the furthest stage that it reached. Of equal numbers, the earlier
    /// stage.
    /// </value>
    public StageConversion? LargestLoss => Stages.Where(stage => stage.Lost > 0).MaxBy(stage => stage.Lost);

    /// <summary>Gets the lost deals by the stage they were lost from and the reason, the most frequent first.</summary>
    public ImmutableArray<LossCount> LossReasons =>
    [
        .. _counts.LossReasons
            .Select(pair => new LossCount(
                pair.Key.Stage == 0 ? StageId.None : Model.OpenStages[pair.Key.Stage - 1].Id,
                pair.Key.Reason,
                pair.Value.Deals,
                _counts.Amounts is null ? null : pair.Value.Amount.ToTotal(Currency, pair.Value.Deals)))
            .OrderByDescending(loss => loss.Deals)
            .ThenBy(loss => loss.Stage)
            .ThenBy(loss => loss.Reason, StringComparer.Ordinal),
    ];

    internal FlowCounts Counts => _counts;

    /// <summary>Gets what became of the deals that reached a stage.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public StageConversion this[StageId stage] => Stages[Model.PositionOf(stage)];

    /// <summary>Adds the flows of disjoint deals.</summary>
    /// <param name="left">The flow of some deals.</param>
    /// <param name="right">The flow of other deals.</param>
    /// <returns>The flow of all of them; the order does not matter.</returns>
    /// <exception cref="ArgumentException">
    /// The flows differ in model, semantics, instants or currency, so that their counts do not compare.
    /// </exception>
    public static StageFlow operator +(StageFlow left, StageFlow right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        left.CheckComparable(right, nameof(right));
        return new(left.Model, left.Semantics, left.Through, left.AsOf, left.Currency, left._counts + right._counts);
    }

    /// <summary>Adds up flows of disjoint deals that were counted alike, at least one.</summary>
    internal static StageFlow Sum(IReadOnlyList<StageFlow> flows) => flows.Count == 1
        ? flows[0]
        : new(
            flows[0].Model,
            flows[0].Semantics,
            flows[0].Through,
            flows[0].AsOf,
            flows[0].Currency,
            FlowCounts.Sum([.. flows.Select(flow => flow._counts)]));

    /// <summary>Takes the flow of some deals away from one that holds them.</summary>
    /// <param name="left">The flow of these and other deals.</param>
    /// <param name="right">The flow of the deals to be taken away.</param>
    /// <returns>
    /// The flow of the other deals: adding <paramref name="right"/> gives <paramref name="left"/> again.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The flows differ in model, semantics, instants or currency; or a count would fall below 0, so that
    /// <paramref name="left"/> cannot hold the deals.
    /// </exception>
    public static StageFlow operator -(StageFlow left, StageFlow right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        left.CheckComparable(right, nameof(right));
        try
        {
            return new(
                left.Model, left.Semantics, left.Through, left.AsOf, left.Currency, left._counts - right._counts);
        }
        catch (OverflowException exception)
        {
            throw new ArgumentException(exception.Message, nameof(right), exception);
        }
    }

    /// <summary>Determines whether two flows were counted alike and every count is the same.</summary>
    /// <param name="left">The first flow.</param>
    /// <param name="right">The second flow.</param>
    public static bool operator ==(StageFlow? left, StageFlow? right) => Equals(left, right);

    /// <summary>Determines whether two flows were counted differently or a count differs.</summary>
    /// <param name="left">The first flow.</param>
    /// <param name="right">The second flow.</param>
    public static bool operator !=(StageFlow? left, StageFlow? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(StageFlow? other) =>
        other is not null && IsComparableTo(other) && _counts.ContentEquals(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StageFlow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model.Id, Through, AsOf, Deals, Won, Lost);

    private static long Sum(long[] counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private void CheckComparable(StageFlow other, string parameter)
    {
        if (!IsComparableTo(other))
        {
            throw new ArgumentException(
                "Flows add up only if model, semantics, instants and currency are the same.", parameter);
        }
    }

    private bool IsComparableTo(StageFlow other) =>
        Model.Equals(other.Model)
        && Semantics == other.Semantics
        && Through == other.Through
        && AsOf == other.AsOf
        && Currency == other.Currency;

    private long Total(Standing standing)
    {
        var total = 0L;
        for (var furthest = -1; furthest < _counts.StageCount; furthest++)
        {
            total += _counts.DealsAt(furthest, standing);
        }

        return total;
    }

    /// <summary>Says how a visit to a stage ended that was followed by an event of a code.</summary>
    internal StageExit ExitOf(int stage, int code) =>
        code == Model.Stages.Length ? StageExit.LeftModel : Model.Stages[code].Kind switch
        {
            StageKind.Open => code > stage ? StageExit.Advanced
                : code < stage ? StageExit.Regressed
                : StageExit.Repeated,
            StageKind.Won => StageExit.Won,
            StageKind.Lost => StageExit.Lost,
            StageKind.Disqualified => StageExit.Disqualified,
            StageKind.Nurture => StageExit.Nurtured,
            StageKind.OnHold => StageExit.OnHold,
            StageKind.TransferredOut => StageExit.TransferredOut,
            _ => StageExit.LeftModel,
        };

    private AmountTotal? AmountOf(params ReadOnlySpan<Standing> standings)
    {
        if (_counts.Amounts is not { } amounts)
        {
            return null;
        }

        var (sum, deals) = (default(AmountSum), 0L);
        foreach (var standing in standings)
        {
            deals += Total(standing);
            for (var row = 0; row <= _counts.StageCount; row++)
            {
                sum += amounts.ByStanding[(row * FlowCounts.Standings) + (int)standing];
            }
        }

        return sum.ToTotal(Currency, deals);
    }
}
