using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Losses;

/// <summary>Lost deals in a notation that can be read at a glance.</summary>
internal static class LossFixtures
{
    public static readonly Currency Yuan = Currency.FromCode("CNY");

    /// <summary>
    /// Makes a flow of deals: stages a day apart, then a reason behind a bar and an amount behind another, such as
    /// <c>A C lost|价格|5000</c>.
    /// </summary>
    public static StageFlow FlowOf(params string[] deals) => HistoryOf(Yuan, deals).Fold(AsOf);

    /// <summary>The same without a currency, so that there are no amounts.</summary>
    public static StageFlow FlowWithoutAmounts(params string[] deals) => HistoryOf(default, deals).Fold(AsOf);

    public static StageHistory HistoryOf(Currency currency, params string[] deals)
    {
        var builder = StageHistory.CreateBuilder(Model, currency);
        foreach (var (number, deal) in deals.Index())
        {
            var parts = deal.Split('|');
            var stages = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var (day, stage) in stages.Index())
            {
                var isLast = day == stages.Length - 1;
                Assert.True(builder.Add(
                    new StageEvent
                    {
                        DealId = $"deal-{number}",
                        Stage = stage,
                        OccurredAt = Start.AddDays(day),
                        Reason = isLast && parts.Length > 1 ? parts[1] : null,
                        Amount = isLast && parts.Length > 2
                            ? decimal.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)
                            : null,
                    },
                    1));
            }
        }

        return builder.Build();
    }

    /// <summary>Repeats a deal.</summary>
    public static IEnumerable<string> Times(this string deal, int count) => Enumerable.Repeat(deal, count);
}
