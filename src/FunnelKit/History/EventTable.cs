namespace FunnelKit.History;

/// <summary>Events as they arrive: growing columns, and the order in which a history puts them.</summary>
internal sealed class EventTable(int dimensions)
{
    private readonly Column<int> _deals = new(-1);
    private readonly Column<byte> _codes = new(StageCodes.Outside);
    private readonly Column<long> _ticks = new(EventColumns.Undated);
    private readonly Column<long> _recorded = new(EventColumns.Undated);
    private readonly Column<long> _sequences = new(0);
    private readonly Column<long> _amounts = new(EventColumns.NoAmount);
    private readonly Column<int> _reasons = new(-1);
    private readonly Column<int> _labels = new(-1);
    private readonly Column<int> _eventIds = new(-1);
    private readonly Column<int>[] _dimensions =
        [.. Enumerable.Range(0, dimensions).Select(_ => new Column<int>(-1))];

    public int Count { get; private set; }

    public bool HasEventIds => !_eventIds.IsEmpty;

    public TextIndex DealTexts { get; } = new(StringComparer.Ordinal);

    public TextIndex ReasonTexts { get; } = new(StringComparer.Ordinal);

    public TextIndex EventIdTexts { get; } = new(StringComparer.Ordinal);

    public TextIndex LabelTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>The distinct labels of each dimension.</summary>
    public TextIndex[] DimensionTexts { get; } =
        [.. Enumerable.Range(0, dimensions).Select(_ => new TextIndex(StringComparer.Ordinal))];

    public void Add(int deal, byte code, int label, long ticks, long amount)
    {
        var row = Count;
        _deals.Set(row, deal);
        _codes.Set(row, code);
        _ticks.Set(row, ticks);
        _amounts.Set(row, amount);
        _labels.Set(row, label);
        Count = checked(row + 1);
    }

    /// <summary>Adds to the last event what most events do not have.</summary>
    public void Complete(in StageEvent stageEvent)
    {
        var row = Count - 1;
        if (stageEvent.RecordedAt is { } recorded)
        {
            _recorded.Set(row, recorded.UtcTicks);
        }

        _sequences.Set(row, stageEvent.Sequence);
        if (stageEvent.Reason is { } reason && !string.IsNullOrWhiteSpace(reason))
        {
            _reasons.Set(row, ReasonTexts.GetOrAdd(reason.Trim()));
        }

        if (stageEvent.EventId is { } eventId && !string.IsNullOrWhiteSpace(eventId))
        {
            _eventIds.Set(row, EventIdTexts.GetOrAdd(eventId));
        }
    }

    /// <summary>Adds to the last event what it says about a dimension; a blank label says nothing.</summary>
    public void SetLabel(int dimension, string? label)
    {
        if (!string.IsNullOrWhiteSpace(label))
        {
            _dimensions[dimension].Set(Count - 1, DimensionTexts[dimension].GetOrAdd(label.Trim()));
        }
    }

    public int DealOf(int row) => _deals[row];

    public int EventIdOf(int row) => _eventIds[row];

    /// <summary>Gets when an event became known: as it happened, where nothing else is said.</summary>
    public long KnownAt(int row) => _recorded[row] == EventColumns.Undated ? _ticks[row] : _recorded[row];

    /// <summary>
    /// Compares two events of a deal by time, sequence, knowledge and identifier. What that leaves open is settled by
    /// the order of the stages and then by the other values, so that arrival never matters.
    /// </summary>
    public int Compare(int left, int right)
    {
        var result = _ticks[left].CompareTo(_ticks[right]);
        return result != 0 ? result : CompareTie(left, right);
    }

    public EventColumns Gather(EventOrder order) => new()
    {
        DealStarts = order.DealStarts,
        Codes = _codes.Gather(order.Count, order.Rows) ?? Filled(order.Count, StageCodes.Outside),
        Ticks = _ticks.Gather(order.Count, order.Rows) ?? Filled(order.Count, EventColumns.Undated),
        Recorded = _recorded.Gather(order.Count, order.Rows),
        Sequences = _sequences.Gather(order.Count, order.Rows),
        Amounts = _amounts.Gather(order.Count, order.Rows),
        Reasons = _reasons.Gather(order.Count, order.Rows),
        OutsideLabels = _labels.Gather(order.Count, order.Rows),
        EventIds = _eventIds.Gather(order.Count, order.Rows),
        Labels = [.. _dimensions.Select(labels => labels.Gather(order.Count, order.Rows))],
    };

    private static T[] Filled<T>(int count, T value)
    {
        var column = new T[count];
        column.AsSpan().Fill(value);
        return column;
    }

    private static int CompareTexts(TextIndex texts, int left, int right) =>
        left == right ? 0 : left < 0 ? -1 : right < 0 ? 1 : string.CompareOrdinal(texts[left], texts[right]);

    private int CompareTie(int left, int right)
    {
        var result = _sequences[left].CompareTo(_sequences[right]);
        result = result != 0 ? result : KnownAt(left).CompareTo(KnownAt(right));
        result = result != 0 ? result : CompareTexts(EventIdTexts, _eventIds[left], _eventIds[right]);
        result = result != 0 ? result : _codes[left].CompareTo(_codes[right]);
        result = result != 0 ? result : CompareTexts(LabelTexts, _labels[left], _labels[right]);
        result = result != 0 ? result : _amounts[left].CompareTo(_amounts[right]);
        result = result != 0 ? result : CompareTexts(ReasonTexts, _reasons[left], _reasons[right]);
        for (var i = 0; i < _dimensions.Length && result == 0; i++)
        {
            result = CompareTexts(DimensionTexts[i], _dimensions[i][left], _dimensions[i][right]);
        }

        return result;
    }
}
