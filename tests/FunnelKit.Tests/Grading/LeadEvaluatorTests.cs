using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Qualification;
using FunnelKit.Tests.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Grading;

/// <summary>The acceptance items of evaluation on three levels.</summary>
public sealed class LeadEvaluatorTests
{
    private static readonly LeadEvaluator Evaluator = LeadEvaluator.Create(
        ScreeningRules.Standard, QualificationFrameworks.Bant, Scorecards.FiveDimensions, GradeScale.Abc, "B");

    private static readonly QualificationAnswer[] AllMet = Answers("budget", "authority", "need", "timeline");

    [Fact]
    public void Item098_FalseDemand_IsStoppedAtTheFirstLevelItFails()
    {
        var student = Lead(5).And(ScreeningFacts.IdentityGenuine, FactValue.FromFlag(false));
        QualificationAnswer[] noNeed =
            [new() { Element = "need", IsYes = false, Level = EvidenceLevel.Confirmed }];

        var screened = Evaluator.Evaluate(student, AllMet);
        var disproved = Evaluator.Evaluate(Lead(5), noNeed);
        var low = Evaluator.Evaluate(Lead(2), AllMet);
        var passed = Evaluator.Evaluate(Lead(4), AllMet);

        Assert.Equal(EvaluationLevel.Screening, screened.Failed);
        Assert.Equal((null, null), (screened.Qualification, screened.Graded));
        Assert.Equal(EvaluationLevel.Qualification, disproved.Failed);
        Assert.Null(disproved.Graded);
        Assert.Equal((EvaluationLevel.Scoring, "C"), (low.Failed, low.Graded!.Grade.Id));
        Assert.Equal((true, "A"), (passed.IsPassed, passed.Graded!.Grade.Id));
    }

    [Fact]
    public void Item098_WhatIsNotKnown_KeepsALevelOpenAndFailsNone()
    {
        var unscreened = Evaluator.Evaluate(GradingFixtures.Rated(4, 4, 4, 4, 4), AllMet);
        var unqualified = Evaluator.Evaluate(Lead(4), []);
        var unscored = Evaluator.Evaluate(ScreeningFixtures.Valid, AllMet);

        Assert.Equal(
            [
                (EvaluationLevel.None, EvaluationLevel.Screening),
                (EvaluationLevel.None, EvaluationLevel.Qualification),
                (EvaluationLevel.None, EvaluationLevel.Scoring),
            ],
            new[] { unscreened, unqualified, unscored }.Select(item => (item.Failed, item.Open)));
        Assert.All([unscreened, unqualified, unscored], item =>
        {
            Assert.False(item.IsPassed);
            Assert.NotNull(item.Graded);
        });
    }

    [Fact]
    public void Item097_PresetRules_PutTheBestLeadsFirst()
    {
        (string Id, FactTable Facts)[] leads =
        [
            ("low", Lead(2)), ("student", Lead(5).And(ScreeningFacts.IdentityGenuine, FactValue.FromFlag(false))),
            ("best", Lead(5)), ("good", Lead(4)),
        ];
        var evaluated = leads.Select(lead => (lead.Id, Evaluation: Evaluator.Evaluate(lead.Facts, AllMet)));

        var list = FollowUpList.Create(
            GradeScale.Abc,
            from lead in evaluated
            where lead.Evaluation.Graded is not null
            select new FollowUp
            {
                Id = lead.Id,
                Grade = lead.Evaluation.Graded!.Grade,
                Score = lead.Evaluation.Graded.Score.Total,
            });

        Assert.Equal(["best", "good", "low"], list.Items.Select(lead => lead.Id));
    }

    [Theory]
    [InlineData(true, 3, LeadPotential.Opportunity)]
    [InlineData(true, 2, LeadPotential.Interest)]
    [InlineData(false, 5, LeadPotential.Interest)]
    [InlineData(false, null, LeadPotential.Interest)]
    [InlineData(true, null, LeadPotential.None)]
    [InlineData(null, 5, LeadPotential.None)]
    public void Item100_InterestAndPotentialOpportunity_DifferByGenuineNeedAndUrgency(
        bool? genuine, int? urgency, LeadPotential expected)
    {
        var facts = GradingFixtures.Rated(null, null, urgency);
        facts = genuine is { } value ? facts.And(ScreeningFacts.NeedGenuine, FactValue.FromFlag(value)) : facts;

        Assert.Equal(expected, Evaluator.Evaluate(facts, []).Potential);
    }

    private static FactTable Lead(int rating) =>
        Scorecards.FiveDimensions.Characteristics.Aggregate(
            ScreeningFixtures.Valid, (facts, item) => facts.And(item.Id, FactValue.FromNumber(rating)));

    private static QualificationAnswer[] Answers(params string[] elements) =>
    [
        .. elements.Select(element => new QualificationAnswer
        {
            Element = element,
            Level = EvidenceLevel.Confirmed,
        }),
    ];
}
