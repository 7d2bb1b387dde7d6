using FunnelKit.History;
using FunnelKit.Qualification;
using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Qualification;

/// <summary>The acceptance items of screening.</summary>
public sealed class ScreeningTests
{
    private static readonly ScreeningRules Rules = ScreeningRules.Standard;

    [Fact]
    public void Screen_OfALeadThatNothingSpeaksAgainst_Passes()
    {
        var verdict = Rules.Screen(ScreeningFixtures.Valid);

        Assert.Equal((ScreeningOutcome.Passed, LeadFinding.None), (verdict.Outcome, verdict.Finding));
        Assert.Equal(Rules.Rules.Length, verdict.Findings.Length);
        Assert.Equal("通过", verdict.ToString("zh-Hans"));
    }

    [Theory]
    [InlineData(ScreeningFacts.IdentityGenuine, false, LeadRemovalReason.NotGenuine)]
    [InlineData(ScreeningFacts.ContactValid, false, LeadRemovalReason.WrongContactDetails)]
    [InlineData(ScreeningFacts.NeedRelated, false, LeadRemovalReason.UnrelatedNeed)]
    [InlineData(ScreeningFacts.IndustryInProfile, false, LeadRemovalReason.OutsideTargetProfile)]
    [InlineData(ScreeningFacts.SizeInProfile, false, LeadRemovalReason.OutsideTargetProfile)]
    [InlineData(ScreeningFacts.IsDuplicate, true, LeadRemovalReason.Duplicate)]
    public void Item043_Item049_Item101_InvalidLeads_AreRemovedWithAReason(
        string fact, bool value, LeadRemovalReason reason)
    {
        var verdict = Rules.Screen(ScreeningFixtures.Valid.And(fact, FactValue.FromFlag(value)));

        Assert.Equal(ScreeningOutcome.Rejected, verdict.Outcome);
        Assert.Equal(reason, Assert.Single(verdict.Reasons).RemovalReason);
    }

    [Fact]
    public void Screen_WithSeveralReasons_ListsThemAllAndRecordsTheFirst()
    {
        var verdict = Rules.Screen(ScreeningFixtures.Valid
            .And(ScreeningFacts.IsDuplicate, FactValue.FromFlag(true))
            .And(ScreeningFacts.ReadyToBuy, FactValue.FromFlag(false))
            .And(ScreeningFacts.ContactValid, FactValue.FromFlag(false)));

        Assert.Equal(
            [LeadFinding.WrongContactDetails, LeadFinding.Duplicate, LeadFinding.NotReadyToBuy],
            verdict.Reasons.Select(reason => reason.Rule.Finding));
        Assert.Equal(LeadFinding.WrongContactDetails, verdict.Finding);
        Assert.Equal("剔除：联系方式错误、重复线索、还没准备买", verdict.ToString("zh-Hans"));
    }

    [Fact]
    public void Item044_WhatIsNotKnown_IsAskedForAndNotHeldAgainstTheLead()
    {
        var unknown = Rules.Screen(new FactTable());
        var partly = Rules.Screen(new FactTable().And(ScreeningFacts.IndustryInProfile, FactValue.FromFlag(true)));

        Assert.Equal(ScreeningOutcome.Undecided, unknown.Outcome);
        Assert.Empty(unknown.Reasons);
        Assert.Equal(7, unknown.MissingFacts.Length);
        Assert.Contains(ScreeningFacts.SizeInProfile, partly.MissingFacts);
        Assert.DoesNotContain(ScreeningFacts.IndustryInProfile, partly.MissingFacts);
        Assert.Contains("身份真实", unknown.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item196_WhoIsNotReadyToBuy_GoesToTheNurturePool()
    {
        var verdict = Rules.Screen(
            ScreeningFixtures.Valid.And(ScreeningFacts.ReadyToBuy, FactValue.FromFlag(false)));
        var lead = LeadTimeline.Create("L1", [new LeadCaptured { EventId = "1", OccurredAt = At(0) }])
            .SetAside(verdict.Finding, new() { EventId = "2", OccurredAt = At(1) });

        Assert.Equal((ScreeningOutcome.Nurture, LeadFinding.NotReadyToBuy), (verdict.Outcome, verdict.Finding));
        Assert.Equal(LeadRemovalReason.None, verdict.Reasons[0].RemovalReason);
        Assert.Equal(LeadStatus.Nurture, lead.StateAt(At(2)).Status);
    }

    [Fact]
    public void Screen_WhenNobodyKnowsWhetherTheCustomerIsReady_HoldsNobodyUp()
    {
        var verdict = Rules.Screen(ScreeningFixtures.Valid.And(ScreeningFacts.ReadyToBuy, FactValue.None));

        Assert.Equal(ScreeningOutcome.Passed, verdict.Outcome);
        Assert.Equal([ScreeningFacts.ReadyToBuy], verdict.MissingFacts.AsEnumerable());
    }

    /// <summary>Two unanswered calls are attempts: the lead stays as valid as it was.</summary>
    [Fact]
    public void Item081_TwoUnansweredCalls_AreNoReason()
    {
        var lead = LeadTimeline.Create("L1", [new LeadCaptured { EventId = "1", OccurredAt = At(0) }])
            .SetAside(LeadFinding.NoAnswer, new() { EventId = "2", OccurredAt = At(1) })
            .SetAside(LeadFinding.NoAnswer, new() { EventId = "3", OccurredAt = At(2) })
            .SetAside(LeadFinding.NoReply, new() { EventId = "4", OccurredAt = At(3) });

        var verdict = Rules.Screen(lead.StateAt(At(4)));

        Assert.Equal(3, lead.StateAt(At(4)).UnansweredInARow);
        Assert.Equal(ScreeningOutcome.Undecided, verdict.Outcome);
        Assert.Empty(verdict.Reasons);
    }

    [Theory]
    [InlineData(LeadFinding.NoAnswer)]
    [InlineData(LeadFinding.NoReply)]
    public void Item081_ARuleThatRemovesForSilence_CannotBeBuilt(LeadFinding finding)
    {
        var builder = Builder().AddRule(new()
        {
            Id = "silent",
            Finding = finding,
            Condition = Criterion.IsTrue(ScreeningFacts.IsDuplicate),
        });

        Assert.Equal(DefinitionErrorCode.NotApplicable, Assert.Single(builder.Validate()).Code);
    }

    [Fact]
    public void Item081_ARuleThatCountsAttempts_CannotBeBuilt()
    {
        var called = Criterion.CountAtLeast("call", 2);
        Criterion[] conditions =
        [
            called,
            Criterion.All(called, Criterion.Not(Criterion.CountAtLeast("reply", 1))),
            Criterion.Any(called, Criterion.IsTrue(ScreeningFacts.IsDuplicate)),
        ];

        Assert.All(conditions, condition =>
        {
            var builder = Builder()
                .AddFact(new() { Id = "call", Kind = FactKind.Interaction })
                .AddFact(new() { Id = "reply", Kind = FactKind.Interaction })
                .AddRule(new()
                {
                    Id = "silent",
                    Finding = LeadFinding.WrongContactDetails,
                    Condition = condition,
                });

            Assert.Equal(
                (DefinitionErrorCode.NotApplicable, "silent"),
                (Assert.Single(builder.Validate()).Code, builder.Validate()[0].Subject));
        });
    }

    [Fact]
    public void Validate_WithManyMistakes_ListsThemAll()
    {
        var errors = ScreeningRules.CreateBuilder("", LocalizedText.Create("X"))
            .AddRule(new())
            .AddRule(new()
            {
                Id = "a",
                Finding = LeadFinding.Duplicate,
                Condition = Criterion.IsTrue("nowhere"),
            })
            .AddRule(new()
            {
                Id = "a",
                Finding = (LeadFinding)77,
                Condition = Criterion.Present(StandardFacts.Contact),
            })
            .Validate();

        Assert.Equal(
            [
                (DefinitionErrorCode.MissingId, ""), (DefinitionErrorCode.MissingId, ""),
                (DefinitionErrorCode.MissingKind, ""), (DefinitionErrorCode.MissingCondition, ""),
                (DefinitionErrorCode.UnknownFact, "a"), (DefinitionErrorCode.DuplicateId, "a"),
                (DefinitionErrorCode.MissingKind, "a"),
            ],
            errors.Select(error => (error.Code, error.Subject)));
        Assert.Equal(
            DefinitionErrorCode.MissingMember,
            Assert.Single(ScreeningRules.CreateBuilder("x", LocalizedText.Create("X")).Validate()).Code);
    }

    [Fact]
    public void ToJson_ReadsBackAndFollowsTheSchema()
    {
        var json = Rules.ToJson();

        var read = ScreeningRules.FromJson(json);

        Assert.Equal(json, read.ToJson());
        Assert.Equal(Rules.ContentHash, read.ContentHash);
        Assert.Equal(Rules.Rules.AsEnumerable(), read.Rules);
        Assert.NotEqual(Rules.ContentHash, Rules.ToBuilder().RemoveRule("duplicate").Build().ContentHash);
        Assert.Empty(SchemaCheck.Check(json, ScreeningRules.JsonSchema));
    }

    [Fact]
    public void FromJson_WithManyMistakes_ReportsThemAllWithTheirPlace()
    {
        const string Json =
            """
            {
              "id": "s",
              "name": "S",
              "facts": [{ "id": "call", "kind": "interaction" }],
              "rules": [
                { "id": "a", "finding": "noAnswer", "when": { "count": "call", "atLeast": 2 } },
                { "id": "b", "finding": "duplicate", "when": { "count": "call", "atLeast": 2 } },
                { "id": "c", "when": { "fact": "x", "equals": true } }
              ]
            }
            """;

        var errors = Assert.Throws<InvalidDefinitionException>(() => ScreeningRules.FromJson(Json)).Errors;

        Assert.Equal(
            [
                (DefinitionErrorCode.UnknownValue, "$.rules[0].finding"),
                (DefinitionErrorCode.NotApplicable, "$.rules[0].when"),
                (DefinitionErrorCode.NotApplicable, "$.rules[1].when"),
                (DefinitionErrorCode.MissingMember, "$.rules[2]"),
                (DefinitionErrorCode.UnknownFact, "$.rules[2].when.fact"),
            ],
            errors.Select(error => (error.Code, error.Subject)));
    }

    private static ScreeningRulesBuilder Builder()
    {
        var builder = ScreeningRules.CreateBuilder("mine", LocalizedText.Create("Mine"));
        foreach (var fact in ScreeningFacts.All)
        {
            builder.AddFact(fact);
        }

        return builder;
    }

    private static DateTimeOffset At(int day) => new(2026, 3, 2 + day, 9, 0, 0, TimeSpan.Zero);
}
