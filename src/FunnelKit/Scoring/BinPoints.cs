namespace FunnelKit.Scoring;

/// <summary>Points found lead by lead; for columns that have no faster way, such as intervals.</summary>
internal sealed class BinPoints(BoundCharacteristic item, int[] points) : PointColumn
{
    public override void Add(int start, Span<int> totals)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] += points[item.ReadingAt(start + i).Bin];
        }
    }
}
