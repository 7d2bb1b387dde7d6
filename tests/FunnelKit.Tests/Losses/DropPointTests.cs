using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;
using static FunnelKit.Tests.Losses.LossFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class DropPointTests
{
    private static readonly StageId A = StageId.Create("A");
    private static readonly StageId C = StageId.Create("C");
    private static readonly StageId D = StageId.Create("D");

    /// <summary>A is the lead, C the demo, D the quote.</summary>
    private static readonly string[] Deals =
    [
        .. "A lost|需求无关".Times(10),
        .. "A C lost|无回复".Times(20), .. "A C lost".Times(10), .. "A C lost|价格".Times(10), .. "A C".Times(5),
        .. "A C D lost|无回复".Times(3), "A C D lost|价格", .. "A C D won".Times(6), .. "A C D".Times(4),
        "A C D hold",
    ];

    [Fact]
    public void Item123_DropsBehindTheDemoAndTheQuote_AreShown()
    {
        var drops = FlowOf(Deals).FindDropPoints(silentAfterDays: 30d);

        Assert.Equal("C", drops.Largest!.Stage.Stage.Id.Value);
        Assert.Equal(Rate.FromCounts(40, 55), drops.Points[2].DropRate);
        Assert.Equal(Rate.FromCounts(30, 40), drops.Points[2].LostWithoutExplanation);
        Assert.Equal(Rate.FromCounts(5, 5), drops.Points[2].Silent);
        Assert.Equal(Rate.FromCounts(3, 4), drops.Points[3].LostWithoutExplanation);
        Assert.Equal(Rate.FromCounts(4, 4), drops.Points[3].Silent);
        Assert.Contains("超过 30 天无任何动态", drops.Points[2].ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.DoesNotContain("because", drops.Points[2].ToString("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item123_TheWayFromMqlToSql_HasItsConversionAndItsDrops()
    {
        var drops = FlowOf(Deals).FindDropPoints(A, C);

        Assert.Equal(Rate.FromCounts(60, 70), drops.Conversion);
        Assert.Equal(["A", "B", "C"], drops.Points.Select(point => point.Stage.Stage.Id.Value));
    }

    [Fact]
    public void Item122_TheAcceptanceOfQuotes_IsTheRateAtWhichTheirStageAdvances()
    {
        var quote = FlowOf(Deals).FindDropPoints(D, D);

        Assert.Equal(Rate.FromCounts(6, 10), quote.Points[0].AdvanceRate);
        Assert.Equal(quote.Points[0].AdvanceRate, quote.Conversion);
    }

    /// <summary>
    /// How long deals stayed before they were lost stands beside how long they stayed before they went on.
    /// </summary>
    [Fact]
    public void Item129_TimeAtAKeyStage_IsComparedBeforeLossesAndAdvances()
    {
        var flow = FlowFixtures
            .HistoryOf("A@0 C@2 lost@32", "A@0 C@3 D@8 won@9", "A@1 C@2 D@5").Fold(FlowFixtures.AsOf);
        var demo = flow.FindDropPoints().Points[2];

        Assert.Equal((30d, 4d), (demo.DwellBeforeLoss.MedianDays, demo.DwellBeforeAdvance.MedianDays));
        Assert.Equal(0, demo.DwellBeforeWin.Visits);
    }

    [Fact]
    public void Largest_WithFewDealsInOneStage_IsNotThereByChance()
    {
        string[] deals = ["A C D lost", .. "A lost".Times(60), .. "A C D won".Times(40)];

        Assert.Equal("A", FlowOf(deals).FindDropPoints().Largest!.Stage.Stage.Id.Value);
        Assert.Equal("D", FlowOf("A C D lost").FindDropPoints().Largest!.Stage.Stage.Id.Value);
    }

    [Fact]
    public void DropPoints_OfNothing_AreNoAnswer()
    {
        var drops = FlowOf("A").FindDropPoints();

        Assert.Null(drops.Largest);
        Assert.Null(drops.Points[0].DropRate.Value);
        Assert.Contains("无法判断", drops.Points[0].ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void FindDropPoints_OutsideItsRange_IsAnError()
    {
        var flow = FlowOf("A");

        Assert.Throws<ArgumentException>(() => flow.FindDropPoints(D, A));
        Assert.Throws<ArgumentException>(() => flow.FindDropPoints(StageId.Create("won")));
        Assert.Throws<ArgumentOutOfRangeException>(() => flow.FindDropPoints(silentAfterDays: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => flow.FindDropPoints(silentAfterDays: -1));
    }
}
