using FunnelKit.Qualification;
using FunnelKit.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Qualification;

/// <summary>The acceptance items of qualification.</summary>
public sealed class QualificationTests
{
    private static readonly QualificationFramework Bant = QualificationFrameworks.Bant;

    [Fact]
    public void Item083_Bant_AsksForBudgetAuthorityNeedAndTime() =>
        Assert.Equal(
            ["预算", "权限", "需求", "时间"], Bant.Elements.Select(element => element.DisplayName("zh-Hans")));

    [Theory]
    [InlineData("bant", "budget,authority,need,timeline")]
    [InlineData("champ", "challenges,authority,money,prioritization")]
    [InlineData("gpct", "goals,plans,challenges,timeline")]
    [InlineData("gpct-ba-ci", "goals,plans,challenges,timeline,(budget),(authority),(consequences),(implications)")]
    [InlineData(
        "meddic", "metrics,economic-buyer,decision-criteria,decision-process,identify-pain,champion")]
    [InlineData(
        "meddicc", "metrics,economic-buyer,decision-criteria,decision-process,identify-pain,champion,competition")]
    [InlineData(
        "meddpicc",
        "metrics,economic-buyer,decision-criteria,decision-process,paper-process,identify-pain,champion,competition")]
    [InlineData(
        "meddpiccr",
        "metrics,economic-buyer,decision-criteria,decision-process,paper-process,identify-pain,champion,competition,"
            + "risks")]
    public void Item083_Frameworks_HaveTheElementsOfTheField(string id, string elements)
    {
        var framework = QualificationFrameworks.All.Single(item => item.Id == id);

        Assert.Equal(
            elements,
            string.Join(
                ",", framework.Elements.Select(element => element.IsOptional ? $"({element.Id})" : element.Id)));
        Assert.Equal(framework.Elements.Count(element => !element.IsOptional), framework.Quorum);
        Assert.All(framework.Elements, element =>
        {
            Assert.Equal(1m, element.Weight);
            Assert.Equal(["en", "zh-Hans"], element.Name!.Texts.Select(pair => pair.Key));
            Assert.All(element.Questions, text => Assert.Equal(["en", "zh-Hans"], text.Texts.Select(pair => pair.Key)));
        });
        Assert.Empty(SchemaCheck.Check(framework.ToJson(), QualificationFramework.JsonSchema));
        Assert.Equal(framework.ContentHash, QualificationFramework.FromJson(framework.ToJson()).ContentHash);
    }

    [Fact]
    public void Item044_WithoutAnswers_NothingIsQualifiedAndNothingIsZero()
    {
        var assessment = Bant.Assess([]);

        Assert.Equal(QualificationStatus.NotYet, assessment.Status);
        Assert.Equal((0m, 0m, 12m), (assessment.Score.Total, assessment.Score.Lowest, assessment.Score.Highest));
        Assert.Equal(4, assessment.Score.MissingInputs.Length);
        Assert.Equal((Rate.FromCounts(0, 4), Rate.FromCounts(0, 4)), (assessment.Met, assessment.Coverage));
        Assert.Equal(
            ["budget", "authority", "need", "timeline"], assessment.Missing.Select(item => item.Element.Id));
    }

    [Fact]
    public void Item083_WithAllConfirmed_TheLeadIsQualified()
    {
        var assessment = Bant.Assess(
        [
            Yes("budget"), Yes("authority", EvidenceLevel.Documented), Yes("need"), Yes("timeline"),
        ]);

        Assert.Equal(QualificationStatus.Qualified, assessment.Status);
        Assert.Equal((9m, 9m), (assessment.Score.Total, assessment.Score.Highest));
        Assert.Equal(9m, assessment.Score.Contributions.Sum(item => item.Points));
        Assert.Null(assessment.Next);
        Assert.StartsWith("BANT：已通过", assessment.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_OfWhatIsOnlyAsserted_IsNotYetAndAsksForTheCustomersWords()
    {
        var assessment = Bant.Assess(
            [Yes("budget", EvidenceLevel.Asserted), Yes("authority"), Yes("need"), Yes("timeline")]);

        Assert.Equal(QualificationStatus.NotYet, assessment.Status);
        Assert.Equal(ElementStatus.Claimed, assessment.Elements[0].Status);
        Assert.Equal("budget", assessment.Next!.Element.Id);
        Assert.Contains("客户的原话", assessment.Next.Text.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains("3 of 4 are met; 4 are needed", assessment.Next.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Next_AsksTheWeightiestOfWhatIsLeastKnown()
    {
        var framework = Bant.ToBuilder()
            .ReplaceElement(Bant.Elements[2] with { Weight = 2m })
            .ReplaceElement(Bant.Elements[3] with { Weight = 2m })
            .Build();

        var assessment = framework.Assess([Yes("budget", EvidenceLevel.Asserted)]);

        Assert.Equal(
            ["need", "timeline", "authority", "budget"], assessment.Missing.Select(item => item.Element.Id));
        Assert.Equal(
            "要解决什么问题？如果不解决会怎样？", assessment.Next!.Text.ToString("zh-Hans"));
    }

    [Fact]
    public void Assess_OfAConfirmedNo_DisprovesWhatNeedsAll()
    {
        var assessment = Bant.Assess([No("need"), Yes("budget")]);

        Assert.Equal(QualificationStatus.Disproved, assessment.Status);
        Assert.Equal(ElementStatus.Denied, assessment.Elements[2].Status);
        Assert.Null(assessment.Next);
        Assert.Equal(
            ElementStatus.Claimed, Bant.Assess([No("need", EvidenceLevel.Asserted)]).Elements[2].Status);
    }

    [Fact]
    public void Next_AfterANoThatIsOnlyAsserted_AsksWhetherItIsSo()
    {
        var next = Bant.Assess([No("budget", EvidenceLevel.Asserted), Yes("authority"), Yes("need"), Yes("timeline")])
            .Next!;

        Assert.Equal("The answer so far is no. Is that so, and who confirms it: Budget?", next.Text.ToString());
        Assert.Equal("关于“预算”，目前的回答是否定的。是否属实？由谁确认？", next.Text.ToString("zh-Hans"));
        Assert.StartsWith(
            "The no to Budget is not evidenced well enough.", next.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfOne_IsSingular()
    {
        var framework = Bant.ToBuilder().SetQuorum(1).Build();

        Assert.Contains(
            "0 of 4 are met; 1 is needed.", framework.Assess([]).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "1 of 4 is met; 4 are needed.", Bant.Assess([Yes("need")]).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Three of four is second-hand, so it is a setting; the default is all.</summary>
    [Fact]
    public void Item083_AQuorumOfThree_IsASetting()
    {
        var framework = Bant.ToBuilder().SetQuorum(3).Build();
        QualificationAnswer[] three = [Yes("budget"), Yes("authority"), Yes("need")];

        Assert.Equal(QualificationStatus.NotYet, Bant.Assess(three).Status);
        Assert.Equal(QualificationStatus.Qualified, framework.Assess(three).Status);
        Assert.Equal(QualificationStatus.Qualified, framework.Assess([.. three, No("timeline")]).Status);
        Assert.Equal(QualificationStatus.NotYet, framework.Assess([No("timeline")]).Status);
        Assert.Equal(QualificationStatus.Disproved, framework.Assess([No("timeline"), No("need")]).Status);
        Assert.Equal("timeline", framework.Assess(three).Next!.Element.Id);
    }

    [Fact]
    public void Assess_OfOptionalElements_CountsThemForTheScoreOnly()
    {
        QualificationAnswer[] required = [Yes("goals"), Yes("plans"), Yes("challenges"), Yes("timeline")];
        var framework = QualificationFrameworks.GpctBaCi;

        var without = framework.Assess(required);
        var with = framework.Assess([.. required, Yes("budget"), No("authority")]);

        Assert.Equal(QualificationStatus.Qualified, without.Status);
        Assert.Equal(QualificationStatus.Qualified, with.Status);
        Assert.Equal((8m, 10m), (without.Score.Total, with.Score.Total));
        Assert.Equal("budget", without.Next!.Element.Id);
        Assert.Equal("goals", framework.Assess([]).Next!.Element.Id);
    }

    [Fact]
    public void Assess_OfSeveralAnswers_TakesTheBestEvidencedInAnyOrder()
    {
        QualificationAnswer[] answers =
        [
            Yes("budget", EvidenceLevel.Asserted), No("budget"), Yes("budget") with { At = At(2) },
            No("budget") with { At = At(1) }, new() { Element = "budget" },
        ];

        var first = Bant.Assess(answers).Elements[0];
        var second = Bant.Assess(answers.Reverse()).Elements[0];

        Assert.Equal(first, second);
        Assert.Equal((ElementStatus.Met, true, At(2)), (first.Status, first.IsDisputed, first.Answer!.At!.Value));
        Assert.Equal(ElementStatus.Denied, Bant.Assess([Yes("need"), No("need")]).Elements[2].Status);
    }

    [Fact]
    public void Assess_OfAnUnknownElementOrLevel_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Bant.Assess([Yes("money")]));

        Assert.Contains("budget, authority, need, timeline", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bant.Assess([Yes("need", (EvidenceLevel)9)]));
    }

    [Fact]
    public void ToScorecard_WhenDocumentedIsNeeded_AsksForTheDocument()
    {
        var framework = Bant.ToBuilder().SetRequiredLevel(EvidenceLevel.Documented).Build();

        var assessment = framework.Assess(Bant.Elements.Select(element => Yes(element.Id)));

        Assert.Equal(QualificationStatus.NotYet, assessment.Status);
        Assert.Contains("Which document shows", assessment.Next!.ToString(), StringComparison.Ordinal);
        Assert.Equal(8m, assessment.Score.Total);
        Assert.Equal(1m, assessment.Score.Contributions.Single(item => item.Id == "need").Gain);
    }

    [Fact]
    public void Validate_WithManyMistakes_ListsThemAll()
    {
        var errors = QualificationFramework.CreateBuilder("x", LocalizedText.Create("X"))
            .SetQuorum(3)
            .SetRequiredLevel(EvidenceLevel.None)
            .SetPoints(new()
            {
                Asserted = 5m,
                Documented = 1.0000001m,
            })
            .AddElement(new())
            .AddElement(new()
            {
                Id = "a",
                Weight = -1m,
            })
            .AddElement(new()
            {
                Id = "a",
                Weight = 1_000_000m,
            })
            .AddElement(new()
            {
                Id = "b",
                IsOptional = true,
            })
            .Validate();

        Assert.Equal(
            [
                (DefinitionErrorCode.UnknownValue, "x"), (DefinitionErrorCode.OutOfRange, "x"),
                (DefinitionErrorCode.OutOfRange, "x"), (DefinitionErrorCode.MissingId, ""),
                (DefinitionErrorCode.OutOfRange, "a"), (DefinitionErrorCode.DuplicateId, "a"),
                (DefinitionErrorCode.OutOfRange, "a"),
            ],
            errors.Select(error => (error.Code, error.Subject)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Validate_OfAQuorumThatCannotBe_SaysSo(int quorum) =>
        Assert.Equal(
            DefinitionErrorCode.OutOfRange, Assert.Single(Bant.ToBuilder().SetQuorum(quorum).Validate()).Code);

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    public void Validate_OfMoreElementsThanAScorecardHolds_SaysSo(int count, int mistakes)
    {
        var builder = QualificationFramework.CreateBuilder("x", LocalizedText.Create("X"));
        foreach (var number in Enumerable.Range(0, count))
        {
            builder.AddElement(new() { Id = $"element-{number}" });
        }

        Assert.Equal(
            Enumerable.Repeat((DefinitionErrorCode.TooManyParts, "x"), mistakes),
            builder.Validate().Select(error => (error.Code, error.Subject)));
        if (mistakes == 0)
        {
            Assert.Equal(count, builder.Build().Assess([]).Missing.Length);
        }
    }

    [Fact]
    public void FromJson_WithManyMistakes_ReportsThemAllWithTheirPlace()
    {
        const string Json =
            """
            {
              "id": "x",
              "name": "X",
              "requiredLevel": "believed",
              "quorum": 7,
              "points": { "asserted": 9 },
              "elements": [{ "id": "a", "weight": 0 }, { "id": "a", "questions": ["Why?", 3] }]
            }
            """;

        var errors = Assert.Throws<InvalidDefinitionException>(() => QualificationFramework.FromJson(Json)).Errors;

        Assert.Equal(
            [
                (DefinitionErrorCode.UnknownValue, "$.requiredLevel"), (DefinitionErrorCode.OutOfRange, "$.points"),
                (DefinitionErrorCode.OutOfRange, "$.elements[0].weight"),
                (DefinitionErrorCode.DuplicateId, "$.elements[1].id"),
                (DefinitionErrorCode.WrongType, "$.elements[1].questions[1]"),
            ],
            errors.Select(error => (error.Code, error.Subject)));
    }

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.Zero);

    private static QualificationAnswer Yes(string element, EvidenceLevel level = EvidenceLevel.Confirmed) => new()
    {
        Element = element,
        Level = level,
    };

    private static QualificationAnswer No(string element, EvidenceLevel level = EvidenceLevel.Confirmed) =>
        Yes(element, level) with { IsYes = false };
}
