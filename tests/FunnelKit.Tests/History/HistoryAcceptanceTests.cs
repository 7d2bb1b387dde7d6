using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

/// <summary>The numbered items of what FunnelKit must be able to do, as far as they are about what happened.</summary>
public sealed class HistoryAcceptanceTests
{
    [Fact]
    public void Item002_TheWayOfAProspect_IsTraceableFromTheLeadToThePayment()
    {
        var lead = LeadTimeline.Create("L1",
        [
            new LeadCaptured { EventId = "1", OccurredAt = Start, Source = "展会-2023年XX行业展" },
            new InteractionLogged { EventId = "2", OccurredAt = Start.AddDays(1), Interaction = "phone-call" },
            Fact("3", "demo-done", FactValue.FromFlag(true)),
            Fact("4", "specific-needs", FactValue.FromText("XX科技-CRM系统采购")),
        ]);
        var handOver = lead.Convert("SF001", Model, Change("5", 2));
        var deal = handOver.Opportunity!
            .Append(Enter(StageKind.Open, "6", 3, "negotiation"))
            .Append(Enter(StageKind.Won, "7", 4, "won"))
            .Append(Enter(StageKind.PostClose, "8", 5, "payment"));

        Assert.Equal(
            [LeadStatus.New, LeadStatus.Converted],
            new[] { 1d, 2d }.Select(day => handOver.Lead.StateAt(Start.AddDays(day)).Status));
        Assert.Equal("SF001", handOver.Lead.StateAt(Start.AddDays(9)).OpportunityId);
        Assert.Equal(
            ["confirmation", "negotiation", "won", "payment"],
            deal.ToStageEvents(Model, Start.AddDays(9)).Select(item => item.Stage));
        var state = deal.StateAt(Start.AddDays(9));
        Assert.Equal((StageKind.Won, "payment"), (state.Status, state.Phase.Value));
        Assert.Equal("展会-2023年XX行业展", state.ValueOf(StandardFacts.Source).ToString());
        Assert.Equal(1, state.CountOf("phone-call", null));
    }

    [Fact]
    public void Item005_EachLayerDown_IsEnteredOnlyWithLessUncertainty()
    {
        var deal = InStages("lead");

        var first = new StageGate(Model).Judge(deal, To("won"));
        var second = new StageGate(Model).Judge(
            deal.Knowing("demo-done", FactValue.FromFlag(true)).Knowing("specific-needs", FactValue.FromText("CRM")),
            To("won"));
        var third = new StageGate(Model).Judge(deal.KnowingAll(), To("won"));

        Assert.Equal([2, 1, 0], new[] { first, second, third }.Select(
            verdict => verdict.Criteria.Count(criterion => !criterion.IsMet)));
    }

    [Fact]
    public void Item008_TheHandOverPoint_IsExplicit_OrNothingIsHandedOver()
    {
        var lead = KnownLead();
        var silent = Model.ToBuilder().SetHandOver(StageId.None).Build();

        var opportunity = lead.Convert("SF001", Model, Change("c", 2)).Opportunity!;

        Assert.Equal(Model.HandOver, opportunity.StateAt(Start.AddDays(2)).CreationStage);
        var error = Assert.Throws<ArgumentException>(() => lead.Convert("SF001", silent, Change("c", 2)));
        Assert.StartsWith(
            "The model 'gates' does not say at which stage leads are handed over.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Item009_TheHandOver_ScreensByValue_AndControlsTheProcess()
    {
        var lead = LeadTimeline.Create("L1", [new LeadCaptured { EventId = "1", OccurredAt = Start }]);

        var conversion = lead.Convert("SF001", Model, Change("c", 2));

        Assert.False(conversion.IsMade);
        Assert.Same(lead, conversion.Lead);
        Assert.Equal(
            "EntryCriterionUnmet:confirmation",
            conversion.Gate.Codes());
    }

    [Fact]
    public void Item010_ALeadAndAnOpportunity_AreDifferentTypes_WithDifferentEvents()
    {
        var won = new OpportunityWon { EventId = "1", OccurredAt = Start };
        var captured = new LeadCaptured { EventId = "1", OccurredAt = Start };

        var lead = Assert.Throws<ArgumentException>(() => LeadTimeline.Create("L1", [won]));
        var deal = Assert.Throws<ArgumentException>(() => OpportunityTimeline.Create("SF001", [captured]));

        Assert.StartsWith(
            "The event '1' is of kind Won, which does not happen to a lead.", lead.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The event '1' is of kind LeadCaptured, which does not happen to an opportunity.",
            deal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Item029_ALead_GoesFromMqlToSql_OrToTheNurturePool_OrIsRemoved()
    {
        var lead = LeadTimeline.Create("L1",
        [
            new LeadCaptured { EventId = "1", OccurredAt = Start },
            Status("2", 1, LeadStatus.MarketingQualified),
            Status("3", 2, LeadStatus.SalesQualified),
            Status("4", 3, LeadStatus.Accepted),
        ]);

        Assert.Equal(
            [
                LeadStatus.None,
                LeadStatus.New,
                LeadStatus.MarketingQualified,
                LeadStatus.SalesQualified,
                LeadStatus.Accepted,
            ],
            new[] { -1d, 0.5, 1, 2, 3 }.Select(day => lead.StateAt(Start.AddDays(day)).Status));
        Assert.Equal(Start.AddDays(3), lead.StateAt(Start.AddDays(9)).StatusSince);
        Assert.Equal(
            LeadStatus.Nurture,
            lead.SetAside(LeadFinding.NotReadyToBuy, Change("5", 4)).StateAt(Start.AddDays(9)).Status);
        Assert.Equal(
            LeadStatus.Removed,
            lead.SetAside(LeadFinding.UnrelatedNeed, Change("5", 4)).StateAt(Start.AddDays(9)).Status);
    }

    [Fact]
    public void Item040_Negotiation_IsBlocked_AndSaysWhatIsMissing()
    {
        var deal = InStages("confirmation").Knowing("formal-quote", FactValue.FromArtefact("Q-2023-1"));

        var verdict = new StageGate(Model).Judge(deal, To("negotiation"));

        Assert.Equal(GateDecision.Blocked, verdict.Decision);
        Assert.Equal(
            "需求确认 → 商务谈判：未通过\n- 进入“商务谈判”前：已提交正式报价，且客户已指定决策人参与。缺少：参与的决策人。",
            verdict.ToString("zh-Hans"));
        Assert.Equal(
            "Need confirmation → Negotiation: blocked\n- Before entering “Negotiation”: A formal quote is submitted "
            + "and the customer has designated a decision maker to take part. Missing: Decision maker taking part.",
            verdict.ToString());
        Assert.Equal("decision-maker", Assert.Single(Assert.Single(verdict.Criteria).Result.MissingFacts));
        Assert.True(new StageGate(Model).Judge(
            deal.Knowing("decision-maker", FactValue.FromText("王总")), To("negotiation")).IsAllowed);
    }

    [Fact]
    public void Item041_TheStageFollowsWhatTheCustomerDid_NotHowTheSalespersonFeels()
    {
        var deal = InStages("confirmation").Append(new ProbabilityOverridden
        {
            EventId = "feeling",
            OccurredAt = Start.AddDays(1),
            Actor = "Li",
            Reason = "a good feeling",
            Probability = Probability.FromPercent(95),
        });

        Assert.Equal(
            "EntryCriterionUnmet:negotiation", new StageGate(Model).Judge(deal, To("negotiation")).Codes());
    }

    [Fact]
    public void Item063_EntryCriteriaAreEvaluated_MetOnesAreShownAsWell()
    {
        var verdict = new StageGate(Model).Judge(
            InStages("lead")
                .Knowing("demo-done", FactValue.FromFlag(true))
                .Knowing("specific-needs", FactValue.FromText("CRM")),
            To("negotiation"));

        Assert.Equal(
            [("demo-and-needs", true), ("quote-and-decision-maker", false)],
            verdict.Criteria.Select(criterion => (criterion.Criterion.Id, criterion.IsMet)));
        Assert.StartsWith(
            "客户已完成一次产品演示并提出明确需求（已满足", verdict.Criteria[0].ToString("zh-Hans", Model), StringComparison.Ordinal);
    }

    [Fact]
    public void Item076_EveryInteractionAndEveryChange_IsKept_AlsoWhatWasCorrected()
    {
        var deal = InStages("lead").Append(new InteractionLogged
        {
            EventId = "call",
            OccurredAt = Start.AddDays(1),
            Interaction = "phone-call",
            Summary = "wants a demo",
        });

        var corrected = deal.Append(new EventCorrected
        {
            EventId = "correction",
            OccurredAt = Start.AddDays(2),
            CorrectedEventId = "call",
            Reason = "another customer",
        });

        Assert.Equal(["entered-0", "call", "correction"], corrected.Events.Select(item => item.EventId));
        Assert.Equal(2, deal.Version);
        Assert.Equal(1, corrected.StateAt(Start.AddDays(1)).CountOf("phone-call", null));
        Assert.Equal(0, corrected.StateAt(Start.AddDays(2)).CountOf("phone-call", null));
        Assert.Equal(1, corrected.StateAt(Start.AddDays(2), Start.AddDays(1)).CountOf("phone-call", null));
    }

    [Fact]
    public void Item079_S1_3_WhatIsRecordedLate_IsSeen_AndCountsFromThenOn()
    {
        var deal = InStages("lead").AppendRange(
        [
            new InteractionLogged
            {
                EventId = "same-day",
                OccurredAt = Start.AddHours(10),
                RecordedAt = Start.AddHours(17),
                Interaction = "phone-call",
            },
            new InteractionLogged
            {
                EventId = "late",
                OccurredAt = Start.AddHours(11),
                RecordedAt = Start.AddDays(5),
                Interaction = "phone-call",
            },
        ]);

        Assert.Equal(["late"], deal.RecordedLate(TimeSpan.FromDays(1)).Select(item => item.EventId));
        Assert.Equal(TimeSpan.FromHours(7), deal.Events[1].RecordingLag);
        Assert.Equal([1, 2], new[] { 4d, 5d }.Select(
            day => deal.StateAt(Start.AddDays(1), Start.AddDays(day)).CountOf("phone-call", null)));
    }

    [Fact]
    public void Item081_NoAnswerAfterTwoCalls_DoesNotMakeALeadInvalid_AndNotReadyToBuyIsNurture()
    {
        var lead = LeadTimeline.Create("L1", [new LeadCaptured { EventId = "1", OccurredAt = Start }])
            .SetAside(LeadFinding.NoAnswer, Change("2", 1))
            .SetAside(LeadFinding.NoAnswer, Change("3", 2))
            .SetAside(LeadFinding.NoReply, Change("4", 3));

        var state = lead.StateAt(Start.AddDays(9));

        Assert.Equal((LeadStatus.New, 3, 3), (state.Status, state.ContactAttempts, state.UnansweredAttempts));
        Assert.Equal(
            LeadStatus.Nurture,
            lead.SetAside(LeadFinding.NotReadyToBuy, Change("5", 4)).StateAt(Start.AddDays(9)).Status);
        var error = Assert.Throws<ArgumentException>(() => lead.Append(Status("5", 4, LeadStatus.Removed)));
        Assert.Contains("that nobody answered is an attempt to make contact", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Enum.GetNames<LeadRemovalReason>(), name => name.Contains("Answer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LeadFinding.WrongContactDetails, LeadStatus.Removed)]
    [InlineData(LeadFinding.UnrelatedNeed, LeadStatus.Removed)]
    [InlineData(LeadFinding.NotGenuine, LeadStatus.Removed)]
    [InlineData(LeadFinding.OutsideTargetProfile, LeadStatus.Removed)]
    [InlineData(LeadFinding.Duplicate, LeadStatus.Removed)]
    [InlineData(LeadFinding.NotReadyToBuy, LeadStatus.Nurture)]
    public void Item196_AnUnqualifiedLead_GoesToOneOfTwoPlaces(LeadFinding finding, LeadStatus place)
    {
        var state = KnownLead().SetAside(finding, Change("aside", 3)).StateAt(Start.AddDays(3));

        Assert.Equal(place, state.Status);
        Assert.Equal(
            place == LeadStatus.Removed ? finding.ToString() : nameof(LeadRemovalReason.None),
            state.RemovalReason.ToString());
    }

    private static LifecycleEvent Enter(StageKind kind, string id, double day, string stage) =>
        LifecycleEvent.Into(kind, id, Start.AddDays(day)) with { Stage = StageId.Create(stage) };

    private static LeadTimeline KnownLead() => LeadTimeline.Create("L1",
    [
        new LeadCaptured { EventId = "1", OccurredAt = Start, Source = "web" },
        Fact("2", "demo-done", FactValue.FromFlag(true)),
        Fact("3", "specific-needs", FactValue.FromText("CRM")),
    ]);

    private static LeadChange Change(string id, double day) =>
        new() { EventId = id, OccurredAt = Start.AddDays(day), Actor = "Li" };

    private static LeadStatusChanged Status(string id, double day, LeadStatus status) =>
        new() { EventId = id, OccurredAt = Start.AddDays(day), Status = status };

    private static FactRecorded Fact(string id, string fact, FactValue value) =>
        new() { EventId = id, OccurredAt = Start, Fact = fact, Value = value };
}
