using FunnelKit.Grading;
using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Grading;

public sealed class GradeScaleTests
{
    /// <summary>T4: the boundaries of the five dimensions.</summary>
    [Theory]
    [InlineData(25, "A")]
    [InlineData(20, "A")]
    [InlineData(19, "B")]
    [InlineData(15, "B")]
    [InlineData(14, "C")]
    [InlineData(5, "C")]
    [InlineData(19.5, "B")]
    [InlineData(14.5, "C")]
    [InlineData(19.999999, "B")]
    [InlineData(-3, "C")]
    public void Item087_T4_Abc_HasHalfOpenCutOffs(double points, string grade) =>
        Assert.Equal(grade, GradeScale.Abc.Grade((decimal)points).Id);

    [Fact]
    public void Item087_Abc_NamesTheGradesAsTheFieldDoes() =>
        Assert.Equal(
            [("A", 20m, "重点跟进"), ("B", 15m, "培育跟进"), ("C", null, "暂缓跟进")],
            GradeScale.Abc.Grades.Select(grade => (grade.Id, grade.From, grade.DisplayName("zh-Hans"))));

    [Fact]
    public void Item084_Temperature_HasThreeGradesAndAnyCutOffs()
    {
        var scale = GradeScale.CreateTemperature(30m, 12.5m);

        Assert.Equal(
            [("hot", "高意向"), ("warm", "中等意向"), ("cold", "低意向")],
            scale.Grades.Select(grade => (grade.Id, grade.DisplayName("zh-Hans"))));
        Assert.Equal(["hot", "warm", "warm", "cold"], new[] { 30m, 29m, 12.5m, 12m }.Select(x => scale.Grade(x).Id));
        Assert.Equal(["hot", "warm", "cold"], new[] { 70m, 40m, 39m }.Select(x => GradeScale.Temperature.Grade(x).Id));
    }

    [Fact]
    public void Grade_WithAnUnknownInput_GivesTheReachableRangeAndItsCause()
    {
        var graded = GradingFixtures.Grade(GradingFixtures.Rated(5, 5, 4, 3, null));

        Assert.Equal(("B", "B", "A"), (graded.Grade.Id, graded.Lowest.Id, graded.Highest.Id));
        Assert.Equal(["decision-chain"], graded.OpenInputs.Select(item => item.Id));
        Assert.Equal(2m, graded.PointsToNext);
        Assert.Equal(3m, graded.PointsAboveCutOff);
        Assert.StartsWith(
            "B（18分），介于B与A之间，因为以下信息未知：决策链完整性；距上一级还差2分", graded.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.StartsWith(
            "B (18 points), between B and A, because of what is not known: ",
            graded.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfOnePoint_IsSingular()
    {
        var card = Scorecard.CreateBuilder("one", LocalizedText.Create("One"))
            .AddFlag("phone", yes: 1m, no: -1m, missing: 0m)
            .Build();
        var scale = GradeScale.CreateTemperature(2m, 0m);

        Assert.Equal("warm (1 point); 1 point to the next grade", ToText(true));
        Assert.Equal("cold (-1 point); 1 point to the next grade", ToText(false));

        string ToText(bool hasPhone) =>
            scale.Grade(card.Score(new FactTable().And("phone", FactValue.FromFlag(hasPhone)))).ToString();
    }

    [Fact]
    public void Grade_WithSeveralUnknownInputs_CanReachFromTheLowestToTheHighest()
    {
        var graded = GradingFixtures.Grade(GradingFixtures.Rated(5, 5, null, null, null));

        Assert.Equal(("C", "C", "A"), (graded.Grade.Id, graded.Lowest.Id, graded.Highest.Id));
        Assert.Equal(["need-urgency", "budget-range", "decision-chain"], graded.OpenInputs.Select(item => item.Id));
    }

    [Fact]
    public void Grade_NamesTheInputsThatWouldLiftIt()
    {
        var near = GradingFixtures.Grade(GradingFixtures.Rated(4, 4, 4, 4, 3));
        var far = GradingFixtures.Grade(GradingFixtures.Rated(4, 4, 4, 3, 3));
        var top = GradingFixtures.Grade(GradingFixtures.Rated(5, 5, 5, 5, 5));

        Assert.Equal((1m, 5), (near.PointsToNext!.Value, near.Lifts.Length));
        Assert.Equal((2m, 0), (far.PointsToNext!.Value, far.Lifts.Length));
        Assert.Contains("; 1 point to the next grade;", near.ToString(), StringComparison.Ordinal);
        Assert.Contains("; 2 points to the next grade;", far.ToString(), StringComparison.Ordinal);
        Assert.Null(top.PointsToNext);
        Assert.Empty(top.Lifts);
    }

    [Fact]
    public void Item088_AWithoutBudget_IsAConflictWithBothSides()
    {
        var graded = GradingFixtures.Grade(
            GradingFixtures.Rated(5, 5, 5, 5, 5).Described(industry: true, budget: false, decision: true, need: true));

        Assert.Equal("A", graded.Grade.Id);
        Assert.Equal(CriterionStatus.Unmet, graded.Description);
        Assert.Equal(("A", "C"), (graded.Conflict!.Scored.Id, graded.Conflict.Described!.Id));
        Assert.Equal("budget-clear", graded.Conflict.Result.Parts.Single(
            part => part.Status == CriterionStatus.Unmet).Criterion.Fact);
        Assert.StartsWith("评分为A，已知情况却符合C", graded.Conflict.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains("预算明确", graded.Conflict.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains("The score says A, what is known says C", graded.ToString("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item088_WhatIsNotKnown_IsNeitherAConflictNorAnAgreement()
    {
        var graded = GradingFixtures.Grade(
            GradingFixtures.Rated(5, 5, 5, 5, 5).Described(industry: true, decision: true));

        Assert.Null(graded.Conflict);
        Assert.Equal(CriterionStatus.Unknown, graded.Description);
        Assert.Equal(["budget-clear"], graded.MissingFacts.AsEnumerable());
        Assert.Contains("预算明确", graded.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, true, true, true, false, "A", null)]
    [InlineData(3, true, true, false, true, "B", null)]
    [InlineData(3, true, true, true, false, "B", null)]
    [InlineData(3, true, true, true, true, "B", "A")]
    [InlineData(3, false, true, true, true, "B", "C")]
    [InlineData(2, false, true, true, true, "C", null)]
    [InlineData(2, true, false, true, true, "C", null)]
    [InlineData(2, true, true, true, true, "C", "A")]
    public void Item088_Definitions_AreThoseOfTheField(
        int rating, bool industry, bool budget, bool decision, bool need, string grade, string? conflicting)
    {
        var lead = GradingFixtures.Rated(rating, rating, rating, rating, rating)
            .Described(industry, budget, decision, need);

        var graded = GradingFixtures.Grade(lead);

        Assert.Equal((grade, conflicting), (graded.Grade.Id, graded.Conflict?.Described?.Id));
    }

    [Fact]
    public void Grade_WithoutFacts_SaysNothingOfDefinitions()
    {
        var graded = GradeScale.Abc.Grade(Scorecards.FiveDimensions.Score(GradingFixtures.Rated(5, 5, 5, 5, 5)));

        Assert.Equal((CriterionStatus.None, null), (graded.Description, graded.Conflict));
        Assert.Equal("A (25 points)", graded.ToString());
    }

    [Fact]
    public void Regrade_WithinTheMargin_KeepsTheGrade()
    {
        var scale = GradeScale.Abc.ToBuilder().SetMargin(1m).Build();
        var (a, b) = (scale["A"], scale["B"]);

        Assert.Equal("A", scale.Regrade(19m, a).Id);
        Assert.Equal("B", scale.Regrade(18.99m, a).Id);
        Assert.Equal("B", scale.Regrade(19.99m, b).Id);
        Assert.Equal("A", scale.Regrade(20m, b).Id);
        Assert.Equal("B", scale.Regrade(14.5m, a).Id);
        Assert.Equal("C", scale.Regrade(13m, a).Id);
        Assert.Equal("B", scale.Regrade(19m, null).Id);
    }

    [Fact]
    public void Grade_KeptWithinTheMargin_SaysSo()
    {
        var scale = GradeScale.Abc.ToBuilder().SetMargin(1m).Build();

        var graded = scale.Grade(
            Scorecards.FiveDimensions.Score(GradingFixtures.Rated(4, 4, 4, 4, 3)), null, scale["A"]);

        Assert.Equal(("A", true, -1m), (graded.Grade.Id, graded.IsKept, graded.PointsAboveCutOff!.Value));
        Assert.Contains("kept within the margin", graded.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Regrade_FromAGradeOfAnotherScale_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => GradeScale.Abc.Regrade(3m, new() { Id = "hot" }));

        Assert.Contains("A, B, C", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WithManyMistakes_ListsThemAll()
    {
        var builder = GradeScale.CreateBuilder(" x", LocalizedText.Create("X"))
            .SetMargin(-1m)
            .AddGrade("A", 20m)
            .AddGrade("a", 20m)
            .AddGrade("", 30.0000001m)
            .AddGrade("D", null)
            .AddGrade(new()
            {
                Id = "E",
                From = 1m,
                Definition = Criterion.IsTrue("nowhere"),
            });

        var errors = builder.Validate();

        Assert.Equal(
            [
                (DefinitionErrorCode.InvalidText, " x"), (DefinitionErrorCode.OutOfRange, " x"),
                (DefinitionErrorCode.DuplicateId, "a"), (DefinitionErrorCode.MissingId, ""),
                (DefinitionErrorCode.OutOfRange, "a"), (DefinitionErrorCode.OutOfRange, ""),
                (DefinitionErrorCode.OutOfRange, ""), (DefinitionErrorCode.MissingMember, "D"),
                (DefinitionErrorCode.NotApplicable, "E"), (DefinitionErrorCode.UnknownFact, "E"),
            ],
            errors.Select(error => (error.Code, error.Subject)));
        Assert.Equal(errors.AsEnumerable(), Assert.Throws<InvalidDefinitionException>(builder.Build).Errors);
    }

    [Fact]
    public void Validate_WithoutGradesOrWithTooMany_SaysSo()
    {
        var none = GradeScale.CreateBuilder("x", LocalizedText.Create("X"));
        var many = GradeScale.CreateBuilder("x", LocalizedText.Create("X"));
        for (var index = 0; index < 101; index++)
        {
            many.AddGrade($"{index}", index == 100 ? null : -index);
        }

        Assert.Equal(DefinitionErrorCode.MissingMember, Assert.Single(none.Validate()).Code);
        Assert.Equal(DefinitionErrorCode.OutOfRange, Assert.Single(many.Validate()).Code);
    }

    [Fact]
    public void Grade_OfATable_IsThatOfEveryLead()
    {
        int?[] ratings = [null, 1, 2, 3, 4, 5];
        var leads = ratings.SelectMany(first => ratings.Select(second => (First: first, Second: second))).ToList();
        var table = LeadTable.From(leads, map => map
            .Rating("company-size", lead => lead.First)
            .Rating("industry-match", lead => lead.Second)
            .Rating("need-urgency", lead => lead.First)
            .Rating("budget-range", lead => lead.Second)
            .Rating("decision-chain", lead => lead.Second));
        var scores = Scorecards.FiveDimensions.Score(table);

        var grades = GradeScale.Abc.Grade(scores);

        Assert.All(
            Enumerable.Range(0, table.Count),
            index => Assert.Equal(GradeScale.Abc.Grade(scores.Explain(index)).Grade, grades[index]));
        Assert.Equal(table.Count, grades.Counts.Sum());
        Assert.All(grades.Counts, count => Assert.NotEqual(0, count));
        Assert.Throws<ArgumentOutOfRangeException>(() => grades[table.Count]);
        var stricter = GradeScale.Abc.ToBuilder().ClearGrades().AddGrade("A", 22m).AddGrade("B", 15m)
            .AddGrade("C", null).Build();
        Assert.Equal(
            Enumerable.Range(0, table.Count).Where(index => scores[index] is >= 20m and < 22m),
            stricter.Grade(scores).DifferencesFrom(grades));
    }
}
