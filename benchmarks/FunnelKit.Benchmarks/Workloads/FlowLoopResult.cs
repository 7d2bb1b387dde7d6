namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Moves by stage, next stage (8: still open) and days; deals by furthest stage (6: won).</summary>
internal sealed record FlowLoopResult(int[] Moves, long[] Furthest)
{
    public long Reached(int stage) => Furthest.Skip(stage).Sum();

    public double MedianDays(int stage)
    {
        var days = new List<int>();
        for (var exit = 0; exit < 8; exit++)
        {
            for (var day = 0; day < FlowLoop.Days; day++)
            {
                days.AddRange(Enumerable.Repeat(day, Moves[(((stage * 9) + exit) * FlowLoop.Days) + day]));
            }
        }

        days.Sort();
        return (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2d;
    }
}
