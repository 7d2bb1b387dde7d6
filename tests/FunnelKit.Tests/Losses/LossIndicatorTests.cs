using FunnelKit.Flow;
using FunnelKit.Losses;
using static FunnelKit.Tests.Flow.FlowFixtures;
using static FunnelKit.Tests.Losses.LossFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class LossIndicatorTests
{
    private static readonly LocalizedText Opened = LocalizedText.Create("Content opened", "内容打开次数");

    /// <summary>Those who opened less content were lost more often: an indicator, and no cause.</summary>
    [Fact]
    public void Item129_ContentInteractions_AreAnIndicatorOfLosses()
    {
        double?[] opened = [0, 1, 0, 2, 1, 0, 5, 6, 3, 7, 4, null, 9];
        var indicator = Measure([.. "A lost".Times(6), .. "A won".Times(5), "A lost", "A"], opened);

        Assert.Equal((6L, 5L, 1L), (indicator.Lost, indicator.Won, indicator.Without));
        Assert.Equal((0.5, 5d), (indicator.MedianOfLost, indicator.MedianOfWon));
        Assert.Equal(0d, indicator.Separation);
        Assert.Contains("输单数值高于赢单的概率", indicator.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.DoesNotContain("because", indicator.ToString("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Separation_OfTheSameNumbers_SaysNothing()
    {
        var indicator = Measure([.. "A lost".Times(4), .. "A won".Times(4)], [1, 2, 3, 4, 1, 2, 3, 4]);

        Assert.Equal(0.5, indicator.Separation);
        Assert.False(indicator.IsIndicative);
    }

    [Fact]
    public void Separation_OfOverlappingNumbers_IsIndicativeWhenTheIntervalSaysSo()
    {
        var indicator = Measure(
            [.. "A lost".Times(40), .. "A won".Times(40)],
            [
                .. Enumerable.Range(0, 40).Select(number => (double?)number + 15),
                .. Enumerable.Range(0, 40).Select(number => (double?)number),
            ]);

        Assert.True(indicator.IsIndicative && indicator.Separation is > 0.7 and < 0.95);
    }

    [Fact]
    public void Create_WithoutADealOfOneKind_HasNoAnswer()
    {
        var indicator = Measure(["A lost", "A"], [1, 2]);

        Assert.Equal((null, null, null), (indicator.Separation, indicator.Interval, indicator.MedianOfWon));
        Assert.False(indicator.IsIndicative);
        Assert.Throws<ArgumentException>(() => Measure(["A lost"], [double.NaN]));
    }

    private static LossIndicator Measure(string[] deals, double?[] numbers)
    {
        var history = LossFixtures.HistoryOf(Yuan, deals);
        return LossIndicator.Create(
            Opened, history.Deals(AsOf), deal => numbers[history.DealIds.IndexOf(deal.DealId)]);
    }
}
