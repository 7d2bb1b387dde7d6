using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.Segments;

/// <summary>Small histories with labels, in a notation that can be read at a glance.</summary>
internal static class SegmentFixtures
{
    public static readonly Currency Yuan = Currency.FromCode("CNY");

    /// <summary>
    /// Makes a history of one deal for each text: stages in order, a day apart, each with the owner behind a slash,
    /// such as <c>A/Li C@5 lost/Wu</c>.
    /// </summary>
    public static StageHistory OwnedBy(params string[] deals)
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, dimensions: ["owner"]);
        foreach (var (number, deal) in deals.Index())
        {
            var day = 0d;
            foreach (var word in deal.Split(' '))
            {
                var (parts, owner) = (word.Split('/')[0].Split('@'), word.Split('/').ElementAtOrDefault(1));
                day = parts.Length == 1 ? day : double.Parse(parts[1], CultureInfo.InvariantCulture);
                Assert.True(builder.Add(
                    new StageEvent
                    {
                        DealId = $"deal-{number}",
                        Stage = parts[0],
                        OccurredAt = FlowFixtures.Start.AddDays(day),
                    },
                    1,
                    owner));
                day++;
            }
        }

        return builder.Build();
    }

    /// <summary>
    /// Makes segments of closed deals: so many leads of each label, opportunities (C) and wins of them.
    /// </summary>
    public static FlowSegments Sources(params (string? Label, int Leads, int Opportunities, int Won)[] sources)
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, Yuan, dimensions: ["source"]);
        var deal = 0;
        foreach (var (label, leads, opportunities, won) in sources)
        {
            for (var i = 0; i < leads; i++, deal++)
            {
                Add("A", 0, null);
                if (i < opportunities)
                {
                    Add("C", 1, null);
                }

                Add(i < won ? "won" : "lost", 2, i < won ? 100m : null);
            }

            void Add(string stage, int day, decimal? amount) => Assert.True(builder.Add(
                new StageEvent
                {
                    DealId = deal.ToString(CultureInfo.InvariantCulture),
                    Stage = stage,
                    OccurredAt = FlowFixtures.Start.AddDays(day),
                    Amount = amount,
                },
                1,
                label));
        }

        return builder.Build().FoldBy(FlowFixtures.AsOf, ["source"])["source"];
    }

    /// <summary>Makes segments of closed deals: so many won and lost of each label.</summary>
    public static FlowSegments Closed(params (string? Label, int Won, int Lost)[] segments) =>
        Sources([.. segments.Select(item => (item.Label, item.Won + item.Lost, item.Won, item.Won))]);

    public static Rate WinRate(StageFlow flow) => flow.WinRate;
}
