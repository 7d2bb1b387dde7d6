using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

public sealed class OpportunityTimelineTests
{
    [Fact]
    public void StateAt_OfNothing_IsNothing()
    {
        var state = OpportunityTimeline.Create("d", []).StateAt(Start);

        Assert.Equal((StageKind.None, StageId.None, 0), (state.Status, state.Stage, state.EpisodeCount));
        Assert.Null(state.CreatedAt);
        Assert.Empty(state.Visits);
    }

    [Fact]
    public void StateAt_AllocatesTheSame_HoweverManyEvents()
    {
        var few = InStages("lead", "confirmation");
        var many = few.AppendRange(Enumerable.Range(0, 2_000).Select(number => new InteractionLogged
        {
            EventId = $"call-{number}",
            OccurredAt = Start.AddDays(2).AddMinutes(number),
            Interaction = "phone-call",
        }));

        Assert.Equal(Allocated(few), Allocated(many));
        Assert.InRange(Allocated(many), 1, 512);

        static long Allocated(OpportunityTimeline timeline)
        {
            _ = timeline.StateAt(Start.AddDays(9));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = timeline.StateAt(Start.AddDays(9));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void EventCorrected_WithAReplacement_TakesThePlaceOfTheEvent()
    {
        var timeline = InStages("lead", "negotiation").Append(
            Correction("c", 5, "entered-1", Enter("confirmation", 1)));

        Assert.Equal("negotiation", timeline.StateAt(Start.AddDays(9), Start.AddDays(4)).Stage.Value);
        Assert.Equal("confirmation", timeline.StateAt(Start.AddDays(9)).Stage.Value);
        Assert.Equal("entered-1", timeline.EventsAt(Start.AddDays(9), Start.AddDays(9))[1].EventId);
        Assert.Equal(Start.AddDays(5), timeline.StateAt(Start.AddDays(9)).LastModifiedAt);
    }

    [Fact]
    public void EventCorrected_CanItselfBeCorrectedAndTakenBack()
    {
        var timeline = InStages("lead", "negotiation").AppendRange(
        [
            Correction("c1", 5, "entered-1", Enter("confirmation", 1)),
            Correction("c2", 6, "c1", Correction("?", 6, "entered-1", Enter("tender", 1))),
            Correction("c3", 7, "c2", null),
            Correction("c4", 8, "c1", null),
        ]);

        Assert.Equal(
            ["negotiation", "confirmation", "tender", "confirmation", "negotiation"],
            Enumerable.Range(4, 5).Select(day => timeline.StateAt(Start.AddDays(9), Start.AddDays(day)).Stage.Value));
        Assert.Empty(timeline.UnresolvedCorrections);
    }

    [Fact]
    public void EventCorrected_OfWhatIsNotThere_WaitsForIt()
    {
        var correction = Correction("c", 5, "entered-1", null);
        var timeline = InStages("lead").Append(correction);

        Assert.Same(correction, Assert.Single(timeline.UnresolvedCorrections));
        var complete = timeline.AppendRange(InStages("lead", "negotiation").Events);
        Assert.Empty(complete.UnresolvedCorrections);
        Assert.Equal("lead", complete.StateAt(Start.AddDays(9)).Stage.Value);
    }

    [Fact]
    public void EventCorrected_OfEachOther_AreNoCircle()
    {
        var timeline = InStages("lead").AppendRange(
            [Correction("c1", 5, "c2", null), Correction("c2", 6, "c1", null)]);

        Assert.Equal("lead", timeline.StateAt(Start.AddDays(9)).Stage.Value);
        Assert.Empty(timeline.UnresolvedCorrections.Where(item => item.EventId == "c2"));
    }

    [Fact]
    public void CloseDate_MovedToALaterDay_CountsAsAPush()
    {
        var timeline = InStages("lead").AppendRange(
            new[] { 10, 20, 15, 30 }.Select((day, number) => new CloseDateChanged
            {
                EventId = $"date-{number}",
                OccurredAt = Start.AddDays(number),
                CloseDate = new DateOnly(2026, 1, day),
            }));

        var state = timeline.StateAt(Start.AddDays(9));

        Assert.Equal((new DateOnly(2026, 1, 30), 2), (state.CloseDate, state.CloseDatePushes));
    }

    [Fact]
    public void CountOf_WithinDays_IsAHalfOpenWindow()
    {
        var timeline = InStages("lead").AppendRange(new[] { 0, 1, 2, 3 }.Select(day => new InteractionLogged
        {
            EventId = $"call-{day}",
            OccurredAt = Start.AddDays(day),
            Interaction = "phone-call",
        }));

        var state = timeline.StateAt(Start.AddDays(3));

        Assert.Equal((4, 2, 1), (
            state.CountOf("phone-call", null), state.CountOf("phone-call", 2), state.CountOf("phone-call", 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.CountOf("phone-call", 0));
    }

    [Fact]
    public void ValueOf_AStandardFact_IsKnownEitherWay()
    {
        var amount = Money.FromAmount(500_000m, Currency.FromCode("CNY"));
        var timeline = InStages("lead")
            .Knowing(StandardFacts.Amount, FactValue.FromMoney(amount))
            .Append(new OwnerChanged { EventId = "o", OccurredAt = Start, Owner = "Li" });

        var state = timeline.StateAt(Start);

        Assert.Equal((amount, FactValue.FromText("Li")), (state.Amount, state.ValueOf(StandardFacts.Owner)));
        Assert.Equal(FactValue.None, state.ValueOf("nothing"));
    }

    [Fact]
    public void AmountAtClose_IsKept_WhenTheAmountChangesAfterwards()
    {
        var yuan = Currency.FromCode("CNY");
        var timeline = InStages("lead").AppendRange(
        [
            new OpportunityWon { EventId = "won", OccurredAt = Start.AddDays(1), Amount = Money.FromAmount(10m, yuan) },
            new AmountChanged { EventId = "a", OccurredAt = Start.AddDays(2), Amount = Money.FromAmount(12m, yuan) },
        ]);

        var state = timeline.StateAt(Start.AddDays(3));

        Assert.Equal((12m, 10m), (state.Amount?.Amount, state.AmountAtClose?.Amount));
    }

    [Theory]
    [InlineData("stage")]
    [InlineData("id")]
    [InlineData("fact")]
    [InlineData("interaction")]
    [InlineData("correction")]
    public void Create_WithAnEventThatLacksWhatItNeeds_NamesIt(string what)
    {
        TimelineEvent item = what switch
        {
            "stage" => new StageEntered { EventId = "x", OccurredAt = Start },
            "id" => new OpportunityWon { EventId = " ", OccurredAt = Start },
            "fact" => new FactRecorded { EventId = "x", OccurredAt = Start, Fact = "" },
            "interaction" => new InteractionLogged { EventId = "x", OccurredAt = Start, Interaction = " " },
            _ => new EventCorrected { EventId = "x", OccurredAt = Start, CorrectedEventId = "" },
        };

        var error = Assert.Throws<ArgumentException>(() => OpportunityTimeline.Create("d", [item]));

        Assert.Contains(
            $"The event '{item.EventId}' of kind {item.Kind} cannot be used.", error.Message, StringComparison.Ordinal);
    }

    private static StageEntered Enter(string stage, double day) =>
        new() { EventId = "?", OccurredAt = Start.AddDays(day), Stage = StageId.Create(stage) };

    private static EventCorrected Correction(string id, double day, string of, TimelineEvent? replacement) => new()
    {
        EventId = id,
        OccurredAt = Start.AddDays(day),
        CorrectedEventId = of,
        Replacement = replacement,
    };
}
