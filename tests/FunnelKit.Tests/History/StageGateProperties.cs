using FsCheck.Fluent;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.History;

/// <summary>The laws of gates.</summary>
public sealed class StageGateProperties
{
    private static readonly StageModel Model = Asking(FlowFixtures.Model);

    private static readonly FsCheck.Gen<(OpportunityTimeline Timeline, MoveRequest Move)> Cases =
        from timeline in TimelineGenerators.Timelines
        from move in TimelineGenerators.Moves
        select (timeline, move);

    [Fact]
    public void A_blocked_move_changes_nothing_and_a_move_adds_one_event() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var move = c.Timeline.Move(c.Move, Model);

            Assert.Equal(move.Gate.IsAllowed, move.IsMade);
            Assert.Equal(c.Timeline.Version + (move.IsMade ? 1 : 0), move.Timeline.Version);
            Assert.True(move.IsMade || ReferenceEquals(c.Timeline, move.Timeline));
            var again = move.Timeline.Move(c.Move, Model);
            Assert.Equal((move.IsMade, move.IsMade), (again.IsMade, again.IsRepeated));
            Assert.Same(move.Timeline, again.Timeline);
        });

    [Fact]
    public void A_move_that_is_made_leads_where_it_was_to() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var move = c.Timeline.Move(c.Move, Model);
            if (move.IsMade && Model.TryGetStage(c.Move.To, out var stage))
            {
                var state = move.Timeline.StateAt(c.Move.OccurredAt);

                Assert.Equal(stage.Kind == StageKind.PostClose ? state.Status : stage.Kind, state.Status);
                Assert.Equal(c.Move.To, stage.Kind switch
                {
                    StageKind.Open => state.Stage,
                    StageKind.PostClose => state.Phase,
                    _ => state.ClosingStage,
                });
            }
        });

    [Fact]
    public void The_verdict_lists_every_criterion_on_the_way_met_or_not() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var verdict = new StageGate(Model).Judge(c.Timeline, c.Move);
            var unmet = verdict.Criteria.Where(criterion => !criterion.IsMet).ToList();

            Assert.Equal(
                unmet, verdict.Obstacles.Where(obstacle => obstacle.Criterion is not null).Select(o => o.Criterion!));
            Assert.Equal(verdict.Decision == GateDecision.Allowed, verdict.Obstacles.IsEmpty);
            var end = !Model.TryGetStage(c.Move.To, out var target) ? -1
                : target.Kind == StageKind.Open ? Model.PositionOf(target.Id)
                : target.Kind == StageKind.Won ? Model.OpenStages.Length
                : -1;
            var start = verdict.From == StageId.None ? -1 : Model.PositionOf(verdict.From);
            if (!verdict.Obstacles.Any(obstacle => obstacle.Code == GateObstacleCode.AlreadyThere))
            {
                Assert.Equal(
                    Model.OpenStages.Index()
                        .Where(pair => pair.Index > start && pair.Index <= end)
                        .Where(pair => pair.Index == end || !pair.Item.IsOptional)
                        .Select(pair => pair.Item.Id)
                        .Concat(target is { Kind: StageKind.Won } ? [target.Id] : []),
                    verdict.Criteria.Where(criterion => !criterion.IsExit).Select(criterion => criterion.Stage));
            }
        });

    [Fact]
    public void An_override_never_erases_what_was_unmet() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var gate = new StageGate(Model);
            var plain = gate.Judge(c.Timeline, c.Move with { Actor = "Li", OverrideReason = null });
            var overridden = gate.Judge(c.Timeline, c.Move with { Actor = "Li", OverrideReason = "because" });

            Assert.Equal(Lines(plain), Lines(overridden));
            Assert.Equal(
                plain.Decision == GateDecision.Blocked && plain.Obstacles.All(obstacle => obstacle.IsOverridable),
                overridden.Decision == GateDecision.Overridden);

            static IEnumerable<string> Lines(GateResult result) => result.ToString("zh-Hans").Split('\n').Skip(1);
        });

    [Fact]
    public void Judging_is_deterministic_and_independent_of_the_order_of_arrival() =>
        PropertyCheck.ForAll(Cases, c =>
        {
            var shuffled = OpportunityTimeline.Create("deal", TimelineGenerators.Shuffled(c.Timeline.Events, 7));

            foreach (var language in new[] { "en", "zh-Hans" })
            {
                Assert.Equal(
                    new StageGate(Model).Judge(c.Timeline, c.Move).ToString(language),
                    new StageGate(Model).Judge(shuffled, c.Move).ToString(language));
            }
        });

    private static StageModel Asking(StageModel model) =>
        model.Stages.Where(stage => stage.Kind is StageKind.Open or StageKind.Won).Aggregate(
            model.ToBuilder().AddFact(
                new Fact { Id = "budget", Kind = FactKind.Flag, Name = LocalizedText.Create("Budget") }),
            (builder, stage) => builder.ReplaceStage(stage.Id, stage with
            {
                EntryCriteria = [new StageCriterion { Id = "entry", Condition = Criterion.IsTrue("budget") }],
                ExitCriteria = stage.Kind == StageKind.Open
                    ? [new StageCriterion { Id = "exit", Condition = Criterion.Present("amount") }]
                    : [],
                RequiredApprovals = stage.Id.Value == "D" ? ["manager"] : [],
            })).Build();
}
