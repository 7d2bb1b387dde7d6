using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Scores the behavior of many leads, in one pass over their events.</summary>
/// <remarks>
/// Where ages are whole days and the points of an event depend on its age alone, what an event is worth is looked up by
/// type and day. Otherwise the events of each lead are put in order and added up as those of a single lead are. Both
/// compute the same whole millionths.
/// </remarks>
internal sealed class BehaviorFold
{
    // Below this a second thread costs more than it saves.
    private const int MinEventsPerThread = 16_384;

    // The most that a table of worths by type and day may hold: 32 MB.
    private const long MaxCells = 1L << 22;

    private readonly CompiledBehavior _model;
    private readonly BehaviorColumns _columns;
    private readonly uint _asOf;
    private readonly int[] _slots;
    private readonly int _rows;
    private readonly long[]? _cells;

    public BehaviorFold(CompiledBehavior model, BehaviorColumns columns, uint asOf)
    {
        _model = model;
        _columns = columns;
        _asOf = asOf;
        _slots = [.. columns.Types.Select(type => model.TryFind(type, out var slot) ? slot : model.Types.Length)];
        _rows = Rows();
        _cells = model.IsSumOfDays(columns.Longest) && _rows * (model.Types.Length + 1L) <= MaxCells ? Cells() : null;
    }

    /// <summary>Scores all leads, in millionths.</summary>
    public long[] Score(int maxDegreeOfParallelism)
    {
        var totals = new long[_columns.Count];
        var parts = Math.Clamp(_columns.Seconds.Length / MinEventsPerThread, 1, maxDegreeOfParallelism);
        if (parts == 1)
        {
            Score(0, totals.Length, totals);
        }
        else
        {
            Parallel.For(
                0,
                parts,
                new ParallelOptions { MaxDegreeOfParallelism = parts },
                part => Score(Bound(part, parts), Bound(part + 1, parts), totals));
        }

        return totals;
    }

    /// <summary>Scores one lead and says why.</summary>
    public BehaviorScore Explain(int lead)
    {
        var marks = new BehaviorMarks(_model);
        for (var row = _columns.Starts[lead]; row < _columns.Starts[lead + 1]; row++)
        {
            marks.Add(_columns.Types[_columns.CodeAt(row)], _columns.Seconds[row]);
        }

        return _model.Explain(marks.ToKeys(), _asOf) with { UnknownTypes = marks.UnknownTypes() };
    }

    private void Score(int first, int end, long[] totals)
    {
        if (_columns.Codes is byte[] bytes)
        {
            Score(bytes, first, end, totals);
        }
        else
        {
            Score((ushort[])_columns.Codes, first, end, totals);
        }
    }

    private void Score<TCode>(TCode[] codes, int first, int end, long[] totals)
        where TCode : struct, IBinaryInteger<TCode>
    {
        if (_cells is null)
        {
            Sort(codes, first, end, totals);
        }
        else
        {
            LookUp(codes, _cells, first, end, totals);
        }
    }

    private void LookUp<TCode>(TCode[] codes, long[] cells, int first, int end, long[] totals)
        where TCode : struct, IBinaryInteger<TCode>
    {
        var (starts, seconds, slots, asOf, rows) = (_columns.Starts, _columns.Seconds, _slots, _asOf, _rows);
        var last = (uint)rows - 1;
        var sums = new long[_model.Types.Length + 1];
        var groups = new long[_model.GroupCount];
        var limits = _model.Limits;
        for (var lead = first; lead < end; lead++)
        {
            Array.Clear(sums);
            for (var row = starts[lead]; row < starts[lead + 1]; row++)
            {
                var second = seconds[row];
                if (second <= asOf)
                {
                    var slot = slots[int.CreateTruncating(codes[row])];
                    var day = Math.Min((asOf - second) / BehaviorClock.SecondsPerDay, last);
                    sums[slot] += cells[(slot * rows) + (int)day];
                }
            }

            var total = 0L;
            for (var slot = 0; slot < limits.Length; slot++)
            {
                total += sums[slot] = limits[slot].Hold(sums[slot]);
            }

            totals[lead] = groups.Length == 0 ? total : _model.Limit(total, sums.AsSpan(0, limits.Length), groups);
        }
    }

    private void Sort<TCode>(TCode[] codes, int first, int end, long[] totals)
        where TCode : struct, IBinaryInteger<TCode>
    {
        var (starts, seconds) = (_columns.Starts, _columns.Seconds);
        var keys = new ulong[_columns.Longest];
        var types = new BehaviorTally[_model.Types.Length];
        var groups = new long[_model.GroupCount];
        for (var lead = first; lead < end; lead++)
        {
            var count = 0;
            for (var row = starts[lead]; row < starts[lead + 1]; row++)
            {
                var slot = _slots[int.CreateTruncating(codes[row])];
                if (slot < types.Length)
                {
                    keys[count++] = BehaviorMark.KeyOf(slot, seconds[row]);
                }
            }

            keys.AsSpan(0, count).Sort();
            totals[lead] = _model.Score(keys.AsSpan(0, count), _asOf, types, groups);
        }
    }

    // Parts of about as many events each; a lead is never split.
    private int Bound(int part, int parts)
    {
        if (part == 0 || part == parts)
        {
            return part == 0 ? 0 : _columns.Count;
        }

        var found = Array.BinarySearch(_columns.Starts, (int)((long)_columns.Seconds.Length * part / parts));
        return Math.Min(found < 0 ? ~found : found, _columns.Count);
    }

    // One row for each day of age, up to the oldest event or to where nothing changes any more.
    private int Rows()
    {
        var oldest = _asOf < _columns.Oldest ? 0 : (_asOf - _columns.Oldest) / BehaviorClock.SecondsPerDay;
        return 1 + (int)Math.Min(oldest, _model.ConstantFromDay);
    }

    private long[] Cells()
    {
        var types = _model.Types;
        var cells = new long[_rows * (types.Length + 1)];
        for (var cell = 0; cell < _rows * types.Length; cell++)
        {
            cells[cell] = types[cell / _rows].UnitsAt(cell % _rows);
        }

        return cells;
    }
}
