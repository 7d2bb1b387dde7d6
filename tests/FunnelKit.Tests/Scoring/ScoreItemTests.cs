using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

/// <summary>What is asked of scores, item by item.</summary>
public sealed class ScoreItemTests
{
    private static readonly Scorecard Medical = Scorecard.CreateBuilder("medical", "Medical devices")
        .AddCategory("hospital-class", bins => bins.Points(10, "三级医院").Points(5, "二级医院").Other(1).Missing(0))
        .AddCategory("industry", bins => bins.Points(5, "医疗").Other(0).Missing(0))
        .AddNumber("employees", bins => bins.Below(500, 1).From(500, 1000, 3).AtLeast(1000, 5).Missing(0))
        .AddNumber("budget", bins => bins.Below(50, 0).From(50, 100, 4).AtLeast(100, 8).Missing(0))
        .Build();

    private static readonly Scorecard Dimensions = Scorecard.CreateBuilder("lead", "Lead")
        .AddCategory("source", bins => bins.Points(6, "referral").Points(3, "exhibition", "web").Other(1).Missing(0))
        .AddRating("need-match", 1, 5, missing: 0, weight: 2)
        .AddNumber("employees", bins => bins.Below(100, 1).AtLeast(100, 4).Missing(0))
        .Build();

    [Fact]
    public void Item090_AttributePart_IsAScoreThatCarriesAProbabilityThroughItsOdds()
    {
        var card = Medical.ToBuilder().SetOdds(new OddsScale { EvenScore = 20, PointsToDouble = 4 }).Build();

        var score = card.Score(new FactTable()
            .And("hospital-class", FactValue.FromText("三级医院"))
            .And("industry", FactValue.FromText("医疗"))
            .And("employees", FactValue.FromNumber(1_500)));

        Assert.Equal(20m, score.Total);
        Assert.Equal(0.5, score.Probability!.Value.Fraction, 15);
        Assert.Equal((20m, 28m), (score.Lowest, score.Highest));
    }

    [Fact]
    public void Item091_ThirdClassHospital_IsAHighScoreAttribute()
    {
        var score = Medical.Score(new FactTable().And("hospital-class", FactValue.FromText("三级医院")));
        var second = Medical.Score(new FactTable().And("hospital-class", FactValue.FromText("二级医院")));

        Assert.Equal((10m, 5m), (score.Total, second.Total));
        var better = second.Contributions.Single(item => item.Id == "hospital-class");
        Assert.Equal("三级医院", Assert.Single(better.BetterBin!.Categories));
        Assert.Equal(5m, better.Gain);
        Assert.Null(score.Contributions.Single(item => item.Id == "hospital-class").BetterBin);
    }

    [Fact]
    public void Item095_SourceNeedAndSize_AddUpToOneScore()
    {
        var score = Dimensions.Score(new FactTable()
            .And("source", FactValue.FromText("Referral"))
            .And("need-match", FactValue.FromNumber(4))
            .And("employees", FactValue.FromNumber(100)));

        Assert.Equal(18m, score.Total);
        Assert.Equal([0m, 6m, 8m, 4m], score.Contributions.Select(item => item.Points));
    }

    [Fact]
    public void Item097_PresetRules_PutTheBestOfTheIncomingLeadsFirst()
    {
        (string Name, string? Source, int? Need)[] leads =
            [("cold list", null, 1), ("fair", "exhibition", 3), ("friend", "referral", 5), ("unknown", null, null)];
        var table = LeadTable.From(leads, map => map
            .Id(lead => lead.Name).Category("source", lead => lead.Source).Rating("need-match", lead => lead.Need));

        var scores = Dimensions.Score(table);

        Assert.Equal(
            ["friend", "fair", "cold list", "unknown"],
            Enumerable.Range(0, scores.Count).OrderByDescending(lead => scores[lead]).Select(table.IdOf));
        Assert.Equal(["employees"], scores.MissingColumns.AsEnumerable());
    }

    [Fact]
    public void Item102_MostPromising_IsFoundAmongManyAndExplained()
    {
        var table = LeadTable.From(Enumerable.Range(0, 50_000), map => map
            .Category("source", lead => lead == 31_415 ? "referral" : "cold")
            .Rating("need-match", lead => 1 + (lead % 4))
            .Number("employees", lead => lead % 99));

        var scores = Dimensions.Score(table, maxDegreeOfParallelism: 2);
        var best = Enumerable.Range(0, scores.Count).MaxBy(lead => scores[lead]);

        Assert.Equal(31_415, best);
        Assert.Equal(
            "15 points: need-match 4 +8; source referral +6; employees 32 +1", scores.Explain(best).ToString());
    }

    [Theory]
    [InlineData("500-999", InputStatus.Known, 3, 3, 3)]
    [InlineData("500-1000", InputStatus.Interval, 3, 3, 5)]
    [InlineData("100-5000", InputStatus.Interval, 1, 1, 5)]
    [InlineData(">= 1000", InputStatus.Known, 5, 5, 5)]
    [InlineData("<= 500", InputStatus.Interval, 1, 1, 3)]
    public void Item171_SizeAsAnInterval_CountsTheFewestPointsAndSaysWhatItMayBe(
        string interval, InputStatus status, int points, int lowest, int highest)
    {
        var range = NumberRange.Parse(interval, null);
        var facts = new FactTable()
            .And("employees", FactValue.FromRange(range))
            .And("hospital-class", FactValue.FromText("诊所"))
            .And("industry", FactValue.FromText("other"))
            .And("budget", FactValue.FromRange(NumberRange.Between(100, 200)));
        var table = LeadTable.From([range], map => map
            .Interval("employees", item => item)
            .Category("hospital-class", _ => "诊所")
            .Category("industry", _ => "other")
            .Interval("budget", _ => NumberRange.Between(100, 200)));

        foreach (var score in new[] { Medical.Score(facts), Medical.Score(table).Explain(0) })
        {
            var size = score.Contributions.Single(item => item.Id == "employees");
            Assert.Equal((status, (decimal)points), (size.Status, size.Points));
            Assert.Equal(FactValue.FromRange(range), size.Value);
            Assert.Equal((lowest + 9m, highest + 9m), (score.Lowest, score.Highest));
            Assert.Equal(8m, score.Contributions.Single(item => item.Id == "budget").Points);
        }
    }
}
