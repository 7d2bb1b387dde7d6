namespace FunnelKit.Benchmarks.Workloads;

/// <summary>A stage flow by a careful loop over arrays: what somebody writes who needs just this, and fast.</summary>
internal static class FlowLoop
{
    public const int Days = 1_024;
    private const int Exits = 9;
    private const int SecondsPerDay = 86_400;

    public static FlowLoopResult Count(FlowWorkload workload) => Count(workload, 0, workload.Starts.Length - 1);

    private static FlowLoopResult Count(FlowWorkload workload, int first, int last)
    {
        var (starts, stages, seconds) = (workload.Starts, workload.StageNumbers, workload.Seconds);
        var moves = new int[FlowWorkload.Stages * Exits * Days];
        var furthest = new long[FlowWorkload.Stages + 1];
        for (var deal = first; deal < last; deal++)
        {
            var end = starts[deal + 1] - 1;
            var highest = 0;
            for (var row = starts[deal]; row < end; row++)
            {
                int from = stages[row];
                var days = (seconds[row + 1] - seconds[row]) / SecondsPerDay;
                moves[(((from * Exits) + stages[row + 1]) * Days) + days]++;
                highest = Math.Max(highest, from);
            }

            int at = stages[end];
            if (at < FlowWorkload.Stages)
            {
                moves[(((at * Exits) + 8) * Days) + ((FlowWorkload.AsOfSeconds - seconds[end]) / SecondsPerDay)]++;
                highest = Math.Max(highest, at);
            }

            furthest[at == FlowWorkload.Won ? FlowWorkload.Stages : highest]++;
        }

        return new FlowLoopResult(moves, furthest);
    }
}
