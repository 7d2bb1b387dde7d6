using FunnelKit.Flow;
using FunnelKit.Tests.Losses;
using FunnelKit.Trends;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Trends;

public sealed class OutcomeChartTests
{
    private static readonly Probability Half = Probability.FromPercent(50);

    private static readonly Probability Quarter = Probability.FromPercent(25);

    /// <summary>
    /// By hand: a loss adds ln(0.75/0.5) = 0.405, and ln 500 = 6.21 is passed with the sixteenth in a row; a win takes
    /// ln 2 = 0.693 away, at most to 0.
    /// </summary>
    [Fact]
    public void Create_NoticesTheShift_DealByDeal()
    {
        string[] deals =
        [
            .. Enumerable.Range(0, 10).Select(day => $"A@0 won@{day + 1}"),
            .. Enumerable.Range(10, 20).Select(day => $"A@0 lost@{day + 1}"),
            "A@0", "A@0 invalid@5", "A@0 lost@?",
        ];
        var chart = OutcomeChart.Create(HistoryOf(deals).Deals(AsOf).Reverse(), Half, Quarter);

        Assert.Equal(30, chart.Deals.Length);
        Assert.Equal(0d, chart.Cusum.Path[9]);
        Assert.Equal(Math.Log(1.5), chart.Cusum.Path[10], 12);
        Assert.Equal("deal-25", chart.NoticedAt!.DealId);
    }

    [Fact]
    public void Create_WithoutAShift_NoticesNothing()
    {
        var deals = HistoryOf([.. "A won".Times(20), .. "A lost".Times(5)]).Deals(AsOf);

        Assert.Null(OutcomeChart.Create(deals, Half, Quarter).NoticedAt);
        Assert.Null(OutcomeChart.Create([], Half, Quarter).NoticedAt);
    }

    [Fact]
    public void Create_OutsideItsRange_IsAnError()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChart.Create([], Half, Half));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChart.Create([], Probability.FromPercent(0), Half));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChart.Create([], Half, Probability.FromPercent(100)));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChart.Create([], Half, Quarter, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChart.Create([], Half, Quarter, double.NaN));
    }
}
