using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardDraftTests
{
    [Fact]
    public void Item094_Draft_FromClosedDeals_GivesProbabilitiesThatAreCalibrated()
    {
        var training = DraftLeads.Typical.Where((_, place) => place % 2 == 0).ToArray();
        var later = DraftLeads.Typical.Where((_, place) => place % 2 == 1).ToArray();

        var card = training.Draft("signed").Scorecard!;
        var report = ScorecardBackTest.From(card, later.ToTable(), later.Outcomes());

        Assert.True(report.Ranks.AreaUnderCurve > 0.7);
        Assert.True(report.CalibrationError < 0.06);
        Assert.NotNull(card.Score(later.ToTable().FactsOf(0)).Probability);
    }

    [Fact]
    public void Item102_Draft_PutsTheMostPromisingLeadsFirst()
    {
        var leads = DraftLeads.Typical;
        var report = ScorecardBackTest.From(leads.Draft("signed").Scorecard!, leads.ToTable(), leads.Outcomes());

        Assert.True(report.Gains[1].CumulativeLift > 1.5);
        Assert.True(report.Gains[^1].Lift < 0.5);
    }

    [Fact]
    public void Item101_Draft_GivesFewerPointsToLeadsOutsideTheProfile()
    {
        var card = DraftLeads.Typical.Draft("signed").Scorecard!;
        DraftLead[] leads =
        [
            new() { Employees = 300d, Industry = "health", HasPhone = true },
            new() { Employees = 10d, Industry = "steel", HasPhone = false },
        ];

        var scores = card.Score(leads.ToTable());

        Assert.True(scores[0] > scores[1] + card.Odds!.PointsToDouble);
    }

    [Fact]
    public void From_WithAColumnDeclaredAsWrittenAfterTheOutcome_RefusesIt()
    {
        var draft = DraftLeads.Typical.Draft("signed");

        var note = Assert.Single(draft.Columns, column => column.Id == "signed");
        Assert.Equal(DraftRole.Refused, note.Role);
        Assert.Null(note.InformationValue);
        Assert.False(note.LooksLikeOutcome);
        Assert.DoesNotContain(draft.Scorecard!.Characteristics, item => item.Id == "signed");
        Assert.Contains("after the outcome", note.ToString(), StringComparison.Ordinal);
        Assert.Contains("结果之后", note.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void From_WithAColumnThatKnowsTheOutcome_SaysSoAndDropsNothing()
    {
        var draft = DraftLeads.Typical.Draft();

        var note = Assert.Single(draft.Columns, column => column.LooksLikeOutcome);
        Assert.Equal("signed", note.Id);
        Assert.Equal(DraftRole.Used, note.Role);
        Assert.Contains(draft.Scorecard!.Characteristics, item => item.Id == "signed");
        Assert.Contains("looks as if", note.ToString(), StringComparison.Ordinal);
        Assert.Contains("看起来", note.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void From_WithRareCategories_MakesThemOthers()
    {
        var industry = Assert.Single(
            DraftLeads.Typical.Draft("signed").Scorecard!.Characteristics, item => item.Id == "industry");

        Assert.Equal(
            ["health", "retail", "steel"],
            industry.Bins.SelectMany(bin => bin.Categories).Order(StringComparer.Ordinal));
        Assert.Single(industry.Bins, bin => bin.IsOther);
    }

    [Fact]
    public void From_WithAStepInANumber_FindsARoundEdgeNearIt()
    {
        var employees = Assert.Single(
            DraftLeads.Typical.Draft("signed").Scorecard!.Characteristics, item => item.Id == "employees");

        Assert.Contains(employees.Bins, bin => bin.From is >= 140m and <= 160m);
        Assert.All(employees.Bins.Where(bin => bin.From is not null), bin => Assert.Equal(0m, bin.From % 1m));
    }

    [Fact]
    public void From_WithAColumnThatTellsNothing_LeavesItOut()
    {
        var budget = Assert.Single(DraftLeads.Typical.Draft("signed").Columns, column => column.Id == "budget");

        Assert.Equal(DraftRole.Uninformative, budget.Role);
        Assert.Equal(0d, budget.Weight);
    }

    [Fact]
    public void From_WithTheSameColumnTwice_LetsBothShareItsWeight()
    {
        var leads = DraftLeads.Typical;
        var table = LeadTable.From(leads, map => map
            .Category("first", lead => lead.Industry)
            .Category("second", lead => lead.Industry));

        var draft = ScorecardDraft.From(table, leads.Outcomes(), "twice", LocalizedText.Create("Twice"));

        Assert.Equal(draft.Columns[0].Weight, draft.Columns[1].Weight, 6);
        Assert.Equal(0.5, draft.Columns[0].Weight, 1);
    }

    [Fact]
    public void From_WithoutKnownOutcomes_HasNoCard()
    {
        var draft = DraftLeads.Typical.Select(lead => lead with { Won = null }).ToArray().Draft();

        Assert.Null(draft.Scorecard);
        Assert.Equal(0, draft.BaseRate.Denominator);
        Assert.All(draft.Columns, column => Assert.Null(column.InformationValue));
    }

    [Fact]
    public void From_WithOutcomesOfOneKind_HasNoCard()
    {
        var draft = DraftLeads.Typical.Select(lead => lead with { Won = true }).ToArray().Draft();

        Assert.Null(draft.Scorecard);
        Assert.All(draft.Columns, column => Assert.Equal(DraftRole.Uninformative, column.Role));
    }

    [Fact]
    public void From_WithoutLeads_HasNoCard() => Assert.Null(Array.Empty<DraftLead>().Draft().Scorecard);

    [Fact]
    public void From_WithMoneyOfTwoCurrencies_TakesTheMoreFrequentOne()
    {
        var leads = DraftLeads.Typical;
        var table = LeadTable.From(leads.Index(), map => map.Money("budget", lead => Money.FromAmount(
            (decimal)(lead.Item.Employees ?? 0d),
            Currency.FromCode(lead.Index % 5 == 0 ? "USD" : "CNY"))));

        var card = ScorecardDraft.From(table, leads.Outcomes(), "money", LocalizedText.Create("Money")).Scorecard!;

        Assert.Equal(Currency.FromCode("CNY"), Assert.Single(card.Characteristics).Currency);
    }

    [Fact]
    public void From_WithNumbersOfManyDigits_StillFindsEdges()
    {
        var leads = DraftLeads.Typical;
        var table = LeadTable.From(leads, map => map.Number("ratio", lead => lead.Employees / 3e-5));

        var card = ScorecardDraft.From(table, leads.Outcomes(), "ratio", LocalizedText.Create("Ratio")).Scorecard!;

        Assert.True(Assert.Single(card.Characteristics).Bins.Length > 2);
    }

    [Fact]
    public void From_WithAScale_PutsPointsOnIt()
    {
        var leads = DraftLeads.Typical;
        var odds = new OddsScale
        {
            EvenScore = 600m,
            PointsToDouble = 50m,
        };

        var card = ScorecardDraft.From(
            leads.ToTable(), leads.Outcomes(), "scaled", LocalizedText.Create("Scaled"), ["signed"], odds).Scorecard!;
        var report = ScorecardBackTest.From(card, leads.ToTable(), leads.Outcomes());

        Assert.Equal(odds, card.Odds);
        Assert.True(report.CalibrationError < 0.05);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-20)]
    public void From_WithAScaleThatIsNone_Throws(int pointsToDouble) =>
        Assert.Throws<InvalidDefinitionException>(() => ScorecardDraft.From(
            DraftLeads.Typical.ToTable(),
            DraftLeads.Typical.Outcomes(),
            "bad",
            LocalizedText.Create("Bad"),
            odds: new() { PointsToDouble = pointsToDouble }));

    [Fact]
    public void From_WithTooFewOutcomes_Throws() =>
        Assert.Throws<ArgumentException>("outcomes", () => ScorecardDraft.From(
            DraftLeads.Typical.ToTable(), [true], "bad", LocalizedText.Create("Bad")));
}
