using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

public sealed class ScoreTests
{
    private static readonly Scorecard Card = Scorecard.CreateBuilder("card", "Card")
        .SetIntercept(2)
        .AddGroup(new CharacteristicGroup { Id = "fit", Name = LocalizedText.Create("Fit", "匹配"), Highest = 7 })
        .AddNumber(
            "employees",
            bins => bins.Below(50, 0).From(50, 5_000, 6).AtLeast(5_000, 2).Missing(-1),
            LocalizedText.Create("Employees", "员工数"),
            group: "fit")
        .AddCategory("industry", bins => bins.Points(5, "medical").Other(0).Missing(0), group: "fit")
        .AddFlag("phone", yes: 2, no: 0, missing: 0)
        .AddRating("need", 1, 5, missing: 0, weight: 0.5m)
        .Build();

    [Fact]
    public void Score_NothingKnown_CountsTheBinsOfWhatIsMissing()
    {
        var score = Card.Score(new FactTable());

        Assert.Equal(1m, score.Total);
        Assert.Equal(["employees", "industry", "phone", "need"], score.MissingInputs.Select(item => item.Id));
        Assert.Equal((1m, 13.5m), (score.Lowest, score.Highest));
        Assert.Null(score.Probability);
    }

    [Fact]
    public void Score_OverTheLimit_SaysWhatTheLimitTakes()
    {
        var score = Card.Score(Facts(employees: 800, "Medical").And("need", FactValue.FromNumber(3)));

        Assert.Equal(2m + 7m + 1.5m, score.Total);
        var limit = score.Contributions[^1];
        Assert.Equal((ContributionKind.GroupLimit, "fit", -4m), (limit.Kind, limit.Id, limit.Points));
        Assert.Equal(InputStatus.None, limit.Status);
    }

    [Fact]
    public void Gain_OfABetterBin_StopsAtTheLimit()
    {
        var score = Card.Score(Facts(employees: 9_000, "medical"));

        var employees = score.Contributions.Single(item => item.Id == "employees");
        Assert.Equal((2m, 6m, 0m), (employees.Points, employees.BetterBin!.Points, employees.Gain));
        var phone = score.Contributions.Single(item => item.Id == "phone");
        Assert.Equal((true, 2m), (phone.BetterBin!.Flag, phone.Gain));
    }

    [Theory]
    [InlineData(1, 0.5, InputStatus.Known)]
    [InlineData(5, 2.5, InputStatus.Known)]
    [InlineData(0, 0, InputStatus.OutOfRange)]
    [InlineData(6, 0, InputStatus.OutOfRange)]
    [InlineData(2.5, 0, InputStatus.OutOfRange)]
    public void Score_Rating_TakesStepsOfItsScaleOnly(double rating, double points, InputStatus status)
    {
        var score = Card.Score(new FactTable().And("need", FactValue.FromNumber((decimal)rating)));

        var need = score.Contributions.Single(item => item.Id == "need");
        Assert.Equal(((decimal)points, status), (need.Points, need.Status));
        Assert.Equal(FactValue.FromNumber((decimal)rating), need.Value);
    }

    [Fact]
    public void Score_ValueOfAnotherKind_IsUnreadableAndCountsAsMissing()
    {
        var facts = new FactTable()
            .And("employees", FactValue.FromText("many"))
            .And("industry", FactValue.FromFlag(true))
            .And("phone", FactValue.FromNumber(1))
            .And("need", FactValue.FromRange(NumberRange.Between(2, 4)));

        var score = Card.Score(facts);

        Assert.Equal(Card.Score(new FactTable()).Total, score.Total);
        Assert.All(score.MissingInputs, item => Assert.Equal(InputStatus.Unreadable, item.Status));
        Assert.Equal(4, score.MissingInputs.Length);
    }

    [Theory]
    [InlineData("CNY", InputStatus.Known, 3)]
    [InlineData("USD", InputStatus.Unreadable, 0)]
    public void Score_Money_CountsInItsCurrencyOnly(string code, InputStatus status, int points)
    {
        var card = Scorecard.CreateBuilder("card", "Card")
            .AddNumber(
                "budget", bins => bins.Below(100, 1).AtLeast(100, 3).Missing(0), currency: Currency.FromCode("CNY"))
            .Build();
        var money = FactValue.FromMoney(Money.FromAmount(100, Currency.FromCode(code)));

        var budget = card.Score(new FactTable().And("budget", money)).Contributions[1];

        Assert.Equal((status, (decimal)points), (budget.Status, budget.Points));
    }

    [Fact]
    public void Score_HugeDecimals_AreCompared()
    {
        Assert.Equal(2m, PointsOf(decimal.MaxValue));
        Assert.Equal(0m, PointsOf(decimal.MinValue));

        static decimal PointsOf(decimal employees) =>
            Card.Score(Facts(employees, "medical")).Contributions[1].Points;
    }

    [Fact]
    public void ToString_SaysTheTotalItsReachAndWhatMovedItMost()
    {
        var score = Card.Score(Facts(employees: 800, "medical"));

        Assert.Equal(
            "9 points (9 to 13.5, as 2 inputs are not known exactly): "
            + "Employees 800 +6; industry medical +5; limit of Fit -4; every lead +2",
            score.ToString());
        Assert.Equal(
            "9 分（9 至 13.5，有 2 项输入未完全明确）：员工数 800 +6；industry medical +5；匹配的限额 -4；基础分 +2",
            score.ToString("zh-Hans"));
        Assert.Equal("Employees 800 +6", score.Contributions[1].ToString());
    }

    [Fact]
    public void ToString_ManyParts_SumsUpTheRest()
    {
        var builder = Scorecard.CreateBuilder("card", "Card");
        for (var i = 0; i < 8; i++)
        {
            builder.AddFlag($"f{i}", yes: i, no: 0, missing: 0);
        }

        var facts = Enumerable.Range(0, 8)
            .Aggregate(new FactTable(), (all, i) => all.And($"f{i}", FactValue.FromFlag(true)));

        Assert.Equal(
            "28 points: f7 yes +7; f6 yes +6; f5 yes +5; f4 yes +4; f3 yes +3; 2 others +3",
            builder.Build().Score(facts).ToString());
        Assert.Equal("0 points", builder.Build().Score(new FactTable()).ToString()[..8]);
    }

    [Fact]
    public void ToString_OfOne_IsSingular()
    {
        var builder = Scorecard.CreateBuilder("card", "Card");
        for (var i = 0; i < 6; i++)
        {
            builder.AddFlag($"f{i}", yes: i == 0 ? -4 : 1, no: 0, missing: 0);
        }

        var facts = Enumerable.Range(0, 5)
            .Aggregate(new FactTable(), (all, i) => all.And($"f{i}", FactValue.FromFlag(true)));
        var score = builder.SetIntercept(1).Build().Score(facts);

        Assert.Equal(
            "1 point (1 to 2, as 1 input is not known exactly): "
            + "f0 yes -4; every lead +1; f1 yes +1; f2 yes +1; f3 yes +1; 1 other +1",
            score.ToString());
        Assert.Equal(
            "1 分（1 至 2，有 1 项输入未完全明确）：f0 是 -4；基础分 +1；f1 是 +1；f2 是 +1；f3 是 +1；其余 1 项 +1",
            score.ToString("zh-Hans"));
    }

    [Fact]
    public void Score_BadArguments_AreErrors()
    {
        Assert.Throws<ArgumentNullException>(() => Card.Score((IFactSource)null!));
        Assert.Throws<ArgumentNullException>(() => Card.Score(new FactTable()).ToString(null!));
        Assert.Throws<ArgumentNullException>(() => LeadScorer.Create<int>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => LeadTable.From<int>([], null!));
    }

    private static FactTable Facts(decimal employees, string industry) => new FactTable()
        .And("employees", FactValue.FromNumber(employees))
        .And("industry", FactValue.FromText(industry));
}
