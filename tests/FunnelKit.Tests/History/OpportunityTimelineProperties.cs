using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.History;

/// <summary>The laws of timelines; S1 of what every number means.</summary>
public sealed class OpportunityTimelineProperties
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    private static readonly Gen<(TimelineEvent[] Events, DateTimeOffset Through, DateTimeOffset AsOf, int Seed)> Cases =
        from events in TimelineGenerators.Events.Generator
        from cut in TimelineGenerators.Cuts
        from seed in Gen.Choose(0, 1_000)
        select (events, cut.Through, cut.AsOf, seed);

    [Fact]
    public void S1_2_The_order_of_arrival_never_changes_the_answer() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var timeline = Create(c.Events);
            var shuffled = Create(TimelineGenerators.Shuffled(c.Events, c.Seed));

            Assert.Equal(timeline.Events.AsEnumerable(), shuffled.Events.AsEnumerable());
            Assert.Equal(Text(timeline, c.Through, c.AsOf), Text(shuffled, c.Through, c.AsOf));
        });

    [Fact]
    public void S1_2_An_event_delivered_again_changes_nothing() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var timeline = Create(c.Events);
            var again = timeline.AppendRange(TimelineGenerators.Shuffled(c.Events, c.Seed));

            Assert.Equal(timeline.Version, again.Version);
            Assert.Equal(Text(timeline, c.Through, c.AsOf), Text(again, c.Through, c.AsOf));
        });

    [Fact]
    public void Appending_one_by_one_or_in_batches_or_all_at_once_is_the_same() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var oneByOne = c.Events.Aggregate(Create([]), (timeline, item) => timeline.Append(item));
            var batches = c.Events.Chunk(1 + (c.Seed % 4)).Aggregate(Create([]), (t, part) => t.AppendRange(part));

            Assert.Equal(Text(Create(c.Events), c.Through, c.AsOf), Text(oneByOne, c.Through, c.AsOf));
            Assert.Equal(Text(Create(c.Events), c.Through, c.AsOf), Text(batches, c.Through, c.AsOf));
        });

    [Fact]
    public void S1_3_The_state_at_an_instant_of_knowledge_is_the_fold_of_what_was_known() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var known = Create(c.Events).Events.Where(item => item.KnownAt <= c.AsOf);

            Assert.Equal(Text(Create(known), c.Through, c.AsOf), Text(Create(c.Events), c.Through, c.AsOf));
        });

    [Fact]
    public void S1_1_A_correction_changes_only_what_is_known_from_its_recording_on() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var timeline = Create(c.Events.Where(item => item is not EventCorrected));
            var corrections = c.Events.OfType<EventCorrected>().Where(item => item.KnownAt > c.AsOf);

            var corrected = timeline.AppendRange(corrections);

            Assert.Equal(Text(timeline, c.Through, c.AsOf), Text(corrected, c.Through, c.AsOf));
        });

    [Fact]
    public void S1_1_What_counts_is_what_the_definition_says() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var counted = Create(c.Events).EventsAt(c.Through, c.AsOf);

            Assert.Equal(
                NaiveKnowledge.EventsAt(c.Events, c.Through, c.AsOf),
                counted.Select(item => item with { RecordedAt = null }));
        });

    [Fact]
    public void A_corrected_timeline_equals_one_that_was_right_from_the_start() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var timeline = Create(c.Events);
            var right = Create(timeline.EventsAt(DateTimeOffset.MaxValue, c.AsOf));

            Assert.Equal(
                Without(Text(timeline, c.Through, c.AsOf)),
                Without(Text(right, c.Through, DateTimeOffset.MaxValue)));

            static string Without(string text) => string.Join(
                '\n', text.Split('\n').Where(line => !line.StartsWith("LastModifiedAt", StringComparison.Ordinal)));
        });

    [Fact]
    public void S1_6_Episodes_and_visits_tell_the_same_story_as_the_state() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var state = Create(c.Events).StateAt(c.Through, c.AsOf);

            Assert.Equal(state.EpisodeCount, state.Episodes.Length);
            Assert.Equal(state.EpisodeCount == 0, state.Status == StageKind.None);
            if (state.Episodes is [.., var last])
            {
                Assert.Equal(state.IsOpen ? StageKind.None : state.Status, last.Outcome);
                Assert.Equal(state.ClosedAt, last.ClosedAt);
                Assert.Equal(state.LostFrom, last.Outcome == StageKind.Lost ? last.ClosedFrom : default);
                Assert.All(state.Episodes.SkipLast(1), episode => Assert.NotEqual(StageKind.None, episode.Outcome));
            }

            if (state.Visits is [.., var visit])
            {
                Assert.Equal(state.Stage, visit.Stage);
                Assert.Equal(state.StageEnteredAt, visit.EnteredAt);
                Assert.Equal(state.HeldTime, visit.Held);
                Assert.Equal(state.TimeInStage, visit.Dwell ?? state.TimeInStage);
                Assert.True(state.TimeInStage >= TimeSpan.Zero);
            }

            Assert.Equal(state.Status == StageKind.Open, state.IsOpen && state.Status != StageKind.OnHold);
            Assert.True(state.Status != StageKind.Open || state.Stage != StageId.None);
        });

    [Fact]
    public void S2_5_An_override_survives_every_move_and_every_other_change() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var set = new ProbabilityOverridden
            {
                EventId = "set",
                OccurredAt = FlowFixtures.Start,
                Sequence = -9,
                Probability = Probability.FromPercent(35),
            };
            var others = c.Events.Where(item => item is not ProbabilityOverridden and not EventCorrected);

            var state = Create(others.Append(set)).StateAt(c.Through, c.AsOf);

            Assert.Equal(Probability.FromPercent(35), state.ProbabilityOverride?.Probability);
        });

    [Fact]
    public void The_bridge_to_a_stage_history_gives_the_same_stage_and_the_same_counts() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var state = Create(c.Events).StateAt(c.AsOf);
            var flow = StageHistory.CreateBuilder(FlowFixtures.Model, Yuan).Add(Create(c.Events), c.AsOf).Build()
                .Fold(c.AsOf, new FlowSemantics { Reach = ReachPolicy.Observed });

            AssertSame(state, flow);
            foreach (var stage in flow.Stages)
            {
                Assert.Equal(state.Visits.Any(visit => visit.Stage == stage.Stage.Id) ? 1 : 0, stage.Entries);
            }

            if (state.Status == StageKind.Open)
            {
                Assert.Equal(state.Amount, AmountOf(flow[state.Stage].InStageAmount));
            }
            else if (state.Status == StageKind.Won)
            {
                Assert.Equal(state.AmountAtClose, AmountOf(flow.WonAmount));
            }
        });

    [Fact]
    public void Timelines_from_stage_events_give_the_counts_of_the_history() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = StageHistory.CreateBuilder(FlowFixtures.Model, Yuan);
            foreach (var item in events)
            {
                Assert.True(history.Add(item, 1));
            }

            var flow = history.Build().Fold(FlowFixtures.AsOf);
            var bridged = StageHistory.CreateBuilder(FlowFixtures.Model, Yuan);
            foreach (var timeline in OpportunityTimeline.FromStageEvents(events, FlowFixtures.Model, Yuan))
            {
                _ = bridged.Add(timeline, FlowFixtures.AsOf);
            }

            var again = bridged.Build().Fold(FlowFixtures.AsOf);
            Assert.Equal(flow.Deals, again.Deals);
            Assert.Equal(
                flow.Stages.Select(stage => flow.Row(stage.Stage.Id.Value)),
                again.Stages.Select(stage => again.Row(stage.Stage.Id.Value)));
            Assert.Equal(flow.Reopenings, again.Reopenings);
            Assert.Equal(flow.Stages.Select(stage => stage.InStage), again.Stages.Select(stage => stage.InStage));
        });

    private static OpportunityTimeline Create(IEnumerable<TimelineEvent> events) =>
        OpportunityTimeline.Create("deal", events);

    private static string Text(OpportunityTimeline timeline, DateTimeOffset through, DateTimeOffset asOf) =>
        StateText.Of(timeline.StateAt(through, asOf));

    private static Money? AmountOf(AmountTotal? total) => total?.Coverage.Numerator > 0 ? total?.Amount : null;

    private static void AssertSame(OpportunityState state, StageFlow flow)
    {
        Assert.Equal(state.Status == StageKind.None ? 0 : 1, flow.Deals);
        Assert.Equal(state.Status == StageKind.Won ? 1 : 0, flow.Won);
        Assert.Equal(state.Status == StageKind.Lost ? 1 : 0, flow.Lost);
        Assert.Equal(state.Status == StageKind.Disqualified ? 1 : 0, flow.Disqualified);
        Assert.Equal(state.Status == StageKind.Nurture ? 1 : 0, flow.Nurtured);
        Assert.Equal(state.Status == StageKind.TransferredOut ? 1 : 0, flow.TransferredOut);
        Assert.Equal(state.IsOpen ? 1 : 0, flow.Open);
        Assert.Equal(Math.Max(0, state.EpisodeCount - 1), flow.Reopenings);
        foreach (var stage in flow.Stages)
        {
            var isHere = state.Status == StageKind.Open && state.Stage == stage.Stage.Id;
            Assert.Equal(isHere ? 1 : 0, stage.InStage);
            Assert.Equal(state.LostFrom == stage.Stage.Id ? 1 : 0, stage.LostFrom);
        }
    }
}
