using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>What a manager asks about many opportunities, answered from their timelines at one instant.</summary>
/// <remarks>
/// <para>
/// Every list is in the order that its own documentation states, and else in the order in which the timelines were
/// given; the number of threads never matters. Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// OpportunityReview review = OpportunityReview.Create(timelines, Playbook.Create(model), asOf);
/// foreach (ReviewedOpportunity item in review.InTier(FunnelTier.Bottom))      // the list for the manager
///     Console.WriteLine($"{item.OpportunityId}: {item.State.TimeInStage.TotalDays:F0} days");
/// Console.WriteLine(review.CountIn(proposal).Answer.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class OpportunityReview
{
    private OpportunityReview(
        Playbook playbook, FunnelTiers tiers, DateTimeOffset asOf, ImmutableArray<ReviewedOpportunity> opportunities)
    {
        Playbook = playbook;
        Tiers = tiers;
        AsOf = asOf;
        Opportunities = opportunities;
    }

    /// <summary>Gets the playbook, with the model and the calendar of the review.</summary>
    public Playbook Playbook { get; }

    /// <summary>Gets how the stages are split into three tiers.</summary>
    public FunnelTiers Tiers { get; }

    /// <summary>Gets the instant of the review: only what was known and had happened by then counts.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Gets all opportunities, closed ones included, in the order in which they were given.</summary>
    public ImmutableArray<ReviewedOpportunity> Opportunities { get; }

    /// <summary>Reviews many opportunities.</summary>
    /// <param name="timelines">The opportunities.</param>
    /// <param name="playbook">The playbook.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="rules">The rules of alerts. Null for <see cref="AlertRules.Standard"/>.</param>
    /// <param name="tiers">The three tiers. Null for an even split of the model's stages.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads, at least 1. The default value is 1.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    public static OpportunityReview Create(
        IEnumerable<OpportunityTimeline> timelines,
        Playbook playbook,
        DateTimeOffset asOf,
        AlertRules? rules = null,
        FunnelTiers? tiers = null,
        int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(timelines);
        ArgumentNullException.ThrowIfNull(playbook);
        var split = tiers ?? FunnelTiers.Of(playbook.Model);
        var judged = rules ?? AlertRules.Standard;
        return new(playbook, split, asOf, [.. OrderedWork.Map(timelines, Review, maxDegreeOfParallelism)]);

        ReviewedOpportunity Review(OpportunityTimeline timeline)
        {
            var state = timeline.StateAt(asOf);
            var tier = state.IsOpen ? split.TierOf(state.Stage) : FunnelTier.None;
            return new(timeline, state, tier, judged.Evaluate(timeline, playbook, asOf));
        }
    }

    /// <summary>Lists the opportunities of a tier, such as those at the bottom in which a manager steps in.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>
    /// The open opportunities, those on hold included, the longest in their stage first. Each open opportunity is in
    /// exactly one tier, <see cref="FunnelTier.None"/> when the model does not have its stage.
    /// </returns>
    public ImmutableArray<ReviewedOpportunity> InTier(FunnelTier tier) => Longest(item => item.Tier == tier);

    /// <summary>Lists the opportunities in the last open stage of the model, the longest in it first.</summary>
    /// <returns>The open opportunities, those on hold included.</returns>
    public ImmutableArray<ReviewedOpportunity> InLastStage() =>
        Longest(item => item.State.Stage == Playbook.Model.OpenStages[^1].Id);

    /// <summary>Lists the opportunities that have an alert.</summary>
    /// <param name="code">What the alert is about.</param>
    /// <returns>The opportunities in the order in which they were given.</returns>
    public ImmutableArray<ReviewedOpportunity> WithAlert(AlertCode code) =>
        [.. Opportunities.Where(item => item.Alerts.Any(alert => alert.Code == code))];

    /// <summary>Lists the tasks of one role that are not done, such as those that other departments owe.</summary>
    /// <param name="role">The identifier of the role, such as <see cref="StandardRoles.Presales"/>.</param>
    /// <returns>
    /// The tasks, the first due first, those without due date last. Won opportunities are among them: their stage may
    /// have tasks for delivery or service.
    /// </returns>
    public ImmutableArray<RoleTask> TasksFor(string role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return
        [
            .. Opportunities
                .SelectMany(item => Playbook.Plan(item.Timeline, AsOf).Tasks
                    .Where(task => task.Status != PlannedTaskStatus.Done && OpportunityReading.Is(task.Role, role))
                    .Select(task => new RoleTask(item, task)))
                .OrderBy(item => item.Task.DueAt ?? DateTimeOffset.MaxValue),
        ];
    }

    /// <summary>Selects the closed opportunities that a case review should look at.</summary>
    /// <param name="share">
    /// Which share of the wins counts as high-value, and which as fast; above 0 and at most 1. The default value is a
    /// quarter, chosen by FunnelKit, no source.
    /// </param>
    /// <returns>
    /// High-value wins by amount, compared within their currency; fast wins by the time from creation to close; losses
    /// with high intent, the latest first. High intent: lost from the bottom tier, or given a chance of at least 50 %
    /// by hand. A win may be both high-value and fast.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not above 0 and at most 1.</exception>
    public ImmutableArray<ReviewCase> SelectCases(double share = 0.25)
    {
        if (!(share > 0d && share <= 1d))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and at most 1.");
        }

        return [.. CaseSelector.Select(Opportunities, Tiers, share)];
    }

    /// <summary>Answers how many customers are in a stage now.</summary>
    /// <param name="stage">The identifier of an open stage of the model.</param>
    /// <returns>The numbers and a sentence.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public StageCountAnswer CountIn(StageId stage)
    {
        _ = Playbook.Model.PositionOf(stage);
        return StageCountAnswer.Of(this, stage);
    }

    /// <summary>Answers why a stage loses as much as it does.</summary>
    /// <param name="stage">The identifier of an open stage of the model.</param>
    /// <param name="flow">What became of the deals, for the share that the stage loses.</param>
    /// <param name="causes">
    /// What the loss reasons stand for. Null for <see cref="LossCauses.Standard"/>.
    /// </param>
    /// <returns>The numbers and sentences; a cause is what the history shows, not what is to blame.</returns>
    /// <exception cref="ArgumentException">
    /// The model has no open stage of that identifier, or the flow was counted by another model.
    /// </exception>
    public StageLossAnswer ExplainLosses(StageId stage, StageFlow flow, LossCauses? causes = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _ = Playbook.Model.PositionOf(stage);
        return flow.Model.Equals(Playbook.Model)
            ? StageLossAnswer.Of(this, stage, flow, causes ?? LossCauses.Standard)
            : throw new ArgumentException(
                $"The flow was counted by the model '{flow.Model.Id}', the review by '{Playbook.Model.Id}'.",
                nameof(flow));
    }

    /// <summary>Measures how quickly and how personally customers are answered, stage by stage.</summary>
    /// <param name="decisionPoints">
    /// The stages in which follow-up matters most. Null for those of the bottom tier.
    /// </param>
    /// <returns>A line for each open stage of the model, in order.</returns>
    public ImmutableArray<FollowUpMeasure> MeasureFollowUp(IEnumerable<StageId>? decisionPoints = null)
    {
        var points = decisionPoints?.ToHashSet();
        return FollowUpMeter.Measure(
            this, stage => points?.Contains(stage) ?? Tiers.TierOf(stage) == FunnelTier.Bottom);
    }

    private ImmutableArray<ReviewedOpportunity> Longest(Func<ReviewedOpportunity, bool> condition) =>
    [
        .. Opportunities
            .Where(item => item.State.IsOpen && condition(item))
            .OrderByDescending(item => item.State.TimeInStage)
            .ThenBy(item => item.OpportunityId, StringComparer.Ordinal),
    ];
}
