using System.Numerics;
using System.Runtime.InteropServices;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>Where a deal stands, what it is worth there, and how old it is.</content>
internal sealed partial class FlowFold
{
    private static int FurthestOf(ulong entered) => entered == 0 ? -1 : BitOperations.Log2(entered);

    private static bool IsOpen(Standing standing) =>
        standing is Standing.StillThere or Standing.Regressed or Standing.OnHold;

    private static Standing StandingOf(StageKind kind, int current, ulong entered) => kind switch
    {
        StageKind.Open => current == FurthestOf(entered) ? Standing.StillThere : Standing.Regressed,
        StageKind.Won => Standing.Won,
        StageKind.Lost => Standing.Lost,
        StageKind.Disqualified => Standing.Disqualified,
        StageKind.Nurture => Standing.Nurtured,
        StageKind.TransferredOut => Standing.TransferredOut,
        _ => Standing.OnHold,
    };

    private void CountOutside(bool isLater)
    {
        if (isLater)
        {
            _counts.LaterDeals++;
        }
        else
        {
            _counts.OutsideDeals++;
        }
    }

    private void CountAges(
        int first, ReadOnlySpan<long> ticks, ReadOnlySpan<byte> codes, Standing standing, int closeRow, bool hasLater)
    {
        var closedAt = closeRow < 0 ? EventColumns.Undated : _columns.Ticks[closeRow];
        if (!hasLater)
        {
            _ages!.Count(ticks, codes, standing, closedAt);
            return;
        }

        _knownTicks.Clear();
        _knownCodes.Clear();
        for (var i = 0; i < ticks.Length; i++)
        {
            if (ticks[i] <= _through && (_columns.Recorded is null || KnownAt(first + i) <= _asOf))
            {
                _knownTicks.Add(ticks[i]);
                _knownCodes.Add(codes[i]);
            }
        }

        _ages!.Count(
            CollectionsMarshal.AsSpan(_knownTicks),
            CollectionsMarshal.AsSpan(_knownCodes),
            standing,
            closedAt);
    }

    private void CountEntered(ulong entered, ulong reentered)
    {
        for (var rest = reentered; rest != 0; rest &= rest - 1)
        {
            _counts.Reentered[BitOperations.TrailingZeroCount(rest)]++;
        }

        for (var rest = entered; rest != 0; rest &= rest - 1)
        {
            _counts.Entered[BitOperations.TrailingZeroCount(rest)]++;
        }
    }

    /// <summary>Counts where a deal stands, and what it is worth there.</summary>
    private void CountStanding(Standing standing, int current, int lostFrom, ulong entered, int firstRow, int lastRow)
    {
        var cell = ((FurthestOf(entered) + 1) * FlowCounts.Standings) + (int)standing;
        _counts.Deals[cell]++;
        if (standing == Standing.Regressed)
        {
            _counts.InStage[current]++;
        }

        // A closed deal is worth what it was at its close.
        var amount = default(AmountSum);
        if (_counts.Amounts is { } amounts && LatestAmount(firstRow, lastRow) is { } known)
        {
            amount = amount.Plus(known);
            amounts.ByStanding[cell] += amount;
            if (standing is Standing.StillThere or Standing.Regressed)
            {
                amounts.InStage[current] += amount;
            }

            for (var rest = entered; rest != 0; rest &= rest - 1)
            {
                amounts.Entered[BitOperations.TrailingZeroCount(rest)] += amount;
            }
        }

        if (standing == Standing.Lost)
        {
            CountLoss(lostFrom + 1, new LossTally(1, amount), lastRow);
        }
    }

    private void CountLoss(int place, LossTally tally, int row)
    {
        _counts.LostFrom[place]++;
        var reason = _columns.Reasons is { } reasons ? reasons[row] : -1;
        if (reason < 0)
        {
            _losses[place] += tally;
        }
        else
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_lossReasons, (place, reason), out _) += tally;
        }
    }

    private long? LatestAmount(int firstRow, int lastRow)
    {
        var amounts = _columns.Amounts!;
        for (var row = lastRow; row >= firstRow; row--)
        {
            if (amounts[row] != EventColumns.NoAmount
                && _columns.Ticks[row] <= _through
                && (_columns.Recorded is null || KnownAt(row) <= _asOf))
            {
                return amounts[row];
            }
        }

        return null;
    }
}
