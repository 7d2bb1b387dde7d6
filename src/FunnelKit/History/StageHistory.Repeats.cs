namespace FunnelKit.History;

/// <content>Events at the same instant, and events that occur twice.</content>
public sealed partial class StageHistory
{
    /// <summary>Gets how many events of a deal have the same instant as the event before them.</summary>
    /// <value>At least 0. Undated events are not counted. <see cref="StageEvent"/> says what orders them.</value>
    public long TiedEvents => CountPairs(isDuplicate: false);

    /// <summary>
    /// Gets how many events of a deal say the same as the event before them: instant, stage, amount, reason and labels.
    /// </summary>
    /// <value>
    /// At least 0; part of <see cref="TiedEvents"/>. Both events count, the first as a visit of no length. An event
    /// identifier, which is not compared here, makes an event that was delivered twice count once.
    /// </value>
    public long DuplicateEvents => CountPairs(isDuplicate: true);

    private long CountPairs(bool isDuplicate)
    {
        var count = 0L;
        for (var deal = 0; deal < DealCount; deal++)
        {
            for (var row = Columns.DealStarts[deal] + 1; row < Columns.DealStarts[deal + 1]; row++)
            {
                var isTied = Columns.Ticks[row] == Columns.Ticks[row - 1] && Columns.Ticks[row] != EventColumns.Undated;
                count += isTied && (!isDuplicate || IsRepeated(row)) ? 1 : 0;
            }
        }

        return count;
    }

    private bool IsRepeated(int row)
    {
        return Columns.Codes[row] == Columns.Codes[row - 1]
            && IsSame(Columns.OutsideLabels)
            && IsSame(Columns.Amounts)
            && IsSame(Columns.Reasons)
            && Columns.Labels.All(IsSame);

        bool IsSame<T>(T[]? column)
            where T : struct, IEquatable<T> =>
            column is null || column[row].Equals(column[row - 1]);
    }
}
