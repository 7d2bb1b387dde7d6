using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

public sealed class StageGateTests
{
    private static readonly StageGate Gate = new(Model);

    [Fact]
    public void Judge_EverythingKnown_Allows()
    {
        var verdict = Gate.Judge(InStages("lead").KnowingAll(), To("confirmation"));

        Assert.Equal(GateDecision.Allowed, verdict.Decision);
        Assert.Empty(verdict.Obstacles);
        Assert.Equal("demo-and-needs", Assert.Single(verdict.Criteria).Criterion.Id);
        Assert.Equal("lead → confirmation", $"{verdict.From} → {verdict.To}");
        Assert.Equal(Model.ContentHash, verdict.ModelHash);
        Assert.Equal(Start.AddDays(9), verdict.JudgedAt);
        Assert.Equal("线索 → 需求确认：通过", verdict.ToString("zh-Hans"));
    }

    [Fact]
    public void Judge_NothingKnown_NamesEveryCriterionOnTheWay()
    {
        var verdict = Gate.Judge(InStages("lead"), To("won"));

        Assert.Equal(GateDecision.Blocked, verdict.Decision);
        Assert.Equal(
            "EntryCriterionUnmet:confirmation EntryCriterionUnmet:negotiation ApprovalMissing:won", verdict.Codes());
    }

    [Fact]
    public void Judge_LeavingAStageWithExitCriteria_AsksForThem()
    {
        var verdict = Gate.Judge(InStages("negotiation"), To("won"));

        Assert.Equal("ExitCriterionUnmet:negotiation ApprovalMissing:won", verdict.Codes());
        Assert.True(verdict.Criteria[0].IsExit);
        Assert.Equal(
            "Before leaving “Negotiation”: The amount is agreed. Missing: Expected amount.",
            verdict.Obstacles[0].ToString());
        Assert.Equal("“赢单”须经法务审批。", verdict.Obstacles[1].ToString("zh-Hans"));
    }

    [Fact]
    public void Judge_WithTheApproval_Allows()
    {
        var request = To("won") with { Approvals = [new Approval { Role = "legal", By = "Zhao" }] };

        Assert.Equal(GateDecision.Allowed, Gate.Judge(InStages("negotiation").KnowingAll(), request).Decision);
        Assert.Equal(
            "ApprovalMissing:won",
            Gate.Judge(
                InStages("negotiation").KnowingAll(),
                request with { Approvals = [new Approval { Role = "legal", By = " " }] }).Codes());
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("invalid")]
    [InlineData("nurture")]
    [InlineData("hold")]
    [InlineData("lead")]
    public void Judge_BackwardsOrOut_AsksForNoCriteria(string stage)
    {
        var verdict = Gate.Judge(InStages("negotiation"), To(stage));

        Assert.Equal(GateDecision.Allowed, verdict.Decision);
        Assert.Empty(verdict.Criteria);
    }

    [Fact]
    public void Judge_AgainstThePolicies_NamesEachOfThem()
    {
        var strict = new StageGate(WithMoves(new MovePolicy
        {
            AllowsSkip = false,
            AllowsBack = false,
            RequiresLossReason = true,
            CreationStages = [StageId.Create("lead")],
        }));

        Assert.Equal(
            "SkipNotAllowed:confirmation", strict.Judge(InStages("lead").KnowingAll(), To("negotiation")).Codes());
        Assert.Equal(string.Empty, strict.Judge(InStages("confirmation").KnowingAll(), To("negotiation")).Codes());
        Assert.Equal("BackNotAllowed:lead", strict.Judge(InStages("confirmation"), To("lead")).Codes());
        Assert.Equal("ReasonMissing:lost", strict.Judge(InStages("lead"), To("lost")).Codes());
        Assert.Empty(strict.Judge(InStages("lead"), To("lost") with { Reason = "price" }).Obstacles);
        Assert.Equal(
            "NotACreationStage:confirmation", strict.Judge(InStages().KnowingAll(), To("confirmation")).Codes());
        Assert.Empty(strict.Judge(InStages(), To("lead")).Obstacles);
        Assert.Equal("NotACreationStage:lost", Gate.Judge(InStages(), To("lost")).Codes());
    }

    [Fact]
    public void Judge_WhatCannotBe_CannotBeOverridden()
    {
        var deal = InStages("lead", "confirmation").KnowingAll();

        AssertBlocked("UnknownStage:nowhere", deal, To("nowhere"));
        AssertBlocked("AlreadyThere:confirmation", deal, To("confirmation"));
        AssertBlocked("AlreadyRecorded:negotiation", deal, To("negotiation") with { EventId = "entered-0" });
        AssertBlocked("LaterMove:lead", deal, To("lost", 0.5));
        AssertBlocked("NotClosed:payment", deal, To("payment"));
        AssertBlocked("OverrideUnsigned:tender", deal, To("tender") with { Actor = null });

        static void AssertBlocked(string codes, OpportunityTimeline deal, MoveRequest request)
        {
            var verdict = Gate.Judge(deal, request with { OverrideReason = "the director decided" });

            Assert.Equal((GateDecision.Blocked, codes), (verdict.Decision, verdict.Codes()));
            Assert.All(verdict.Obstacles, obstacle => Assert.False(obstacle.IsOverridable));
            Assert.All(verdict.Obstacles, item => Assert.NotEqual(item.ToString("en"), item.ToString("zh-Hans")));
        }
    }

    [Fact]
    public void Move_Blocked_ChangesNothing()
    {
        var deal = InStages("lead");

        var move = deal.Move(To("negotiation"), Model);

        Assert.False(move.IsMade);
        Assert.Null(move.Event);
        Assert.Same(deal, move.Timeline);
    }

    [Fact]
    public void Move_Overridden_StoresWhoAndWhyAndWhatWasUnmet()
    {
        var move = InStages("lead").Move(To("negotiation") with { OverrideReason = "the director decided" }, Model);

        var stored = Assert.IsType<StageEntered>(move.Event);
        Assert.Equal(GateDecision.Overridden, stored.Gate!.Decision);
        Assert.Equal(("Li", "the director decided"), (stored.Gate.OverriddenBy, stored.Gate.OverrideReason));
        Assert.Equal("EntryCriterionUnmet:confirmation EntryCriterionUnmet:negotiation", stored.Gate.Codes());
        Assert.Same(stored.Gate, move.Timeline.Events.OfType<StageEntered>().Last().Gate);
        Assert.StartsWith(
            "线索 → 商务谈判：由Li强制放行，原因：the director decided\n- ",
            stored.Gate.ToString("zh-Hans"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Move_OnAStaleVersion_IsAConflict_AndNothingIsLost()
    {
        var seen = InStages("lead").KnowingAll();
        var first = seen.Move(To("confirmation") with { EventId = "a", ExpectedVersion = seen.Version }, Model);

        var second = first.Timeline.Move(To("lost") with { EventId = "b", ExpectedVersion = seen.Version }, Model);

        Assert.True(first.IsMade);
        Assert.Equal(GateDecision.Conflict, second.Gate.Decision);
        Assert.Equal("StaleVersion:lost", second.Gate.Codes());
        Assert.Same(first.Timeline, second.Timeline);
        Assert.Equal("confirmation", second.Timeline.StateAt(Start.AddDays(9)).Stage.Value);
        Assert.Contains("请刷新后重试", second.Gate.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Move_AskedTwice_MovesOnce()
    {
        var seen = InStages("lead");
        var request = To("lost") with { ExpectedVersion = seen.Version };
        var once = seen.Move(request, Model);
        var later = once.Timeline.Append(new Reactivated { EventId = "back", OccurredAt = Start.AddDays(12) });

        var twice = later.Move(request with { OccurredAt = Start.AddDays(13) }, Model);

        Assert.Equal((true, false), (once.IsMade, once.IsRepeated));
        Assert.Equal((true, true), (twice.IsMade, twice.IsRepeated));
        Assert.Same(once.Event, twice.Event);
        Assert.Same(once.Gate, twice.Gate);
        Assert.Same(later, twice.Timeline);
    }

    [Fact]
    public void Move_UnderTheIdentifierOfAnotherMove_IsBlocked()
    {
        var once = InStages("lead").Move(To("lost"), Model);

        var other = once.Timeline.Move(To("hold"), Model);

        Assert.Equal((false, GateDecision.Blocked), (other.IsMade, other.Gate.Decision));
        Assert.Contains("AlreadyRecorded:hold", other.Gate.Codes(), StringComparison.Ordinal);
        Assert.Same(once.Timeline, other.Timeline);
    }

    [Fact]
    public void Move_WithAGateOfAnotherModel_IsAnError()
    {
        var other = WithMoves(new MovePolicy { AllowsBack = false });

        Assert.Throws<ArgumentException>(() => InStages("lead").Move(To("lost"), Model, new StageGate(other)));
    }

    [Fact]
    public void S2_3_AJudgedMove_PinsTheVersionOfTheModel()
    {
        var next = WithMoves(new MovePolicy { AllowsBack = false });
        var created = OpportunityTimeline.Create("d", []).Move(To("lead", 0) with { EventId = "new" }, Model).Timeline;
        var moved = created.Move(To("lost", 2), next).Timeline;
        var migrated = created.Migrate(
            StageModelMigration.CreateBuilder(Model, next).Build(),
            new MigrationRequest { EventId = "taken-over", OccurredAt = Start.AddDays(1) });
        var unjudged = created.Append(
            new StageEntered { EventId = "plain", OccurredAt = Start.AddDays(3), Stage = StageId.Create("tender") });

        var readBack = InStages("lead").Append(new OpportunityLost
        {
            EventId = "lost",
            OccurredAt = Start.AddDays(1),
            ModelHash = next.ContentHash,
        });

        Assert.Null(InStages("lead").StateAt(Start).ModelHash);
        Assert.Equal(next.ContentHash, readBack.StateAt(Start.AddDays(1)).ModelHash);
        Assert.Equal(Model.ContentHash, created.StateAt(Start).ModelHash);
        Assert.Equal(Model.ContentHash, unjudged.StateAt(Start.AddDays(3)).ModelHash);
        Assert.Equal(
            (Model.ContentHash, next.ContentHash),
            (moved.StateAt(Start.AddDays(1)).ModelHash, moved.StateAt(Start.AddDays(2)).ModelHash));
        Assert.Equal(next.ContentHash, migrated.Timeline.StateAt(Start.AddDays(2)).ModelHash);
        Assert.Equal(
            MigrationFateCode.OtherModel,
            moved.Migrate(
                StageModelMigration.CreateBuilder(Model, WithMoves(new MovePolicy { AllowsSkip = false })).Build(),
                new MigrationRequest { EventId = "no", OccurredAt = Start.AddDays(5) }).Fate.Code);
    }

    [Theory]
    [InlineData("won", TimelineEventKind.Won)]
    [InlineData("lost", TimelineEventKind.Lost)]
    [InlineData("invalid", TimelineEventKind.Disqualified)]
    [InlineData("nurture", TimelineEventKind.MovedToNurture)]
    [InlineData("hold", TimelineEventKind.PutOnHold)]
    [InlineData("tender", TimelineEventKind.StageEntered)]
    public void Move_MakesTheEventOfTheKindOfTheStage(string stage, TimelineEventKind kind)
    {
        var request = To(stage) with { Approvals = [new Approval { Role = "legal", By = "Zhao" }] };

        Assert.Equal(kind, InStages("confirmation").KnowingAll().Move(request, Model).Event?.Kind);
    }

    [Fact]
    public void Move_OfARestingOrClosedOpportunity_ResumesOrReactivatesIt()
    {
        var held = InStages("lead").Move(To("hold", 2) with { EventId = "hold" }, Model).Timeline;
        var lost = held.Move(To("lost", 3) with { EventId = "lost" }, Model).Timeline;

        Assert.Equal(TimelineEventKind.Resumed, held.Move(To("lead"), Model).Event?.Kind);
        Assert.Equal(TimelineEventKind.Reactivated, lost.Move(To("lead"), Model).Event?.Kind);
        Assert.Equal(TimelineEventKind.PhaseEntered, lost.Move(To("payment"), Model).Event?.Kind);
        Assert.Equal("NotOpen:hold", lost.Move(To("hold"), Model).Gate.Codes());
    }

    [Fact]
    public void Move_AtTheInstantOfTheLastEvent_ComesLast()
    {
        var deal = InStages("lead").KnowingAll();

        var move = deal.Move(To("confirmation", 0) with { EventId = "0-sorts-first" }, Model);

        Assert.Equal("confirmation", move.Timeline.StateAt(Start).Stage.Value);
    }

    [Fact]
    public void Judge_LooksOnlyAtWhatWasKnown()
    {
        var deal = InStages("lead").KnowingAll().Append(new EventCorrected
        {
            EventId = "wrong",
            OccurredAt = Start.AddDays(20),
            CorrectedEventId = "demo-done",
        });

        Assert.True(Gate.Judge(deal, To("confirmation")).IsAllowed);
        Assert.False(Gate.Judge(deal, To("confirmation") with { RecordedAt = Start.AddDays(21) }).IsAllowed);
    }
}
