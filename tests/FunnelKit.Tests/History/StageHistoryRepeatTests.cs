using FunnelKit.History;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.History;

public sealed class StageHistoryRepeatTests
{
    [Theory]
    [InlineData("A C@5 lost", 0, 0)]
    [InlineData("A@1 C@1", 1, 0)]
    [InlineData("A@1 A@1", 1, 1)]
    [InlineData("A@1 A@1 A@1", 2, 2)]
    [InlineData("C@1 A@1 C@1", 2, 1)]
    [InlineData("A@1 elsewhere@1 elsewhere@1", 2, 1)]
    [InlineData("A@1 elsewhere@1 nowhere@1", 2, 0)]
    [InlineData("A@? A@?", 0, 0)]
    public void TiedAndDuplicateEvents_AreCountedWithinADeal(string deal, long tied, long duplicate)
    {
        var history = FlowFixtures.HistoryOf(deal, "A@1");

        Assert.Equal((tied, duplicate), (history.TiedEvents, history.DuplicateEvents));
    }

    [Fact]
    public void DuplicateEvents_SayTheSameInEveryRespect()
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, Currency.FromCode("EUR"));
        foreach (var (amount, reason) in new (decimal?, string?)[] { (1m, null), (1m, null), (2m, null), (2m, "x") })
        {
            builder.Add(
                new StageEvent
                {
                    DealId = "1",
                    Stage = "A",
                    OccurredAt = FlowFixtures.Start,
                    Amount = amount,
                    Reason = reason,
                },
                1);
        }

        var history = builder.Build();

        Assert.Equal((3L, 1L), (history.TiedEvents, history.DuplicateEvents));
    }
}
