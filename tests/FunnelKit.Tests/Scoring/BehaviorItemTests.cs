using FunnelKit.Scoring;
using static FunnelKit.Tests.Scoring.BehaviorFixtures;

namespace FunnelKit.Tests.Scoring;

/// <summary>The acceptance items of behavior.</summary>
public sealed class BehaviorItemTests
{
    private static readonly BehaviorModel Footprint = BehaviorModels.DigitalFootprint;

    [Theory]
    [InlineData("page-view", "网页浏览")]
    [InlineData("site-minutes", "网站浏览时长（分钟）")]
    [InlineData("white-paper-download", "白皮书下载")]
    [InlineData("event-participation", "活动参与")]
    public void Item092_DigitalFootprint_GivesPointsForEachInput(string id, string name)
    {
        Assert.True(Footprint.TryGetType(id, out var type));
        var before = Footprint.Score([], AsOf);
        var after = Footprint.Score([Event(id, 0)], AsOf);

        Assert.Equal(name, type.DisplayName("zh-Hans"));
        Assert.Equal(0m, before.Total);
        Assert.True(after.Total > 0m);
        Assert.Equal(type.Points, after.Contributions.Single(part => part.Id == id).EventPoints);
    }

    [Fact]
    public void Item092_Browsing_IsLimitedByTypeAndTogether()
    {
        var score = Footprint.Score(
            [.. Enumerable.Repeat(Event("page-view", 0), 20), .. Enumerable.Repeat(Event("site-minutes", 0), 100)],
            AsOf);

        Assert.Equal(8m, score.Total);
        Assert.Equal(-2m, score.Contributions.Single(part => part.Id == "browsing").Points);
        Assert.Equal((10m, -5m), score.Contributions.Select(part => (part.EventPoints, part.LimitPoints)).First());
    }

    [Theory]
    [InlineData(2, 0, 1)]
    [InlineData(3, 12, 0)]
    [InlineData(4, 16, 0)]
    [InlineData(5, 16, 0)]
    public void Item093_ProductDocuments_CountFromThreeOn(int documents, int points, int missing)
    {
        var score = Footprint.Score(Enumerable.Repeat(Event("product-document-download", 5), documents), AsOf);
        var contribution = score.Contributions.Single(part => part.Id == "product-document-download");

        Assert.Equal((points, documents, missing), (score.Total, contribution.Events, contribution.MissingEvents));
    }

    [Fact]
    public void Item093_ThirdDocument_LeavingTheWindow_TakesAllPoints()
    {
        var documents = Events("product-document-download", 1, 2, 3).ToList();

        Assert.Equal(12m, Footprint.Score(documents, AsOf.AddDays(86)).Total);
        Assert.Equal(0m, Footprint.Score(documents, AsOf.AddDays(87)).Total);
    }

    [Fact]
    public void Item096_ScoreOverTime_RisesWithActivityAndFadesAgain()
    {
        var state = BehaviorState.Create(Footprint)
            .Add([.. Events("event-participation", 30), .. Events("white-paper-download", 10), Event("page-view", 0)]);
        var from = AsOf.AddDays(-31);
        var changes = state.ChangesBetween(from, AsOf.AddDays(60));
        var totals = changes.Select(at => state.Score(at).Total).ToList();
        var best = changes[totals.IndexOf(totals.Max())];

        Assert.Equal(AsOf.AddDays(-30), changes[0]);
        Assert.Equal((0m, 10m), (state.Score(from).Total, totals[0]));
        Assert.Equal(AsOf.AddDays(-10), best);
        Assert.True(totals[^1] < totals.Max() / 2m);
    }

    [Fact]
    public void Item096_Unsubscription_TakesPointsAway()
    {
        var state = BehaviorState.Create(Footprint).Add(Event("white-paper-download", 0));
        var left = state.Add(Event("unsubscribe", 0));

        Assert.Equal((5m, -5m), (state.Score(AsOf).Total, left.Score(AsOf).Total));
    }
}
