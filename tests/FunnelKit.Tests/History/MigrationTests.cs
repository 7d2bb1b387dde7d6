using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

/// <summary>Taking opportunities over from one model into another; S2.3 of what every number means.</summary>
public sealed class MigrationTests
{
    private static readonly StageModel Old = FlowFixtures.Model;

    /// <summary>A is renamed, B and C become one, D is split by whether there is a budget.</summary>
    private static readonly StageModel Next = StageModel.CreateBuilder("next", "Next")
        .AddFact(new Fact { Id = "budget", Kind = FactKind.Flag, Name = LocalizedText.Create("Budget") })
        .AddStage("first", "First")
        .AddStage("middle", "Middle")
        .AddStage("D1", "D without a budget")
        .AddStage("D2", "D with a budget")
        .AddStage("won", "Closed won", StageKind.Won)
        .AddStage("lost", "Closed lost", StageKind.Lost)
        .AddStage("invalid", "Invalid", StageKind.Disqualified)
        .AddStage("nurture", "Nurture", StageKind.Nurture)
        .AddStage("hold", "On hold", StageKind.OnHold)
        .AddStage("gone", "Transferred", StageKind.TransferredOut)
        .AddStage("review", "Review", StageKind.PostClose)
        .Build();

    private static readonly StageModelMigration Forward = StageModelMigration.CreateBuilder(Old, Next)
        .Rename(Id("A"), Id("first"))
        .Merge(Id("middle"), Id("B"), Id("C"))
        .Split(Id("D"), Id("D1"), (Criterion.IsTrue("budget"), Id("D2")))
        .Build();

    /// <summary>Renames only, so that there is a way back.</summary>
    private static readonly StageModel Renamed = Old.ToBuilder()
        .ReplaceStage(Id("A"), new Stage { Id = Id("first"), Name = LocalizedText.Create("First") })
        .ReplaceStage(Id("D"), new Stage { Id = Id("last"), Name = LocalizedText.Create("Last") })
        .Build();

    private static readonly StageModelMigration ThereAndBack = StageModelMigration.CreateBuilder(Old, Renamed)
        .Rename(Id("A"), Id("first"))
        .Rename(Id("D"), Id("last"))
        .Build();

    private static readonly MigrationRequest Request = new()
    {
        EventId = "migrated",
        OccurredAt = FlowFixtures.Start.AddDays(365),
        Actor = "admin",
    };

    [Fact]
    public void Migrate_RenamesThePlace_AndTheVisitGoesOn()
    {
        var deal = InStages("A", "C");

        var migrated = deal.Migrate(Forward, Request with { OccurredAt = Start.AddDays(5) });

        var state = migrated.Timeline.StateAt(Start.AddDays(9));
        Assert.Equal(("middle", Next.ContentHash), (state.Stage.Value, state.ModelHash));
        Assert.Equal((Start.AddDays(1), 8d), (state.StageEnteredAt, state.TimeInStage.TotalDays));
        Assert.Equal(["A", "middle"], state.Visits.Select(visit => visit.Stage.Value));
        Assert.Equal("C", migrated.Timeline.StateAt(Start.AddDays(4)).Stage.Value);
        Assert.Equal(MigrationStepKind.Merge, migrated.Fate.Step?.Kind);
    }

    [Fact]
    public void Migrate_ASplitStage_LooksAtTheFacts()
    {
        var deal = InStages("D");

        Assert.Equal("D1", deal.Migrate(Forward, Request).Fate.To.Value);
        Assert.Equal("D2", deal.Knowing("budget", FactValue.FromFlag(true)).Migrate(Forward, Request).Fate.To.Value);
    }

    [Fact]
    public void DryRun_NamesTheFateOfEveryDeal_AndDoesNothing()
    {
        OpportunityTimeline[] deals =
        [
            InStages("A", "B"),
            InStages("elsewhere"),
            InStages(),
            InStages("A").Migrate(Forward, Request).Timeline,
        ];

        var plan = Forward.DryRun(deals, Request.OccurredAt);

        Assert.Equal(
            [
                MigrationFateCode.Mapped,
                MigrationFateCode.OutsideModel,
                MigrationFateCode.NoStage,
                MigrationFateCode.AlreadyThere,
            ],
            plan.Fates.Select(fate => fate.Code));
        Assert.False(plan.IsComplete);
        Assert.Equal("elsewhere", Assert.Single(plan.Unmapped).From.Value);
        Assert.Equal(2, deals[0].Version);
        Assert.NotEqual(plan.ToString(), plan.ToString("zh-Hans"));
    }

    [Fact]
    public void The_dry_run_says_what_is_done_and_no_deal_is_lost() =>
        PropertyCheck.ForAll(TimelineGenerators.Timelines, timeline =>
        {
            var plan = Forward.DryRun([timeline], Request.OccurredAt);
            var done = timeline.Migrate(Forward, Request);
            var (before, after) = (timeline.StateAt(Request.OccurredAt), done.Timeline.StateAt(Request.OccurredAt));

            Assert.Equal(Assert.Single(plan.Fates).ToString("zh-Hans"), done.Fate.ToString("zh-Hans"));
            Assert.Equal(done.Fate.To, after.Stage);
            Assert.Equal(
                (before.Status, before.StageEnteredAt, before.TimeInStage, before.EpisodeCount, before.Visits.Length),
                (after.Status, after.StageEnteredAt, after.TimeInStage, after.EpisodeCount, after.Visits.Length));
        });

    [Fact]
    public void Migrating_there_and_back_leaves_everything_as_it_was() =>
        PropertyCheck.ForAll(TimelineGenerators.Timelines, timeline =>
        {
            var there = timeline.Migrate(ThereAndBack, Request);
            var back = there.Timeline.Migrate(ThereAndBack.Reverse(), Request with { EventId = "back" });

            Assert.Equal(Text(timeline), Text(back.Timeline));

            static string Text(OpportunityTimeline timeline) => string.Join('\n', StateText
                .Of(timeline.StateAt(Request.OccurredAt.AddDays(9)))
                .Split('\n')
                .Where(line => !line.StartsWith("ModelHash", StringComparison.Ordinal)
                    && !line.StartsWith("LastModifiedAt", StringComparison.Ordinal)));
        });

    [Fact]
    public void S2_3_Flows_of_two_versions_compare_through_the_map() =>
        PropertyCheck.ForAll(TimelineGenerators.Timelines, timeline =>
        {
            var asOf = Request.OccurredAt.AddDays(1);
            var before = StageHistory.CreateBuilder(Old).Add(timeline, asOf).Build();
            var translated = ThereAndBack.Translate(before);
            var after = StageHistory.CreateBuilder(Renamed)
                .Add(timeline.Migrate(ThereAndBack, Request).Timeline, asOf, ThereAndBack)
                .Build();

            Assert.True(translated.IsComparable);
            Assert.Empty(translated.NotComparable);
            Assert.Equal(translated.History.Fold(asOf), after.Fold(asOf));
        });

    [Fact]
    public void S2_3_Translate_OfAHistoryInASplitStage_IsNotComparable()
    {
        var inSplit = Forward.Translate(FlowFixtures.HistoryOf("A C D"));
        var outside = Forward.Translate(FlowFixtures.HistoryOf("A C"));

        Assert.False(inSplit.IsComparable);
        Assert.Equal(("D", "不可比：D 已拆分"), (Assert.Single(inSplit.SplitStages).Value, inSplit.ToString("zh-Hans")));
        Assert.True(outside.IsComparable);
        Assert.Equal("comparable, but for: D1, D2", outside.ToString());
        Assert.Equal(1, outside.History.Fold(FlowFixtures.AsOf)[Id("middle")].Entries);
        Assert.Throws<ArgumentException>(() => ThereAndBack.Reverse().Translate(FlowFixtures.HistoryOf("A")));
    }

    [Fact]
    public void Migrate_OfAClosedOrRestingDeal_LeavesNoNameOfTheOldModel()
    {
        var (old, next) = (Closings(""), Closings("-2"));
        var migration = new[] { "dropped", "price", "timing", "rest-a", "rest-b", "review", "payment", "won" }
            .Aggregate(
                StageModelMigration.CreateBuilder(old, next).Rename(Id("A"), Id("A-2")),
                (builder, id) => builder.Rename(Id(id), Id(id + "-2")))
            .Build();
        foreach (var (closing, phase) in new[]
        {
            ("price", ""), ("timing", ""), ("timing", "payment"), ("rest-b", ""), ("won", "review"), ("dropped", ""),
        })
        {
            var deal = InStages("A").Append(Into(old, closing, 1));
            deal = phase.Length == 0 ? deal : deal.Append(Into(old, phase, 2));

            var there = deal.Migrate(migration, Request);

            var state = there.Timeline.StateAt(Request.OccurredAt);
            var expected = (Id("A-2"), Id(closing + "-2"), phase.Length == 0 ? StageId.None : Id(phase + "-2"));
            Assert.Equal(expected, (there.Fate.To, there.Fate.ClosingTo, there.Fate.PhaseTo));
            Assert.Equal(expected, (state.Stage, state.ClosingStage, state.Phase));
            Assert.Equal(state.IsOpen ? StageId.None : Id("A-2"), state.Episodes[^1].ClosedFrom);
            Assert.All(
                there.Timeline.ToStageEvents(next, Request.OccurredAt),
                item => Assert.EndsWith("-2", item.Stage, StringComparison.Ordinal));

            var back = there.Timeline.Migrate(migration.Reverse(), Request with { EventId = "back" }).Timeline;
            Assert.Equal(
                deal.ToStageEvents(old, Request.OccurredAt).Select(item => item.Stage),
                back.ToStageEvents(old, Request.OccurredAt).Select(item => item.Stage));
        }

        static StageModel Closings(string suffix) => StageModel.CreateBuilder("closings" + suffix, "Closings")
            .AddStage("A" + suffix, "A")
            .AddStage("won" + suffix, "Won", StageKind.Won)
            .AddStage("price" + suffix, "Lost on price", StageKind.Lost)
            .AddStage("timing" + suffix, "Lost on timing", StageKind.Lost)
            .AddStage("dropped" + suffix, "Dropped", StageKind.Disqualified)
            .AddStage("rest-a" + suffix, "Rest for a", StageKind.OnHold)
            .AddStage("rest-b" + suffix, "Rest for b", StageKind.OnHold)
            .AddStage("review" + suffix, "Review", StageKind.PostClose)
            .AddStage("payment" + suffix, "Payment", StageKind.PostClose)
            .Build();

        static LifecycleEvent Into(StageModel model, string id, int day) =>
            LifecycleEvent.Into(model.Stages.Single(stage => stage.Id == Id(id)).Kind, id, Start.AddDays(day)) with
            {
                Stage = Id(id),
            };
    }

    [Fact]
    public void Migrate_InAClosingStageThatTheOldModelDoesNotKnow_IsOutsideIt()
    {
        var deal = InStages("A").Append(
            new OpportunityLost { EventId = "lost", OccurredAt = Start.AddDays(1), Stage = Id("elsewhere") });

        var fate = deal.Migrate(Forward, Request).Fate;

        Assert.Equal((MigrationFateCode.OutsideModel, "elsewhere"), (fate.Code, fate.From.Value));
    }

    [Fact]
    public void Migrate_BeforeAMoveThatIsKnown_IsRefused_SoThatNoOldNameIsTakenForANewOne()
    {
        var deal = InStages("A", "B", "C");

        var migrated = deal.Migrate(Forward, Request with { OccurredAt = Start.AddDays(1.5) });

        Assert.Equal(MigrationFateCode.MovedLater, migrated.Fate.Code);
        Assert.Same(deal, migrated.Timeline);
        Assert.False(Forward.DryRun([deal], Start.AddDays(1.5)).IsComplete);
        Assert.NotEqual(migrated.Fate.ToString(), migrated.Fate.ToString("zh-Hans"));
    }

    [Fact]
    public void Migrate_Twice_ChangesNothing_AndUnderTheIdentifierOfAnotherEvent_IsAnError()
    {
        var once = InStages("A").Migrate(Forward, Request).Timeline;

        Assert.Same(once, once.Migrate(Forward, Request).Timeline);
        Assert.Throws<ArgumentException>(
            () => InStages("A").Migrate(Forward, Request with { EventId = "entered-0" }));
    }

    private static StageId Id(string id) => StageId.Create(id);
}
