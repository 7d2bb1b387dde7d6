using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class SalesCycleTests
{
    [Fact]
    public void SalesCycle_OfClosedAndOpenDeals_IsCountedBothWays()
    {
        var cycle = HistoryOf(
                "A@0 C@4 won@10",
                "C@0 won@20",
                "A@0 lost@6",
                "A@0 nurture@8",
                "A@70",
                "A@60 hold@62",
                "A@? won@3")
            .Fold(AsOf)
            .SalesCycle();

        Assert.Equal(
            (2L, 15d, 15d, 19d),
            (cycle.Won.Deals, cycle.Won.MedianDays, cycle.Won.MeanDays, cycle.Won.P90Days));
        Assert.Equal((1L, 6d), (cycle.Lost.Deals, cycle.Lost.MedianDays));
        Assert.Equal((3L, 10d), (cycle.Decided.Deals, cycle.Decided.MedianDays));
        Assert.Equal((2L, 6L), (cycle.Open, cycle.Table.SampleSize));
        Assert.Equal([6d, 8d, 10d, 20d], cycle.Curve.Points.Select(point => point.Time));
        Assert.Equal(10d, cycle.Median.Time);
        Assert.Equal(2d / 6, cycle.WonBy.At(20)!.Value, 12);
        Assert.Equal(1d / 6, cycle.LostBy.At(20)!.Value, 12);
    }

    [Fact]
    public void SalesCycle_NothingClosed_HasNoTime()
    {
        var cycle = HistoryOf("A@0").Fold(AsOf).SalesCycle();

        Assert.Equal(
            (0L, null, null, null),
            (cycle.Won.Deals, cycle.Won.MedianDays, cycle.Won.MeanDays, cycle.Median.Time));
        Assert.Throws<ArgumentOutOfRangeException>(() => cycle.Won.QuantileDays(1.1));
    }

    [Fact]
    public void SalesVelocity_AllParts_IsTheirProduct()
    {
        // Three open, two of four decided are won for 300 and 500, after 10 and 30 days.
        var velocity = Amounts(
            ("a", "A", 0, null), ("a", "won", 10, 300m), ("b", "A", 0, null), ("b", "won", 30, 500m),
            ("c", "A", 0, 900m), ("c", "lost", 3, null), ("d", "A", 0, null), ("d", "lost", 4, null),
            ("e", "A", 0, null), ("f", "A", 0, 100m), ("g", "A", 0, null)).SalesVelocity();

        Assert.Equal(
            (3L, Rate.FromCounts(2, 4), Rate.FromCounts(2, 2)),
            (velocity.Deals, velocity.WinRate, velocity.AmountCoverage));
        Assert.Equal((20d, 2L), (velocity.CycleDays, velocity.CycleDeals));
        Assert.Equal(Money.FromAmount(400m, Currency.FromCode("CNY")), velocity.Amount);
        Assert.Equal(Money.FromAmount(30m, Currency.FromCode("CNY")), velocity.PerDay);
        Assert.Empty(velocity.Missing);
    }

    [Fact]
    public void SalesVelocity_PartsMissing_SaysWhich()
    {
        var nothing = HistoryOf().Fold(AsOf).SalesVelocity();
        var noAmounts = HistoryOf("A@0 won@5").Fold(AsOf).SalesVelocity();
        var unknown = Amounts(("a", "A", 0, null), ("a", "won", 10, null), ("b", "A", 0, 5m)).SalesVelocity();
        var instant = Amounts(("a", "won", 0, 5m)).SalesVelocity();

        Assert.Equal<VelocityPart>([VelocityPart.WinRate, VelocityPart.Amount, VelocityPart.Cycle], nothing.Missing);
        Assert.Null(nothing.PerDay);
        Assert.Equal<VelocityPart>([VelocityPart.Amount], noAmounts.Missing);
        Assert.Equal<VelocityPart>([VelocityPart.Amount], unknown.Missing);
        Assert.Equal(Rate.FromCounts(0, 1), unknown.AmountCoverage);
        Assert.Equal<VelocityPart>([VelocityPart.Cycle], instant.Missing);
        Assert.Equal<VelocityPart>(nothing.Missing, default(SalesVelocity).Missing);
    }

    [Fact]
    public void SalesVelocity_NothingOpen_IsZero() =>
        Assert.Equal(0m, Amounts(("a", "A", 0, null), ("a", "won", 10, 7m)).SalesVelocity().PerDay!.Value.Amount);

    [Fact]
    public void SalesVelocity_WithoutAWin_HasNone()
    {
        var velocity = Amounts(("a", "A", 0, 5m), ("a", "lost", 10, null), ("b", "A", 0, 5m)).SalesVelocity();

        Assert.Equal(0d, velocity.WinRate.Value);
        Assert.Equal<VelocityPart>([VelocityPart.Amount, VelocityPart.Cycle], velocity.Missing);
        Assert.Null(velocity.PerDay);
    }

    [Fact]
    public void Timing_OfAFlowWithoutAges_AnswersWhatItCan()
    {
        var flow = HistoryOf("A@0 won@5", "A@0 lost@3").Fold(AsOf, new FlowSemantics { CountsAges = false });

        Assert.Throws<ArgumentException>(() => flow.SalesCycle());
        Assert.Throws<ArgumentException>(() => flow.Survival(flow.Model.OpenStages[0].Id, DwellScope.Deal));
        Assert.Equal(2, flow.Survival(flow.Model.OpenStages[0].Id).Visits);
        Assert.Equal(2, flow.Exits(flow.Model.OpenStages[0].Id).Visits);
        Assert.Equal(0.5, flow.WinOutlook(1).Stages[0].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Contains(VelocityPart.Cycle, flow.SalesVelocity().Missing);
        var rules = flow.StallRules(new() { LimitDays = 4 });
        Assert.Equal((0L, 4d), (rules.Stages[0].Wins, rules.Stages[0].LimitDays));
    }

    private static StageFlow Amounts(params (string Deal, string Stage, int Day, decimal? Amount)[] events)
    {
        var builder = StageHistory.CreateBuilder(Model, Currency.FromCode("CNY"));
        foreach (var (deal, stage, day, amount) in events)
        {
            builder.Add(
                new StageEvent { DealId = deal, Stage = stage, OccurredAt = Start.AddDays(day), Amount = amount }, 1);
        }

        return builder.Build().Fold(AsOf);
    }
}
