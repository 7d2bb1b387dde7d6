using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>
/// Collects the stage events of many deals, in any order, into the columns of a <see cref="StageHistory"/>.
/// </summary>
/// <remarks>
/// <para>
/// Adding costs the same whether events arrive sorted or not; events that arrive deal by deal and in time order
/// are built fastest. Memory grows with the number of events by 13 bytes each, plus 8 for each optional value
/// that occurs at all, 4 for each dimension in which any event has a label, plus the distinct texts.
/// </para>
/// <para>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: histories already built do not
/// change.
/// </para>
/// </remarks>
public sealed class StageHistoryBuilder
{
    private readonly StageModel _model;
    private readonly Currency _currency;
    private readonly BadRows _badRows;
    private readonly ImmutableArray<string> _dimensions;
    private readonly EventTable _table;
    private readonly StageCodes _codes;
    private readonly List<RejectedRow> _rejected = [];

    internal StageHistoryBuilder(
        StageModel model, Currency currency, BadRows badRows, ImmutableArray<string> dimensions)
    {
        _model = model;
        _currency = currency;
        _badRows = badRows;
        _dimensions = dimensions;
        _table = new EventTable(dimensions.Length);
        _codes = new StageCodes(model, _table.LabelTexts);
    }

    /// <summary>Gets how many events have been added so far, without the rejected ones.</summary>
    public int EventCount => _table.Count;

    /// <summary>Adds an event.</summary>
    /// <param name="stageEvent">The event.</param>
    /// <param name="line">
    /// Where the event comes from: a line in a file, or a number of the caller's own; from 1.
    /// </param>
    /// <param name="labels">
    /// What the event says about each dimension of the history, in their order; left out, it says nothing. Null or
    /// blank says nothing about that one: the label known before still holds. Outer white space is left out.
    /// </param>
    /// <returns>True if the event was taken; false if it was rejected, which the history then reports.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    /// <exception cref="ArgumentException">There are labels, but not as many as dimensions.</exception>
    public bool Add(in StageEvent stageEvent, long line, params ReadOnlySpan<string?> labels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        if (labels.Length > 0 && labels.Length != _dimensions.Length)
        {
            throw new ArgumentException(
                $"There are {labels.Length} labels for {_dimensions.Length} dimensions.", nameof(labels));
        }

        if (string.IsNullOrWhiteSpace(stageEvent.DealId))
        {
            return Reject(
                line,
                nameof(StageEvent.DealId),
                stageEvent.DealId,
                RejectionCode.MissingValue,
                "The deal has no identifier.");
        }

        if (!Check(stageEvent, line, out var amount))
        {
            return false;
        }

        AddTo(DealNumber(stageEvent.DealId), stageEvent, amount);
        for (var dimension = 0; dimension < labels.Length; dimension++)
        {
            SetLabel(dimension, labels[dimension]);
        }

        return true;
    }

    /// <summary>Adds the moves of an opportunity, as they were known at an instant.</summary>
    /// <param name="timeline">The timeline of the opportunity.</param>
    /// <param name="asOf">
    /// What happened, or became known, after this instant is left out. A history that is folded for an earlier
    /// instant is made anew: corrections, and amounts that changed between moves, are those of this one.
    /// </param>
    /// <param name="migration">
    /// How stages are named that the opportunity left before it was taken over into the model of the history; null
    /// leaves them their old names.
    /// </param>
    /// <returns>This builder.</returns>
    public StageHistoryBuilder Add(
        OpportunityTimeline timeline, DateTimeOffset asOf, StageModelMigration? migration = null)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        foreach (var (index, item) in timeline.ToStageEvents(_model, asOf, _currency, migration).Index())
        {
            _ = Add(item, index + 1);
        }

        return this;
    }

    /// <summary>Reports a row that could not be made into an event.</summary>
    /// <param name="row">The row and the reason.</param>
    public void Reject(RejectedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _rejected.Add(row);
    }

    /// <summary>Sorts the events by deal and time and creates the history.</summary>
    /// <returns>The history, which later changes to this builder do not touch.</returns>
    /// <exception cref="RejectedRowsException">
    /// Rows were rejected, and the builder was created with <see cref="BadRows.Throw"/>.
    /// </exception>
    public StageHistory Build() => Finish(0);

    /// <summary>Creates the history, some events of which were known to be repeated before.</summary>
    internal StageHistory Finish(long repeatedBefore)
    {
        if (_badRows == BadRows.Throw && _rejected.Count > 0)
        {
            throw new RejectedRowsException([.. _rejected]);
        }

        var order = EventOrder.Of(_table);
        return new StageHistory(_model, _currency, _table.Gather(order))
        {
            DealTexts = _table.DealTexts.ToArray(),
            ReasonTexts = _table.ReasonTexts.ToArray(),
            OutsideTexts = _table.LabelTexts.ToArray(),
            EventIdTexts = _table.EventIdTexts.ToArray(),
            Dimensions = _dimensions,
            DimensionTexts = [.. _table.DimensionTexts.Select(texts => texts.ToArray())],
            RepeatedEventIds = repeatedBefore + order.Repeated,
            RejectedRows = [.. _rejected],
        };
    }

    /// <summary>Gives a deal its number.</summary>
    internal int DealNumber(string dealId) => _table.DealTexts.GetOrAdd(dealId);

    internal bool Reject(long line, string column, string value, RejectionCode code, string reason)
    {
        Reject(new RejectedRow(line, column, value, code, reason));
        return false;
    }

    /// <summary>
    /// Checks everything about an event but its deal, so that a rejected one leaves no deal behind.
    /// </summary>
    internal bool Check(in StageEvent stageEvent, long line, out long amount)
    {
        amount = EventColumns.NoAmount;
        if (string.IsNullOrWhiteSpace(stageEvent.Stage))
        {
            return Reject(
                line,
                nameof(StageEvent.Stage),
                stageEvent.Stage,
                RejectionCode.MissingValue,
                "The event names no stage.");
        }

        if (stageEvent.Amount is not { } value)
        {
            return true;
        }

        var hasCurrency = _currency != Currency.None;
        return (hasCurrency && TryMinorUnits(value, out amount)) || Reject(
            line,
            nameof(StageEvent.Amount),
            value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            hasCurrency ? RejectionCode.OutOfRange : RejectionCode.UnknownCurrency,
            hasCurrency
                ? $"The amount does not fit 64-bit minor units of {_currency}."
                : "The history was given no currency for its amounts.");
    }

    /// <summary>Adds an event that was checked, of a deal whose number is known.</summary>
    internal void AddTo(int deal, in StageEvent stageEvent, long amount)
    {
        var (code, label) = _codes.Find(stageEvent.Stage);
        _table.Add(deal, code, label, stageEvent.OccurredAt?.UtcTicks ?? EventColumns.Undated, amount);
        _table.Complete(stageEvent);
    }

    /// <summary>Adds an event of which only the deal, the stage and the time are known.</summary>
    internal void AddTo(int deal, string stage, long ticks)
    {
        var (code, label) = _codes.Find(stage);
        _table.Add(deal, code, label, ticks, EventColumns.NoAmount);
    }

    /// <summary>Adds to the last event what it says about a dimension.</summary>
    internal void SetLabel(int dimension, string? label) => _table.SetLabel(dimension, label);

    private bool TryMinorUnits(decimal amount, out long minorUnits)
    {
        try
        {
            minorUnits = Money.FromAmount(amount, _currency).ToMinorUnits();
            return minorUnits != EventColumns.NoAmount;
        }
        catch (OverflowException)
        {
            minorUnits = EventColumns.NoAmount;
            return false;
        }
    }
}
