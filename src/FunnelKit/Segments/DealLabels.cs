using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Segments;

/// <summary>Says to which labels of a dimension each deal counts.</summary>
/// <remarks>Label 0 stands for "not given". What happened, or became known, later than asked for says
/// nothing.</remarks>
internal sealed class DealLabels
{
    private const int NotGiven = 0;

    private readonly StageHistory _history;
    private readonly EventColumns _columns;
    private readonly long _through;
    private readonly long _asOf;
    private readonly OutcomeBasis _outcome;
    private readonly StageKind[] _kinds;

    public DealLabels(StageHistory history, long through, long asOf, OutcomeBasis outcome)
    {
        _history = history;
        _columns = history.Columns;
        _through = through;
        _asOf = asOf;
        _outcome = outcome;
        _kinds = [.. history.Model.Stages.Select(stage => stage.Kind)];
    }

    /// <summary>Groups the deals by a dimension that was mapped.</summary>
    public (DealGroups Groups, string[] Labels) ByMapped(int dimension, AttributionRule attribution)
    {
        var groups = new DealGroups(_history.DealCount);
        if (_columns.Labels[dimension] is not { } labels)
        {
            groups.GroupOf.AsSpan().Fill(groups.Find(NotGiven));
        }
        else if (attribution == AttributionRule.EveryTouched)
        {
            GroupByTouched(groups, labels, _history.DimensionTexts[dimension].Length);
        }
        else
        {
            for (var deal = 0; deal < groups.GroupOf.Length; deal++)
            {
                groups.GroupOf[deal] = groups.Find(LabelOf(deal, labels, attribution));
            }
        }

        return (groups, [string.Empty, .. _history.DimensionTexts[dimension]]);
    }

    /// <summary>Groups the deals by the period in which they began.</summary>
    public (DealGroups Groups, string[] Labels) ByCreation(Func<DateTime, string> period)
    {
        var groups = new DealGroups(_history.DealCount);
        var labels = new TextIndex(StringComparer.Ordinal);
        _ = labels.GetOrAdd(string.Empty);
        var numbers = new Dictionary<int, int>();
        for (var deal = 0; deal < groups.GroupOf.Length; deal++)
        {
            var label = NotGiven;
            if (FirstDay(deal) is { } day && !numbers.TryGetValue(day, out label))
            {
                label = labels.GetOrAdd(period(new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Utc)));
                numbers.Add(day, label);
            }

            groups.GroupOf[deal] = groups.Find(label);
        }

        return (groups, labels.ToArray());
    }

    private int? FirstDay(int deal)
    {
        for (var row = _columns.DealStarts[deal]; row < _columns.DealStarts[deal + 1]; row++)
        {
            if (_columns.Ticks[row] != EventColumns.Undated && Counts(row))
            {
                return (int)(_columns.Ticks[row] / TimeSpan.TicksPerDay);
            }
        }

        return null;
    }

    private void GroupByTouched(DealGroups groups, int[] labels, int labelCount)
    {
        var seenBy = new int[labelCount];
        var touched = new List<int>();
        for (var deal = 0; deal < groups.GroupOf.Length; deal++)
        {
            touched.Clear();
            for (var row = _columns.DealStarts[deal]; row < _columns.DealStarts[deal + 1]; row++)
            {
                if (labels[row] >= 0 && seenBy[labels[row]] != deal + 1 && Counts(row))
                {
                    seenBy[labels[row]] = deal + 1;
                    touched.Add(labels[row] + 1);
                }
            }

            touched.Sort();
            groups.GroupOf[deal] = touched.Count == 0
                ? groups.Find(NotGiven)
                : groups.Find(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(touched));
        }
    }

    /// <summary>Gets the label that was known last at the row that decides.</summary>
    private int LabelOf(int deal, int[] labels, AttributionRule attribution)
    {
        var first = _columns.DealStarts[deal];
        var row = attribution switch
        {
            AttributionRule.AtEntry => EntryRow(deal),
            AttributionRule.AtClose => CloseRow(deal),
            _ => _columns.DealStarts[deal + 1] - 1,
        };
        for (; row >= first; row--)
        {
            if (labels[row] >= 0 && Counts(row))
            {
                return labels[row] + 1;
            }
        }

        return NotGiven;
    }

    /// <summary>Gets the first event in a stage of the model; the one before the first event without any.</summary>
    private int EntryRow(int deal)
    {
        for (var row = _columns.DealStarts[deal]; row < _columns.DealStarts[deal + 1]; row++)
        {
            if (IsInModel(row) && Counts(row))
            {
                return row;
            }
        }

        return _columns.DealStarts[deal] - 1;
    }

    /// <summary>
    /// Gets the event that closed the deal, for the first time where the first outcome counts; the last event while it
    /// is open.
    /// </summary>
    private int CloseRow(int deal)
    {
        var last = _columns.DealStarts[deal + 1] - 1;
        if (_outcome == OutcomeBasis.FirstOutcome)
        {
            for (var row = _columns.DealStarts[deal]; row <= last; row++)
            {
                if (IsInModel(row) && Counts(row) && !IsOpen(row))
                {
                    return row;
                }
            }

            return last;
        }

        for (var row = last; row >= _columns.DealStarts[deal]; row--)
        {
            if (IsInModel(row) && Counts(row))
            {
                return IsOpen(row) ? last : row;
            }
        }

        return last;
    }

    private bool IsOpen(int row) => _kinds[_columns.Codes[row]] is StageKind.Open or StageKind.OnHold;

    private bool IsInModel(int row) =>
        _columns.Codes[row] < _kinds.Length && _kinds[_columns.Codes[row]] != StageKind.PostClose;

    private bool Counts(int row)
    {
        var at = _columns.Ticks[row];
        var known = _columns.Recorded is { } recorded && recorded[row] != EventColumns.Undated ? recorded[row] : at;
        return at <= _through && known <= _asOf;
    }
}
