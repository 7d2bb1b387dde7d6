using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Everything that happened to many deals, as they moved through the stages of one model.</summary>
/// <remarks>
/// <para>
/// A history is made once, from a user's own objects by a few lambdas or event by event with a builder, and is
/// then folded into conversion, dwell and win rates as often as needed. The order in which events arrive never
/// changes an answer. Events whose label the model does not know are kept and counted in
/// <see cref="OutsideModel"/>; they are never an error.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// StageHistory history = StageHistory.From(changes, model, map => map
///     .Deal(c => c.OpportunityId).Stage(c => c.StageName).At(c => c.ChangedAt));
/// StageFlow flow = history.Fold(asOf);
/// </code>
/// </example>
/// </remarks>
public sealed partial class StageHistory
{
    private Dictionary<string, int>? _dealNumbers;

    internal StageHistory(StageModel model, Currency currency, EventColumns columns)
    {
        Model = model;
        Currency = currency;
        Columns = columns;
    }

    /// <summary>Gets the model whose stages the events name.</summary>
    public StageModel Model { get; }

    /// <summary>Gets the currency of the amounts.</summary>
    /// <value><see cref="FunnelKit.Currency.None"/> when the history was given no currency.</value>
    public Currency Currency { get; }

    /// <summary>Gets how many deals have at least one event, whether the model knows its stage or not.</summary>
    public int DealCount => DealTexts.Length;

    /// <summary>Gets how many events there are, those outside the model included.</summary>
    public int EventCount => Columns.Codes.Length;

    /// <summary>
    /// Gets how many events were left out because an event of the same deal and identifier was known before.
    /// </summary>
    public long RepeatedEventIds { get; internal init; }

    /// <summary>Gets a value indicating whether any event states an amount.</summary>
    public bool HasAmounts => Columns.Amounts is not null;

    /// <summary>Gets the instant of the latest event, or null when no event has a time.</summary>
    public DateTimeOffset? LastOccurredAt
    {
        get
        {
            var last = EventColumns.Undated;
            foreach (var ticks in Columns.Ticks)
            {
                last = Math.Max(last, ticks);
            }

            return last == EventColumns.Undated ? null : new DateTimeOffset(last, TimeSpan.Zero);
        }
    }

    /// <summary>Gets the rows that were rejected, in the order of the data.</summary>
    public ImmutableArray<RejectedRow> RejectedRows { get; internal init; } = [];

    /// <summary>Gets the identifiers of the deals, in the order of their first appearance in the data.</summary>
    public ImmutableArray<string> DealIds => [.. DealTexts];

    /// <summary>
    /// Gets the labels that stand for no stage of the model, the most frequent first, then by label.
    /// </summary>
    public ImmutableArray<LabelCount> OutsideModel => CountOutside();

    /// <summary>
    /// Gets the names of the dimensions by which flows can be told apart, in the order of the mapping.
    /// </summary>
    /// <value>Empty when none was mapped.</value>
    public ImmutableArray<string> Dimensions { get; internal init; } = [];

    internal EventColumns Columns { get; }

    internal string[] DealTexts { get; init; } = [];

    internal string[] ReasonTexts { get; init; } = [];

    internal string[] OutsideTexts { get; init; } = [];

    internal string[] EventIdTexts { get; init; } = [];

    /// <summary>Gets the distinct labels of each dimension.</summary>
    internal string[][] DimensionTexts { get; init; } = [];

    /// <summary>Reads a history from the caller's own objects, one for each event.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="items">The objects, in any order.</param>
    /// <param name="model">The model whose stages the events name.</param>
    /// <param name="map">Says where each value comes from; the deal, the stage and the time are needed.</param>
    /// <returns>The history, with a report of every object that could not be used.</returns>
    /// <exception cref="ArgumentException">The mapping lacks the deal, the stage or the time.</exception>
    /// <exception cref="RejectedRowsException">
    /// Objects could not be used, and the mapping asks for all or none.
    /// </exception>
    public static StageHistory From<T>(IEnumerable<T> items, StageModel model, Action<StageHistoryMap<T>> map)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(map);
        var mapping = new StageHistoryMap<T>();
        map(mapping);
        if (!mapping.IsComplete)
        {
            throw new ArgumentException(
                "A mapping needs the deal, the stage and the time: call Deal, Stage and At.", nameof(map));
        }

        return mapping.Read(items, model);
    }

    /// <summary>Starts a history that is filled event by event.</summary>
    /// <param name="model">The model whose stages the events name.</param>
    /// <param name="currency">The currency of the amounts; left out when there are none.</param>
    /// <param name="badRows">
    /// What happens to the good events when some are bad. The default reports the bad ones.
    /// </param>
    /// <param name="dimensions">
    /// The names of the dimensions by which flows can be told apart, such as <c>owner</c> and <c>source</c>; left out
    /// when there are none. Outer white space is left out.
    /// </param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException">A dimension has a blank name, or two have the same.</exception>
    public static StageHistoryBuilder CreateBuilder(
        StageModel model,
        Currency currency = default,
        BadRows badRows = BadRows.Report,
        ImmutableArray<string> dimensions = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model, currency, badRows, CheckDimensions(dimensions));
    }

    /// <summary>Gets what happened to one deal, in order.</summary>
    /// <param name="dealId">The identifier of the deal.</param>
    /// <returns>
    /// Its events. Stages of the model are named by their identifier, others by the label in the data. Empty
    /// when there is no such deal.
    /// </returns>
    public ImmutableArray<StageEvent> Timeline(string dealId)
    {
        if (!TryFindDeal(dealId, out var deal))
        {
            return [];
        }

        var events = ImmutableArray.CreateBuilder<StageEvent>();
        for (var row = Columns.DealStarts[deal]; row < Columns.DealStarts[deal + 1]; row++)
        {
            events.Add(EventAt(dealId, row));
        }

        return events.DrainToImmutable();
    }

    private bool TryFindDeal(string dealId, out int deal)
    {
        ArgumentNullException.ThrowIfNull(dealId);
        var numbers = LazyInitializer.EnsureInitialized(ref _dealNumbers, NumberDeals);
        return numbers.TryGetValue(dealId, out deal);
    }

    private Dictionary<string, int> NumberDeals()
    {
        var numbers = new Dictionary<string, int>(DealTexts.Length, StringComparer.Ordinal);
        for (var deal = 0; deal < DealTexts.Length; deal++)
        {
            numbers.Add(DealTexts[deal], deal);
        }

        return numbers;
    }

    private StageEvent EventAt(string dealId, int row)
    {
        var code = Columns.Codes[row];
        return new StageEvent
        {
            DealId = dealId,
            Stage = code == StageCodes.Outside
                ? OutsideTexts[Columns.OutsideLabels![row]]
                : Model.Stages[code].Id.Value,
            OccurredAt = Instant(Columns.Ticks[row]),
            RecordedAt = Instant(Columns.Recorded?[row] ?? EventColumns.Undated),
            Sequence = Columns.Sequences?[row] ?? 0,
            EventId = Columns.EventIds is { } ids && ids[row] >= 0 ? EventIdTexts[ids[row]] : null,
            Amount = Columns.Amounts is { } amounts && amounts[row] != EventColumns.NoAmount
                ? Money.FromMinorUnits(amounts[row], Currency).Amount
                : null,
            Reason = Columns.Reasons is { } reasons && reasons[row] >= 0 ? ReasonTexts[reasons[row]] : null,
        };

        static DateTimeOffset? Instant(long ticks) =>
            ticks == EventColumns.Undated ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private ImmutableArray<LabelCount> CountOutside()
    {
        var counts = new long[OutsideTexts.Length];
        foreach (var label in (Columns.OutsideLabels ?? []).Where(label => label >= 0))
        {
            counts[label]++;
        }

        return
        [
            .. counts.Index()
                .Where(pair => pair.Item > 0)
                .Select(pair => new LabelCount(OutsideTexts[pair.Index], pair.Item))
                .OrderByDescending(label => label.Events)
                .ThenBy(label => label.Label, StringComparer.Ordinal),
        ];
    }
}
