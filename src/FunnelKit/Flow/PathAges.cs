using System.Numerics;
using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>Counts the stretches that a reader followed by age.</summary>
internal sealed class PathAges
{
    // For each stage, behind the outcomes: entries whose window is over, visits of won deals, stays, open stays.
    private const int Expired = FlowCounts.Outcomes;
    private const int WonVisits = Expired + 1;
    private const int Stays = WonVisits + 1;
    private const int OpenStays = Stays + 1;
    private const int Columns = OpenStays + 1;

    private readonly int _stages;
    private readonly FlowSemantics _semantics;
    private readonly long[] _windows;
    private readonly long _through;
    private readonly VisitTable _table;
    private readonly FlowAges _ages;
    private readonly long[] _stays;

    public PathAges(int stages, FlowSemantics semantics, long through, long events)
    {
        _stages = stages;
        _semantics = semantics;
        _windows = [.. semantics.MaturityWindows.Select(window => window.Ticks)];
        _through = through;
        _table = new VisitTable((stages * Columns) + FlowCounts.Standings, semantics.TicksPerAgeUnit, events);
        _ages = new FlowAges(stages, _windows.Length);
        _stays = new long[stages];
    }

    public void Count(DealPath path)
    {
        foreach (ref readonly var entry in path.Entries)
        {
            if (entry.Outcome != StepOutcome.None && entry.Start != EventColumns.Undated)
            {
                CountEntry(entry);
            }
        }

        if (path.EnteredAt != EventColumns.Undated)
        {
            var end = path.IsOpen ? path.Now : path.ClosedAt;
            _table.Add((_stages * Columns) + (int)path.Standing, Math.Max(path.EnteredAt, end) - path.EnteredAt);
        }

        CountStays(path);
    }

    public FlowAges Finish()
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            var first = stage * Columns;
            for (var outcome = 0; outcome < FlowCounts.Outcomes; outcome++)
            {
                _ages.Steps[(stage * FlowCounts.Outcomes) + outcome] = _table.ToCounts(first + outcome);
            }

            _ages.Expired[stage] = _table.ToCounts(first + Expired);
            _ages.WonVisits[stage] = _table.ToCounts(first + WonVisits);
            _ages.Stays[stage] = _table.ToCounts(first + Stays);
            _ages.OpenStays[stage] = _table.ToCounts(first + OpenStays);
        }

        for (var standing = 0; standing < FlowCounts.Standings; standing++)
        {
            _ages.Cycles[standing] = _table.ToCounts((_stages * Columns) + standing);
        }

        return _ages;
    }

    private void CountEntry(in PathEntry entry)
    {
        var column = entry.IsExpired ? Expired : (int)entry.Outcome - 1;
        _table.Add((entry.Stage * Columns) + column, entry.Age);
        if (!_semantics.Keeps(entry.Outcome))
        {
            return;
        }

        for (var window = 0; window < _windows.Length; window++)
        {
            if (_through - entry.Start >= _windows[window])
            {
                var cell = (entry.Stage * _windows.Length) + window;
                _ages.Matured[cell]++;
                _ages.MaturedAdvanced[cell] +=
                    entry.Outcome == StepOutcome.Advanced && entry.Age < _windows[window] ? 1 : 0;
            }
        }
    }

    private void CountStays(DealPath path)
    {
        var (entered, undated) = (path.Entered, 0UL);
        foreach (var (stage, code, length) in path.Visits)
        {
            if (length < 0)
            {
                undated |= 1UL << stage;
                continue;
            }

            _stays[stage] += length;
            if (code >= 0 && path.Standing == Standing.Won)
            {
                _table.Add((stage * Columns) + WonVisits, length);
            }
        }

        var current = path.IsOpen ? path.Current : -1;
        for (var rest = entered; rest != 0; rest &= rest - 1)
        {
            var stage = BitOperations.TrailingZeroCount(rest);
            if ((undated & (1UL << stage)) == 0)
            {
                _table.Add((stage * Columns) + (stage == current ? OpenStays : Stays), _stays[stage]);
            }

            _stays[stage] = 0;
        }
    }
}
