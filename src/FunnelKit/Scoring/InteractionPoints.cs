namespace FunnelKit.Scoring;

/// <summary>The points of an interaction, found lead by lead.</summary>
internal sealed class InteractionPoints(
    CompiledInteraction interaction, BoundCharacteristic first, BoundCharacteristic second, long unit) : PointColumn
{
    public override void Add(int start, Span<int> totals)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            var points = interaction.PointsOf(
                first.ReadingAt(start + i).Bin, second.ReadingAt(start + i).Bin);
            totals[i] += (int)(points / unit);
        }
    }
}
