using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;
using static FunnelKit.Tests.Losses.LossFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class CaseSelectionTests
{
    private static readonly CaseCriteria Third = new() { HighValueShare = 0.3, FastShare = 0.3 };

    /// <summary>Three wins of different value and length, and three losses from early to late.</summary>
    private static readonly string[] Deals =
    [
        "A C D won||900", "A C won||50", "A B C D won||100",
        "A lost|价格", "A C lost", "A C D lost|决策链未摸清",
        "A C D", "A C D invalid",
    ];

    [Fact]
    public void Item194_HighValueOrFastWins_AndHighIntentLosses_AreSelected()
    {
        var cases = Select(Third);

        Assert.Equal(["deal-0"], Ids(cases.Of(CaseAspects.HighValueWin)));
        Assert.Equal(["deal-1"], Ids(cases.Of(CaseAspects.FastWin)));
        Assert.Equal(["deal-5"], Ids(cases.Of(CaseAspects.HighIntentLoss)));
        Assert.Equal(3, cases.Cases.Length);
    }

    [Fact]
    public void Item194_HighIntent_IsAStageOrAGrade()
    {
        Assert.Equal(
            ["deal-5", "deal-4"],
            Ids(Select(Third with { HighIntentStage = StageId.Create("C") }).Of(CaseAspects.HighIntentLoss)));
        Assert.Equal(
            ["deal-5", "deal-3"],
            Ids(Select(Third with { HighIntentDeals = ["deal-3", "deal-0", "deal-99"] })
                .Of(CaseAspects.HighIntentLoss)));
    }

    [Fact]
    public void Cases_ThatAreWorthItTwice_AreListedOnce()
    {
        var both = Select(new CaseCriteria { HighValueShare = 1, FastShare = 1 });

        Assert.Equal(3, both.Cases.Count(item => item.Aspects == (CaseAspects.HighValueWin | CaseAspects.FastWin)));
        Assert.Equal(4, both.Cases.Length);
        Assert.Equal(both.Cases.OrderByDescending(item => item.Deal.ClosedAt), both.Cases);
    }

    [Fact]
    public void Cases_EqualToTheLast_AreAllIn() =>
        Assert.Equal(
            4,
            CaseSelection.Select(HistoryOf(Yuan, [.. "A won||10".Times(4)]).Deals(AsOf), Model).Cases.Length);

    [Fact]
    public void Item151_Item153_ReviewsOfWinsAndLosses_RecordTheirFactors()
    {
        var cases = Select(
            Third,
            new CaseFactor { DealId = "deal-0", Factor = "champion found" },
            new CaseFactor { DealId = "deal-1", Factor = "Champion found", Comment = "by the demo" },
            new CaseFactor { DealId = "deal-5", Factor = "决策链未摸清" },
            new CaseFactor { DealId = "deal-5", Factor = "decision-chain" },
            new CaseFactor { DealId = "deal-6", Factor = "not selected" });

        Assert.Equal(
            ["champion found 2/2 0/1", "decision-chain 0/2 1/1"],
            cases.Factors
                .Select(share => $"{share.Factor.Id} {Counts(share.AmongWins)} {Counts(share.AmongLosses)}")
                .Order(StringComparer.Ordinal));
        Assert.Equal("决策链未摸清", cases.Cases.Single(item => item.Reason is not null).Reason!.Name.ToString("zh-Hans"));
        Assert.All(cases.Factors, share => Assert.NotNull(share.Difference));
        Assert.All(cases.Cases, item => Assert.True(item.IsReviewed));
    }

    [Fact]
    public void Select_WithoutAmountsOrCases_FindsWhatThereIs()
    {
        var cases = CaseSelection.Select(LossFixtures.HistoryOf(default, "A won", "A lost").Deals(AsOf), Model);

        Assert.Equal([CaseAspects.FastWin], cases.Cases.Select(item => item.Aspects));
        Assert.Empty(cases.Factors);
        Assert.False(cases.Cases[0].IsReviewed);
        Assert.Empty(CaseSelection.Select([], Model).Cases);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Criteria_OutsideTheirRange_AreAnError(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseCriteria { HighValueShare = share });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseCriteria { FastShare = share });
    }

    [Fact]
    public void Criteria_AreEqual_WhenTheirListsAre()
    {
        Assert.Equal(new CaseCriteria { HighIntentDeals = ["a"] }, new CaseCriteria { HighIntentDeals = ["a"] });
        Assert.NotEqual(new CaseCriteria { HighIntentDeals = ["a"] }, CaseCriteria.Default);
        Assert.Throws<ArgumentException>(() => Select(Third with { HighIntentStage = StageId.Create("won") }));
    }

    private static CaseSelection Select(CaseCriteria criteria, params CaseFactor[] factors) =>
        CaseSelection.Select(HistoryOf(Yuan, Deals).Deals(AsOf), Model, criteria, factors);

    private static FunnelKit.History.StageHistory HistoryOf(Currency currency, params string[] deals) =>
        LossFixtures.HistoryOf(currency, deals);

    private static IEnumerable<string> Ids(IEnumerable<SelectedCase> cases) => cases.Select(item => item.Deal.DealId);

    private static string Counts(Rate rate) => $"{rate.Numerator}/{rate.Denominator}";
}
