using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>
/// Makes up the demo: 2,000 opportunities over 18 months. Since the eleventh month product demos are held at half the
/// pace, so that deals pile up in the middle of the funnel while each step still converts as planned.
/// </summary>
public static class DemoPipeline
{
    public const string DataSetId = "demo";
    public const string CurrencyCode = "CNY";
    public const int OpportunityCount = 2_000;

    private const double TotalDays = 545;
    private const double SlowSinceDay = 304;
    private const double DemosPerDay = 1.4;
    private const double SlowDemosPerDay = 0.74;
    private const double SlownessAfterReturn = 5;

    private static readonly DateTime Start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DemoStep[] Steps =
    [
        new() { Stage = DemoFunnel.Lead, Advances = 0.60, Disqualified = 0.10, Nurture = 0.05, MedianDays = 6 },
        new() { Stage = DemoFunnel.Qualified, Advances = 0.70, Disqualified = 0.04, Nurture = 0.04, MedianDays = 7 },
        new() { Stage = DemoFunnel.NeedsAnalysis, Advances = 0.78, Nurture = 0.02, MedianDays = 12, Returns = 0.03 },
        new() { Stage = DemoFunnel.ProductDemo, Advances = 0.80, MedianDays = 8, IsQueue = true },
        new() { Stage = DemoFunnel.Proposal, Advances = 0.63, Nurture = 0.02, MedianDays = 20 },
        new() { Stage = DemoFunnel.Negotiation, Advances = 0.76, MedianDays = 21, Returns = 0.08 },
        new() { Stage = DemoFunnel.Contract, Advances = 0.93, MedianDays = 12, Returns = 0.04 },
    ];

    /// <summary>
    /// The order in which the steps are told: where deals can go back, the stage before is told again.
    /// </summary>
    private static readonly int[] Order = [0, 1, 2, 1, 2, 3, 4, 5, 4, 5, 6, 5, 6];

    /// <summary>Gets the end of the data, which the pages use as their "now".</summary>
    public static DateTimeOffset AsOf { get; } = new(2026, 6, 30, 18, 0, 0, TimeSpan.Zero);

    public static DataSetContent Create()
    {
        var random = new DemoRandom(20_260_630);
        var deals = new List<DemoDeal>(OpportunityCount);
        for (var i = 0; i < OpportunityCount; i++)
        {
            deals.Add(new DemoDeal(i + 1, CreatedOn(i, random), random));
        }

        foreach (var position in Order)
        {
            var step = Steps[position];
            var queue = step.IsQueue ? new DemoQueue() : null;
            var there = deals.Where(deal => deal.Position == position);
            foreach (var deal in there.OrderBy(deal => deal.Day).ThenBy(deal => deal.Number).ToList())
            {
                deal.Leave(step, Ends(deal, step, queue, random), random);
            }
        }

        return Content(deals, random);
    }

    private static double CreatedOn(int index, DemoRandom random) =>
        // The inflow grows by about a quarter over the time.
        TotalDays * Math.Pow((index + random.NextFraction()) / OpportunityCount, 0.9);

    private static double Ends(DemoDeal deal, DemoStep step, DemoQueue? queue, DemoRandom random)
    {
        var days = random.NextLogNormal(step.MedianDays, 0.7);
        var ready = deal.Day + (deal.IsBack ? days * SlownessAfterReturn : days);
        return queue is null ? ready : queue.NextSlot(ready);
    }

    private static DataSetContent Content(List<DemoDeal> deals, DemoRandom random)
    {
        var asOf = (AsOf.UtcDateTime - Start).TotalDays;
        var opportunities = new List<OpportunityRow>(deals.Count);
        var events = new List<StageEventRow>(deals.Count * 4);
        foreach (var deal in deals)
        {
            opportunities.Add(deal.ToOpportunity(DataSetId, Start, asOf, random));
            events.AddRange(deal.ToEvents(DataSetId, Start, asOf));
        }

        DemoLabels.AddTo(opportunities, events);
        return new DataSetContent
        {
            DataSet = new DataSetRow
            {
                Id = DataSetId,
                Name = "Demo",
                ModelJson = DemoFunnel.Model.ToJson(),
                Currency = CurrencyCode,
                AsOfTicks = AsOf.UtcTicks,
                IsAsOfGiven = true,
                Dimensions = DataSetRow.Write(DemoLabels.Dimensions),
                FileName = string.Empty,
                Position = 0,
            },
            Opportunities = opportunities,
            StageEvents = events,
            TimelineEvents = [.. DemoTimelines.Create(opportunities, events)],
        };
    }

    /// <summary>The people who hold product demos: a deal waits for the next free slot.</summary>
    private sealed class DemoQueue
    {
        private double _free;

        public double NextSlot(double ready)
        {
            var slot = Math.Max(ready, _free);
            _free = slot + (1d / (slot < SlowSinceDay ? DemosPerDay : SlowDemosPerDay));
            return slot;
        }
    }
}
