using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

/// <summary>Mistakes that are known from elsewhere, and that must not be made here.</summary>
public sealed class TimelineTrapTests
{
    private static readonly DateTimeOffset AsOf = Start.AddDays(30);

    [Fact]
    public void Trap03_ReopeningAWonDeal_ClearsTheClosedDate()
    {
        var won = InStages("lead", "negotiation").Append(
            new OpportunityWon { EventId = "won", OccurredAt = Start.AddDays(5) });
        var reopened = won.Append(new Reactivated
        {
            EventId = "again",
            OccurredAt = Start.AddDays(8),
            Stage = StageId.Create("negotiation"),
        });

        Assert.Equal(Start.AddDays(5), won.StateAt(AsOf).ClosedAt);
        Assert.Null(reopened.StateAt(AsOf).ClosedAt);
        Assert.Equal(StageKind.Open, reopened.StateAt(AsOf).Status);
        Assert.Equal(Start.AddDays(5), reopened.StateAt(Start.AddDays(7)).ClosedAt);
        Assert.Equal(
            [StageKind.Won, StageKind.None], reopened.StateAt(AsOf).Episodes.Select(episode => episode.Outcome));
    }

    [Fact]
    public void Trap04_S2_5_EditingAnotherField_OrMoving_KeepsAProbabilitySetByHand()
    {
        var set = InStages("lead").Append(new ProbabilityOverridden
        {
            EventId = "set",
            OccurredAt = Start.AddDays(1),
            Actor = "Li",
            Reason = "met the CEO",
            Probability = Probability.FromPercent(35),
            ExpiresAt = Start.AddDays(20),
        });

        var edited = set
            .Append(new OwnerChanged { EventId = "owner", OccurredAt = Start.AddDays(2), Owner = "Wang" })
            .Append(new StageEntered { EventId = "m", OccurredAt = Start.AddDays(3), Stage = StageId.Create("tender") })
            .Append(new OpportunityLost { EventId = "lost", OccurredAt = Start.AddDays(4) })
            .Append(new Reactivated { EventId = "again", OccurredAt = Start.AddDays(5) });

        var kept = edited.StateAt(Start.AddDays(6)).ProbabilityOverride!;
        Assert.Equal(Probability.FromPercent(35), kept.Probability);
        Assert.Equal((Start.AddDays(1), "Li", "met the CEO"), (kept.SetAt, kept.SetBy, kept.Reason));
        Assert.NotNull(edited.StateAt(Start.AddDays(20).AddTicks(-1)).ProbabilityOverride);
        Assert.Null(edited.StateAt(Start.AddDays(20)).ProbabilityOverride);
    }

    [Fact]
    public void Trap04_S2_5_AnOpenDealSetToZeroPercent_IsStillOpen()
    {
        var state = InStages("lead").Append(new ProbabilityOverridden
        {
            EventId = "zero",
            OccurredAt = Start.AddDays(1),
            Probability = Probability.Never,
        }).StateAt(AsOf);

        Assert.Equal((StageKind.Open, Probability.Never), (state.Status, state.ProbabilityOverride?.Probability));
    }

    [Fact]
    public void Trap05_S1_8_ADealCreatedAsLost_WasLostFromAnUnknownStage()
    {
        var timeline = OpportunityTimeline.Create(
            "d", [new OpportunityLost { EventId = "1", OccurredAt = Start, Stage = StageId.Create("lost") }]);

        var state = timeline.StateAt(AsOf);

        Assert.Equal((StageKind.Lost, StageId.None, false), (state.Status, state.LostFrom, state.StageIsImputed));
        Assert.Equal((StageId.Create("lost"), Start), (state.CreationStage, state.CreatedAt));
        var flow = StageHistory.CreateBuilder(Model).Add(timeline, AsOf).Build().Fold(AsOf);
        Assert.Equal((1, 0), (flow.LostFromUnknown, flow.Stages.Sum(stage => stage.LostFrom)));
    }

    [Fact]
    public void Trap05_ADealWonAndThenLost_KeepsTheStageItReallyWasInLast()
    {
        var state = InStages("lead", "negotiation", "confirmation")
            .Append(new OpportunityWon { EventId = "won", OccurredAt = Start.AddDays(5) })
            .Append(new OpportunityLost { EventId = "lost", OccurredAt = Start.AddDays(9), Reason = "withdrew" })
            .StateAt(AsOf);

        Assert.Equal("confirmation", state.LostFrom.Value);
        Assert.Equal((StageKind.Lost, "withdrew"), (state.Status, state.LossReason));
        Assert.Equal(1, state.EpisodeCount);
        Assert.Equal(StageKind.Lost, Assert.Single(state.Episodes).Outcome);
    }

    [Fact]
    public void Trap05_AStageThatNobodyStated_IsLabelledAsImputed_UntilOneIsEntered()
    {
        var lost = InStages("lead", "confirmation").Append(
            new OpportunityLost { EventId = "lost", OccurredAt = Start.AddDays(3) });
        var back = lost.Append(new Reactivated { EventId = "back", OccurredAt = Start.AddDays(4) });
        var moved = back.Append(
            new StageEntered { EventId = "on", OccurredAt = Start.AddDays(5), Stage = StageId.Create("tender") });

        Assert.Equal(("confirmation", true), (back.StateAt(AsOf).Stage.Value, back.StateAt(AsOf).StageIsImputed));
        Assert.Equal(("tender", false), (moved.StateAt(AsOf).Stage.Value, moved.StateAt(AsOf).StageIsImputed));
    }

    [Fact]
    public void Trap06_TheClockOfAStage_StartsAgainWithEveryMove_AndRestsOnHold()
    {
        var timeline = InStages("lead", "confirmation")
            .Append(new PutOnHold { EventId = "hold", OccurredAt = Start.AddDays(3) })
            .Append(new Resumed { EventId = "resumed", OccurredAt = Start.AddDays(10) });

        var state = timeline.StateAt(Start.AddDays(12));

        Assert.Equal(Start.AddDays(1), state.StageEnteredAt);
        Assert.Equal((4d, 7d), (state.TimeInStage.TotalDays, state.HeldTime.TotalDays));
        Assert.Equal(2d, timeline.StateAt(Start.AddDays(8)).TimeInStage.TotalDays);
        Assert.Equal(0.5, timeline.StateAt(Start.AddDays(0.5)).TimeInStage.TotalDays);
    }

    [Fact]
    public void Trap08_AReopenedDeal_IsNotStuckAtItsOutcome()
    {
        var timeline = InStages("negotiation")
            .Append(new OpportunityWon { EventId = "won", OccurredAt = Start.AddDays(2) })
            .Append(new Reactivated
            {
                EventId = "back",
                OccurredAt = Start.AddDays(3),
                Stage = StageId.Create("lead"),
            });

        var state = timeline.StateAt(AsOf);

        Assert.Equal((StageKind.Open, "lead", null), (state.Status, state.Stage.Value, state.ProbabilityOverride));
        var flow = StageHistory.CreateBuilder(Model).Add(timeline, AsOf).Build().Fold(AsOf);
        Assert.Equal((0, 1, 1), (flow.Won, flow.Open, flow.Reopenings));
    }

    [Fact]
    public void Trap13_S2_3_ADealInAStageThatIsGone_IsStillThere()
    {
        var without = Model.ToBuilder().RemoveStage(StageId.Create("tender")).Build();
        var timeline = InStages("lead", "tender").KnowingAll();

        var verdict = new StageGate(without).Judge(timeline, To("negotiation"));

        Assert.Equal("tender", timeline.StateAt(AsOf).Stage.Value);
        Assert.Equal("OutsideModel:tender", verdict.Codes());
        var history = StageHistory.CreateBuilder(without).Add(timeline, AsOf).Build();
        Assert.Equal((1, "tender: 1"), (history.DealCount, Assert.Single(history.OutsideModel).ToString()));
    }

    [Fact]
    public void Trap02_S1_5_CreationIsAnEntry_AndAReturnIsAnotherVisitOfTheSameDeal()
    {
        var state = InStages("lead", "confirmation", "lead").StateAt(AsOf);

        Assert.Equal(["lead", "confirmation", "lead"], state.Visits.Select(visit => visit.Stage.Value));
        Assert.Equal((Start, "lead"), (state.CreatedAt, state.CreationStage.Value));
    }
}
