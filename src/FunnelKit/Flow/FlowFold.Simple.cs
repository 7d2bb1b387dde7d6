using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>
/// Deals that were in open stages only until they were closed, if they were: most deals of most histories.
/// </content>
internal sealed partial class FlowFold
{
    /// <summary>
    /// Counts deals. Where every move led to a later stage or closed the deal, its visits say it all: what is not
    /// counted here follows from them.
    /// </summary>
    private void CountWithoutAges(ReadOnlySpan<int> deals)
    {
        var (starts, ticks, codes, visits) = (_columns.DealStarts, _columns.Ticks, _columns.Codes, _visits.Table);
        var (stages, width, through, shapes) = (_stages, _codes + 1, _through, _shapes);
        var (forward, mixed) = (_visits.ForwardCells(0, false), _visits.MixedCells(false));
        foreach (var deal in deals)
        {
            var (first, last) = (starts[deal], starts[deal + 1] - 1);
            var (row, at) = (first, ticks[first]);
            if (at < _firstTick
                || ticks[last] > through
                || !shapes.IsSimple(codes, first, last - first + 1, out var isForward))
            {
                CountAny(first, ticks.AsSpan(first..(last + 1)), codes.AsSpan(first..(last + 1)));
                continue;
            }

            isForward &= _isForwardShort;
            _firstDays.Add(at);
            var (code, cells) = ((int)codes[first], isForward ? forward : mixed);
            while (row < last)
            {
                row++;
                var (nextCode, nextAt) = ((int)codes[row], ticks[row]);
                visits.Add(cells + (code * width) + nextCode, nextAt - at);
                (code, at) = (nextCode, nextAt);
            }

            if (code < stages)
            {
                visits.Add(cells + (code * width) + width - 1, through - at);
            }

            if (at > _windowStart)
            {
                CountDepartures(first, last);
            }

            if (!isForward)
            {
                CountSimple(first, codes.AsSpan(first..(last + 1)));
            }
        }
    }

    /// <summary>
    /// Counts deals that only went forward by how long ago each entry began, and how old they are.
    /// </summary>
    private void CountForwardWithAges(ReadOnlySpan<int> deals)
    {
        var (starts, ticks, codes, visits) = (_columns.DealStarts, _columns.Ticks, _columns.Codes, _visits.Table);
        var (ages, maturity) = (_ages!, _ages!.Maturity);
        var (stages, width) = (_stages, _codes + 1);
        var perClass = _visits.ForwardCells(1, false) - _visits.ForwardCells(0, false);
        foreach (var deal in deals)
        {
            var (first, last) = (starts[deal], starts[deal + 1] - 1);
            var (row, code, at) = (first, (int)codes[first], ticks[first]);
            var end = _shapes.EndOf(codes[last]);
            var cells = _visits.ForwardCells(0, end == Standing.Won);
            _firstDays.Add(at);
            while (row < last)
            {
                row++;
                var (nextCode, nextAt) = ((int)codes[row], ticks[row]);
                visits.Add(
                    cells + (maturity.ClassOf(at) * perClass) + (code * width) + nextCode, nextAt - at);
                (code, at) = (nextCode, nextAt);
            }

            if (at > _windowStart)
            {
                CountDepartures(first, last);
            }

            if (code < stages)
            {
                visits.Add(cells + (maturity.ClassOf(at) * perClass) + (code * width) + width - 1, _through - at);
                at = _through;
                last++;
            }

            ages.CountForward(ticks, codes, first, last, end, at);
        }
    }

    /// <summary>Counts the visits and the ages of a deal that also went back, or stayed where it was.</summary>
    private void CountMixed(int first, ReadOnlySpan<long> ticks, ReadOnlySpan<byte> codes)
    {
        _firstDays.Add(ticks[0]);
        if (ticks[^1] > _windowStart)
        {
            CountDepartures(first, first + ticks.Length - 1);
        }

        var (visits, width, code, at) = (_visits.Table, _codes + 1, (int)codes[0], ticks[0]);
        var cells = _visits.MixedCells(_shapes.EndOf(codes[^1]) == Standing.Won);
        for (var i = 1; i < codes.Length && i < ticks.Length; i++)
        {
            var (nextCode, nextAt) = ((int)codes[i], ticks[i]);
            visits.Add(cells + (code * width) + nextCode, nextAt - at);
            (code, at) = (nextCode, nextAt);
        }

        if (code < _stages)
        {
            visits.Add(cells + (code * width) + width - 1, _through - at);
        }

        _ages!.Count(ticks, codes, CountSimple(first, codes), ticks[^1], countsVisits: false);
    }

    /// <summary>Counts where a deal stands that was in open stages only until it was closed.</summary>
    private Standing CountSimple(int first, ReadOnlySpan<byte> codes)
    {
        var end = _shapes.EndOf(codes[^1]);
        var stages = end == Standing.StillThere ? codes : codes[..^1];
        var entered = 0UL;
        foreach (var code in stages)
        {
            entered |= 1UL << code;
        }

        var current = (int)stages[^1];
        var standing = end == Standing.StillThere && current != FurthestOf(entered) ? Standing.Regressed : end;
        _counts.Starts[codes[0]]++;
        CountEntered(entered);
        CountStanding(standing, current, current, entered, first, first + codes.Length - 1);
        return standing;
    }

    private void CountDepartures(int first, int last)
    {
        var (ticks, codes) = (_columns.Ticks, _columns.Codes);
        for (var row = first + 1; row <= last; row++)
        {
            _departures[codes[row - 1] + 1] += ticks[row] > _windowStart && codes[row] != codes[row - 1] ? 1 : 0;
        }
    }

    /// <summary>Counts what follows from the visits of the deals that only went forward.</summary>
    private void CountForwardDeals()
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            var entries = 0L;
            for (var code = 0; code <= _codes; code++)
            {
                var visits = _visits.ForwardVisits(stage, code);
                entries += visits;
                if (code < _stages)
                {
                    // What came from an earlier stage did not start here.
                    _counts.Starts[code] -= visits;
                    continue;
                }

                var end = code == _codes ? Standing.StillThere : _shapes.EndOf((byte)Math.Min(code, byte.MaxValue));
                if (visits > 0)
                {
                    _counts.Deals[((stage + 1) * FlowCounts.Standings) + (int)end] += visits;
                }

                if (end == Standing.Lost)
                {
                    _counts.LostFrom[stage + 1] += visits;
                    _losses[stage + 1] += new LossTally(visits, default);
                }
            }

            _counts.Starts[stage] += entries;
            _counts.Entered[stage] += entries;
        }
    }
}
