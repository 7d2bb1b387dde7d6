namespace FunnelKit.Benchmarks.Workloads;

/// <summary>A stage flow by idiomatic LINQ over records.</summary>
internal static class FlowLinq
{
    private static readonly Dictionary<string, int> Numbers =
        FlowWorkload.Model.Stages.Index().ToDictionary(
            pair => pair.Item.Id.Value, pair => pair.Index, StringComparer.Ordinal);

    public static (Dictionary<int, long> Reached, Dictionary<int, double> MedianDays) Count(FlowEvent[] events)
    {
        var deals = events.GroupBy(e => e.Deal).Select(deal => deal.OrderBy(e => e.At).ToList()).ToList();
        var reached = Enumerable.Range(0, FlowWorkload.Stages).ToDictionary(
            stage => stage,
            stage => deals.LongCount(
                deal => deal.Any(e => Numbers[e.Stage] >= stage && Numbers[e.Stage] <= FlowWorkload.Won)));
        var median = deals
            .SelectMany(deal => deal.Zip(
                deal.Skip(1), (from, to) => (Stage: Numbers[from.Stage], (to.At - from.At).Days)))
            .GroupBy(visit => visit.Stage)
            .ToDictionary(stage => stage.Key, stage =>
            {
                var days = stage.Select(visit => visit.Days).Order().ToList();
                return (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2d;
            });
        return (reached, median);
    }
}
