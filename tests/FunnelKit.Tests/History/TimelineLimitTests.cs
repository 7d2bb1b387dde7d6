using System.Globalization;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

/// <summary>Many corrections, the ends of time, other offsets, and input that cannot be used.</summary>
public sealed class TimelineLimitTests
{
    private const int Many = 20_000;

    [Fact]
    public void Create_WithManyCorrectionsOfOneEvent_KnowsEachInItsTime()
    {
        var timeline = InStages("lead").AppendRange(Enumerable.Range(1, Many).Select(minute => Correction(
            Number(minute), minute, "entered-0", Enter(minute % 2 == 0 ? "tender" : "confirmation"))));

        Assert.Equal("lead", At(timeline, 0.5));
        Assert.Equal("confirmation", At(timeline, 10_001));
        Assert.Equal("tender", At(timeline, 10_002.5));
        Assert.Equal("tender", At(timeline, Many));
        Assert.Empty(timeline.UnresolvedCorrections);
    }

    [Fact]
    public void Create_WithACorrectionOfEachOfManyEvents_KnowsEachInItsTime()
    {
        var calls = Enumerable.Range(1, Many).Select(number => (TimelineEvent)new InteractionLogged
        {
            EventId = "call" + Number(number),
            OccurredAt = Start,
            Interaction = "phone-call",
        });
        var timeline = OpportunityTimeline.Create("d", calls.Concat(Enumerable.Range(1, Many).Select(
            minute => Correction(Number(minute), minute, "call" + Number(minute), null))));

        Assert.Equal(Many, Calls(0));
        Assert.Equal(Many - 7_000, Calls(7_000));
        Assert.Equal(0, Calls(Many));

        int Calls(int minute) => timeline.StateAt(Start.AddMinutes(minute)).CountOf("phone-call", null);
    }

    [Fact]
    public void Create_WithALongChainOfCorrections_TurnsWithEach()
    {
        const int Length = 1_001;
        var timeline = InStages("lead", "tender").AppendRange(Enumerable.Range(1, Length).Select(minute => Correction(
            Number(minute), 10_000 + minute, minute == 1 ? "entered-1" : Number(minute - 1), null)));

        Assert.Equal(
            ["tender", "lead", "tender", "lead"],
            new double[] { 10_000, 10_001, 10_002, 10_000 + Length }.Select(minute => At(timeline, minute)));
    }

    [Fact]
    public void EventCorrected_RecordedBeforeItsEvent_CountsFromTheBeginning()
    {
        var late = Enter("lead") with { EventId = "late", RecordedAt = Start.AddMinutes(60) };
        var timeline = OpportunityTimeline.Create("d", [Correction("c", 5, "late", Enter("tender")), late]);

        Assert.Equal("", At(timeline, 59));
        Assert.Equal("tender", At(timeline, 60));
        Assert.Equal(Start.AddMinutes(60), timeline.StateAt(Start.AddDays(1)).LastModifiedAt);
    }

    [Fact]
    public void StateAt_InAnyOffset_IsTheSameInstant()
    {
        var eight = TimeSpan.FromHours(8);
        var there = OpportunityTimeline.Create("SF001", InStages("lead", "tender").Events.Select(item =>
            item with { OccurredAt = item.OccurredAt.ToOffset(eight), RecordedAt = item.OccurredAt.ToOffset(-eight) }));

        var state = there.StateAt(Start.AddDays(1).ToOffset(eight));

        Assert.Equal(StateText.Of(InStages("lead", "tender").StateAt(Start.AddDays(1))), StateText.Of(state));
        Assert.Equal(TimeSpan.Zero, state.StageEnteredAt?.Offset);
        Assert.Equal("lead", there.StateAt(Start.AddDays(1).AddTicks(-1).ToOffset(eight)).Stage.Value);
    }

    [Fact]
    public void StateAt_AtTheEndsOfTime_Answers()
    {
        var timeline = OpportunityTimeline.Create("d",
        [
            Enter("lead") with { EventId = "first", OccurredAt = DateTimeOffset.MinValue },
            Enter("tender") with { EventId = "last", OccurredAt = DateTimeOffset.MaxValue },
            Correction("c", 5, "last", Enter("tender") with { OccurredAt = DateTimeOffset.MaxValue }),
        ]);

        var (first, last) = (timeline.StateAt(DateTimeOffset.MinValue), timeline.StateAt(DateTimeOffset.MaxValue));

        Assert.Equal(("lead", null, TimeSpan.Zero), (first.Stage.Value, first.StageEnteredAt, first.TimeInStage));
        Assert.Equal(("tender", 2), (last.Stage.Value, last.Visits.Length));
        Assert.Equal((null, TimeSpan.Zero), (last.Visits[0].Dwell, last.TimeInStage));
    }

    [Fact]
    public void StateAt_BeforeAnEventOfTheFuture_DoesNotKnowIt_EvenIfItIsRecorded()
    {
        var timeline = InStages("lead").Append(
            Enter("tender") with { EventId = "plan", OccurredAt = Start.AddDays(9), RecordedAt = Start });

        Assert.Equal("lead", timeline.StateAt(Start.AddDays(8)).Stage.Value);
        Assert.Equal("tender", timeline.StateAt(Start.AddDays(9)).Stage.Value);
        Assert.Equal("tender", timeline.StateAt(Start.AddDays(9), Start).Stage.Value);
    }

    [Theory]
    [InlineData(int.MaxValue, 1)]
    [InlineData(20_000_000, 1)]
    [InlineData(3, 1)]
    public void CountOf_WithinAnyNumberOfDays_CountsWhatHasAnInstant(int days, int count)
    {
        var timeline = OpportunityTimeline.Create("d",
        [
            new InteractionLogged { EventId = "1", OccurredAt = Start, Interaction = "phone-call" },
            new InteractionLogged { EventId = "2", OccurredAt = DateTimeOffset.MinValue, Interaction = "phone-call" },
        ]);

        Assert.Equal(count, timeline.StateAt(Start.AddDays(1)).CountOf("phone-call", days));
        Assert.Equal(2, timeline.StateAt(Start.AddDays(1)).CountOf("phone-call", null));
    }

    [Fact]
    public void Append_WithAnEventThatCannotBeUsed_SaysWhichOfThoseGivenItIs()
    {
        var seen = InStages("lead", "tender");
        TimelineEvent good = new OpportunityWon { EventId = "good", OccurredAt = Start };

        AssertNamed("'' of kind Won cannot be used. It has no identifier. It is number 3", good with { EventId = "" });
        AssertNamed(
            "'x' is of kind LeadCaptured, which does not happen to an opportunity. It is number 3",
            new LeadCaptured { EventId = "x", OccurredAt = Start });
        AssertNamed(
            "'c' is of kind LeadCaptured, which does not happen to an opportunity. It is number 3",
            Correction("c", 1, "d", Correction("?", 1, "x", new LeadCaptured { EventId = "?", OccurredAt = Start })));
        AssertNamed("'good' of kind Won cannot be used. Its sequence", good with { Sequence = long.MaxValue });
        AssertNamed("number 3 of those given is null", null);

        void AssertNamed(string text, TimelineEvent? bad)
        {
            TimelineEvent[] given = [good, good, bad!];
            foreach (var act in new Action[]
            {
                () => seen.AppendRange(given), () => OpportunityTimeline.Create("d", given),
            })
            {
                Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(StandardFacts.Amount)]
    [InlineData(StandardFacts.CloseDate)]
    [InlineData(StandardFacts.Owner)]
    public void Create_WithAStandardFactOfAnotherKind_IsAnError_AndNotSilentlyUnknown(string fact)
    {
        var number = FactValue.FromNumber(5m);
        var item = new FactRecorded { EventId = "x", OccurredAt = Start, Fact = fact, Value = number };

        var error = Assert.Throws<ArgumentException>(() => OpportunityTimeline.Create("d", [item]));

        Assert.Contains($"The fact '{fact}' is no Number.", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, OpportunityTimeline.Create("d", [item with { Value = FactValue.None }]).Version);
    }

    private static string At(OpportunityTimeline timeline, double minute) =>
        timeline.StateAt(DateTimeOffset.MaxValue, Start.AddMinutes(minute)).Stage.Value;

    private static string Number(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    private static StageEntered Enter(string stage) =>
        new() { EventId = "?", OccurredAt = Start, Stage = StageId.Create(stage) };

    private static EventCorrected Correction(string id, int minute, string of, TimelineEvent? replacement) => new()
    {
        EventId = id,
        OccurredAt = Start.AddMinutes(minute),
        CorrectedEventId = of,
        Replacement = replacement,
    };
}
