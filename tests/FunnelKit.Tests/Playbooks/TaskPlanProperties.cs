using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

public sealed class TaskPlanProperties
{
    private static readonly Gen<(TimelineEvent[] Events, Playbook Playbook, DateTimeOffset AsOf)> Samples =
        from events in PlaybookGenerators.Events
        from playbook in PlaybookGenerators.Playbooks
        from asOf in PlaybookGenerators.Instants
        select (events, playbook, asOf);

    [Fact]
    public void A_plan_lists_every_activity_of_the_stage_exactly_once() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var timeline = OpportunityTimeline.Create("deal", events);
            var state = timeline.StateAt(asOf);

            var plan = playbook.Plan(timeline, asOf);

            _ = playbook.Model.TryGetStage(plan.Stage, out var stage);
            Assert.Equal(stage?.Activities ?? [], plan.Tasks.Select(task => task.Activity));
            Assert.Equal(state.IsOpen ? state.Stage : plan.Stage, plan.Stage);
            Assert.Equal(
                (state.IsOpen && state.Stage != StageId.None) || state.Status == StageKind.Won,
                plan.Stage != StageId.None);
        });

    [Fact]
    public void What_is_done_is_never_overdue_and_has_nothing_missing() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;

            foreach (var task in Plan(playbook, events, asOf).Tasks)
            {
                Assert.NotEqual(PlannedTaskStatus.None, task.Status);
                Assert.Equal(task.Status == PlannedTaskStatus.Overdue, !IsDone(task) && task.DueAt <= asOf);
                Assert.Equal(
                    task.Status == PlannedTaskStatus.Blocked,
                    !IsDone(task) && !(task.DueAt <= asOf) && !task.MissingPreparation.IsEmpty);
                Assert.True(!IsDone(task) || task.MissingPreparation.IsEmpty);
                Assert.True(IsDone(task) || task.DoneAt is null);
                Assert.True(!(task.DoneAt > asOf));
            }
        });

    [Fact]
    public void A_task_is_due_after_its_anchor_and_at_the_end_of_a_day() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;

            foreach (var task in Plan(playbook, events, asOf).Tasks)
            {
                Assert.Equal(task.Due is null, task.DueAt is null);
                Assert.Equal(task.Due is null, task.AnchoredAt is null);
                if (task is { Due: { } due, DueAt: { } dueAt, AnchoredAt: { } anchoredAt })
                {
                    // A date that the zone left out has no duration, so that its end is its beginning.
                    Assert.True(dueAt >= anchoredAt);
                    Assert.Equal(playbook.Calendar.EndOf(due), dueAt);
                    Assert.True(task.Activity.Due.Unit != DayUnit.Business || playbook.Calendar.IsBusinessDay(due));
                }
            }
        });

    [Fact]
    public void On_the_first_visit_all_policies_give_the_same_plan() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var state = OpportunityTimeline.Create("deal", events).StateAt(asOf);
            if (state.Visits.Count(visit => visit.Stage == state.Stage) > 1)
            {
                return;
            }

            var plans = new[] { ReEntryPolicy.Restart, ReEntryPolicy.Resume, ReEntryPolicy.Keep }
                .Select(policy => Text(Plan(PlaybookGenerators.Create(policy, playbook.Calendar), events, asOf)));

            Assert.Single(plans.Distinct(StringComparer.Ordinal));
        });

    [Fact]
    public void Policies_for_stages_entered_again_differ_only_as_documented() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            TaskPlan With(ReEntryPolicy policy) =>
                Plan(PlaybookGenerators.Create(policy, playbook.Calendar), events, asOf);
            var (restart, resume, keep) =
                (With(ReEntryPolicy.Restart), With(ReEntryPolicy.Resume), With(ReEntryPolicy.Keep));

            // Restart and resume count time from the latest entry; resume and keep count the same evidence.
            Assert.Equal(restart.Tasks.Select(task => task.Due), resume.Tasks.Select(task => task.Due));
            Assert.Equal(resume.Tasks.Select(IsDone), keep.Tasks.Select(IsDone));
            Assert.Equal(resume.Tasks.Select(task => task.DoneAt), keep.Tasks.Select(task => task.DoneAt));
            foreach (var (first, latest) in keep.Tasks.Zip(resume.Tasks))
            {
                Assert.True(!(first.DueAt > latest.DueAt));
            }

            // What must be done again is never more than what was done.
            foreach (var (again, ever) in restart.Tasks.Zip(resume.Tasks))
            {
                Assert.True(!IsDone(again) || IsDone(ever));
            }
        });

    [Fact]
    public void What_becomes_known_later_never_changes_an_earlier_plan() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var known = events.Where(item => item.KnownAt <= asOf);

            Assert.Equal(Text(Plan(playbook, known, asOf)), Text(Plan(playbook, events, asOf)));
        });

    [Fact]
    public void A_document_is_missing_exactly_as_long_as_it_does_not_exist() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var timeline = OpportunityTimeline.Create("deal", events);
            var state = timeline.StateAt(asOf);

            var plan = playbook.Plan(timeline, asOf);
            var gaps = plan.MissingPreparation.Select(gap => gap.Fact).ToList();

            Assert.Equal(gaps.Distinct(StringComparer.Ordinal), gaps);
            Assert.All(gaps, fact => Assert.False(state.ValueOf(fact).IsKnown));
            Assert.Equal(plan.Stage.Value is "B" or "C" or "D" or "won" or "review", gaps.Contains("profile"));
            Assert.DoesNotContain("checklist", gaps);
            Assert.DoesNotContain("notes", gaps);
        });

    [Fact]
    public void Many_opportunities_have_the_plan_of_each_on_any_number_of_threads() =>
        PropertyCheck.ForAll(
            from timelines in PlaybookGenerators.ManyTimelines
            from playbook in PlaybookGenerators.Playbooks
            from asOf in PlaybookGenerators.Instants
            from threads in Gen.Choose(1, 4)
            select (timelines, playbook, asOf, threads),
            input =>
            {
                var (timelines, playbook, asOf, threads) = input;

                Assert.Equal(
                    timelines.Select(item => Text(playbook.Plan(item, asOf))),
                    playbook.Plan(timelines, asOf, threads).Select(Text));
            });

    private static TaskPlan Plan(Playbook playbook, IEnumerable<TimelineEvent> events, DateTimeOffset asOf) =>
        playbook.Plan(OpportunityTimeline.Create("deal", events), asOf);

    private static bool IsDone(PlannedTask task) => task.Status == PlannedTaskStatus.Done;

    private static string Text(TaskPlan plan) =>
        string.Join('\n', plan.Tasks.Select(task => $"{task.AnchoredAt} {task.DueAt} {task.DoneAt} {task.Assignee}"))
        + plan.StageEnteredAt + plan.ToString("en") + plan.ToString("zh-Hans");
}
