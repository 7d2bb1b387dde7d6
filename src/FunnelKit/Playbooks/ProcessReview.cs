using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Looks for the three named problems of a sales process, in its definition and in what happened.</summary>
public static class ProcessReview
{
    /// <summary>Looks for the three problems.</summary>
    /// <param name="review">The review of the opportunities; stale data are judged by its rules.</param>
    /// <returns>
    /// A finding for each problem, in the order of the enumeration, also when there is no sign of it.
    /// </returns>
    public static ImmutableArray<ProcessFinding> Inspect(OpportunityReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var model = review.Playbook.Model;
        var open = review.Opportunities.Where(item => item.State.IsOpen).ToList();
        ImmutableArray<StageId> vague =
            [.. model.OpenStages.Skip(1).Where(stage => stage.EntryCriteria.IsEmpty).Select(stage => stage.Id)];
        ImmutableArray<StageId> unwatched =
            [.. model.OpenStages.Where(stage => stage.DwellLimitDays is null).Select(stage => stage.Id)];
        var inVague = Rate.FromCounts(open.Count(item => vague.Contains(item.State.Stage)), open.Count);
        var execution = Execution(review);
        var stale = Rate.FromCounts(
            open.Count(item => item.Alerts.Any(alert => alert.Code == AlertCode.StaleData)), open.Count);
        return
        [
            Find(
                ProcessProblem.VagueStages,
                vague,
                inVague,
                $"{Stages(vague.Length)} no entry criteria; "
                    + $"{Of(inVague)} open opportunities are in them.",
                Invariant($"{vague.Length} 个阶段没有准入条件，{OfChinese(inVague)} 个在办商机处于这些阶段。")),
            Find(
                ProcessProblem.ArbitraryExecution,
                [],
                execution,
                Invariant($"{Of(execution)} tasks and moves were late, unprepared or against the gate."),
                Invariant($"{OfChinese(execution)} 项任务和阶段变更逾期、缺少准备或未过门槛。")),
            Find(
                ProcessProblem.MissingMonitoring,
                unwatched,
                stale,
                $"{Stages(unwatched.Length)} no dwell limit; "
                    + $"{Of(stale)} open opportunities have stale data.",
                Invariant($"{unwatched.Length} 个阶段没有停留期限，{OfChinese(stale)} 个在办商机的数据未更新。")),
        ];
    }

    private static Rate Execution(OpportunityReview review)
    {
        var (bad, all) = (0L, 0L);
        foreach (var item in review.Opportunities)
        {
            foreach (var task in review.Playbook.Plan(item.Timeline, review.AsOf).Tasks)
            {
                var isDone = task.Status == PlannedTaskStatus.Done;
                var isUnprepared = isDone && Unprepared(item, task, review.AsOf);
                all += isDone || task.Status == PlannedTaskStatus.Overdue ? 1 : 0;
                bad += task.Status == PlannedTaskStatus.Overdue || task.WasLate || isUnprepared ? 1 : 0;
            }

            foreach (var gate in item.Timeline.EventsAt(review.AsOf, review.AsOf)
                .OfType<LifecycleEvent>()
                .Select(move => move.Gate)
                .OfType<GateResult>())
            {
                all++;
                bad += gate.Decision == GateDecision.Overridden ? 1 : 0;
            }
        }

        return Rate.FromCounts(bad, all);
    }

    /// <summary>Something that the task needs did not exist when it was done.</summary>
    private static bool Unprepared(ReviewedOpportunity item, PlannedTask task, DateTimeOffset asOf)
    {
        if (task.Activity.Needs.IsEmpty || task.DoneAt is not { } done)
        {
            return false;
        }

        var then = item.Timeline.StateAt(done, asOf);
        return task.Activity.Needs.Any(need => !then.ValueOf(need).IsKnown && then.CountOf(need, null) == 0);
    }

    private static ProcessFinding Find(
        ProcessProblem problem, ImmutableArray<StageId> stages, Rate cases, string english, string chinese) =>
        new() { Problem = problem, Stages = stages, Cases = cases, Message = LocalizedText.Create(english, chinese) };

    private static string Stages(int count) => count == 1 ? "1 stage has" : Invariant($"{count} stages have");

    private static string Of(Rate rate) => Invariant($"{rate.Numerator} of {rate.Denominator}");

    private static string OfChinese(Rate rate) => Invariant($"{rate.Denominator} 个中有 {rate.Numerator}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
