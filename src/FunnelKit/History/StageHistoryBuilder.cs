using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Collects the stage events of many deals, in any order, into the columns of a <see cref="StageHistory"/>.</summary>
/// <remarks>
/// <para>
/// Adding costs the same whether events arrive sorted or not; events that arrive deal by deal and in time order are built fastest.
/// Memory grows with the number of events by 13 bytes each, plus 8 for each optional value that occurs at all, plus the distinct texts.
/// </para>
/// <para>A builder is not thread-safe. It can be used again after <see cref="Build"/>: histories already built do not change.</para>
/// </remarks>
public sealed class StageHistoryBuilder
{
    private readonly StageModel _model;
    private readonly Currency _currency;
    private readonly BadRows _badRows;
    private readonly StageCodes _codes;
    private readonly TextIndex _deals = new(StringComparer.Ordinal);
    private readonly TextIndex _reasons = new(StringComparer.Ordinal);
    private readonly Column<int> _deal = new(-1);
    private readonly Column<byte> _code = new(StageCodes.Outside);
    private readonly Column<long> _ticks = new(EventColumns.Undated);
    private readonly Column<long> _recorded = new(EventColumns.Undated);
    private readonly Column<long> _sequence = new(0);
    private readonly Column<long> _amount = new(EventColumns.NoAmount);
    private readonly Column<int> _reason = new(-1);
    private readonly Column<int> _label = new(-1);
    private readonly Column<int> _eventId = new(-1);
    private readonly TextIndex _eventIds = new(StringComparer.Ordinal);
    private readonly List<RejectedRow> _rejected = [];
    private int _count;

    internal StageHistoryBuilder(StageModel model, Currency currency, BadRows badRows)
    {
        _model = model;
        _currency = currency;
        _badRows = badRows;
        _codes = new StageCodes(model);
    }

    /// <summary>Gets how many events have been added so far, without the rejected ones.</summary>
    public int EventCount => _count;

    /// <summary>Adds an event.</summary>
    /// <param name="stageEvent">The event.</param>
    /// <param name="line">Where the event comes from: a line in a file, or a number of the caller's own; from 1.</param>
    /// <returns>True if the event was taken; false if it was rejected, which the history then reports.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    public bool Add(in StageEvent stageEvent, long line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        if (string.IsNullOrWhiteSpace(stageEvent.DealId))
        {
            return Reject(line, nameof(StageEvent.DealId), stageEvent.DealId, RejectionCode.MissingValue, "The deal has no identifier.");
        }

        return AddTo(_deals.GetOrAdd(stageEvent.DealId), stageEvent, line);
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
    public StageHistory Build()
    {
        if (_badRows == BadRows.Throw && _rejected.Count > 0)
        {
            throw new RejectedRowsException([.. _rejected]);
        }

        var order = EventOrder.Sort(_count, _deals.Count, _deal, _ticks, _sequence, _recorded, _eventId, _eventIds, _code);
        var columns = new EventColumns
        {
            DealStarts = order.DealStarts,
            Codes = _code.Gather(order.Count, order.Rows) ?? OnlyOutside(order.Count),
            Ticks = _ticks.Gather(order.Count, order.Rows) ?? OnlyUndated(order.Count),
            Recorded = _recorded.Gather(order.Count, order.Rows),
            Amounts = _amount.Gather(order.Count, order.Rows),
            Reasons = _reason.Gather(order.Count, order.Rows),
            OutsideLabels = _label.Gather(order.Count, order.Rows),
            EventIds = _eventId.Gather(order.Count, order.Rows),
        };
        return new StageHistory(_model, _currency, columns)
        {
            DealTexts = _deals.ToArray(),
            ReasonTexts = _reasons.ToArray(),
            OutsideTexts = _codes.OutsideLabels,
            EventIdTexts = _eventIds.ToArray(),
            RepeatedEventIds = order.Repeated,
            RejectedRows = [.. _rejected],
        };
    }

    /// <summary>Gives a deal its number.</summary>
    internal int DealNumber(string dealId) => _deals.GetOrAdd(dealId);

    /// <summary>Gives a deal its number, without making a text of an identifier that is known.</summary>
    internal int DealNumber(ReadOnlySpan<char> dealId) => _deals.GetOrAdd(dealId);

    internal bool Reject(long line, string column, string value, RejectionCode code, string reason)
    {
        Reject(new RejectedRow(line, column, value, code, reason));
        return false;
    }

    /// <summary>Adds an event of a deal whose number is known.</summary>
    internal bool AddTo(int deal, in StageEvent stageEvent, long line)
    {
        if (string.IsNullOrWhiteSpace(stageEvent.Stage))
        {
            return Reject(line, nameof(StageEvent.Stage), stageEvent.Stage, RejectionCode.MissingValue, "The event names no stage.");
        }

        var amount = EventColumns.NoAmount;
        if (stageEvent.Amount is { } value && !TryMinorUnits(value, out amount))
        {
            return Reject(
                line,
                nameof(StageEvent.Amount),
                value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                RejectionCode.OutOfRange,
                $"The amount does not fit 64-bit minor units of {_currency}.");
        }

        var (code, outside) = _codes.Find(stageEvent.Stage);
        AddTo(deal, code, outside, stageEvent.OccurredAt?.UtcTicks ?? EventColumns.Undated, amount);
        var row = _count - 1;
        if (stageEvent.RecordedAt is { } recorded)
        {
            _recorded.Set(row, recorded.UtcTicks);
        }

        _sequence.Set(row, stageEvent.Sequence);
        if (stageEvent.Reason is { } reason && !string.IsNullOrWhiteSpace(reason))
        {
            _reason.Set(row, _reasons.GetOrAdd(reason.Trim()));
        }

        if (stageEvent.EventId is { } eventId && !string.IsNullOrWhiteSpace(eventId))
        {
            _eventId.Set(row, _eventIds.GetOrAdd(eventId));
        }

        return true;
    }

    /// <summary>Adds an event from values already in the form of the columns.</summary>
    internal void AddTo(int deal, byte code, int outside, long ticks, long amount)
    {
        var row = _count;
        _deal.Set(row, deal);
        _code.Set(row, code);
        _ticks.Set(row, ticks);
        _amount.Set(row, amount);
        _label.Set(row, outside);
        _count = checked(row + 1);
    }

    internal (byte Code, int Outside) FindStage(string label) => _codes.Find(label);

    private static byte[] OnlyOutside(int count)
    {
        var codes = new byte[count];
        codes.AsSpan().Fill(StageCodes.Outside);
        return codes;
    }

    private static long[] OnlyUndated(int count)
    {
        var ticks = new long[count];
        ticks.AsSpan().Fill(EventColumns.Undated);
        return ticks;
    }

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
