using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>The answer to why a stage loses as much as it does.</summary>
/// <remarks>
/// <para>
/// The share comes from the flow; the reasons and causes come from the opportunities that were lost while they were in
/// the stage. The causes are exclusive, and add up to <see cref="Lost"/>.
/// </para>
/// <para>
/// A reason that stands for the quote, the solution or the follow-up is taken at its word. Where the reason stands for
/// the customer, or for nothing, the history is asked: the follow-up broke if at the loss the customer was waiting for
/// an answer, or the last interaction was more than 14 days ago (chosen by FunnelKit, no source). So a customer who is
/// said to have lost interest is told apart from one whom nobody answered. Instances are immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class StageLossAnswer
{
    /// <summary>How long a silence before the loss counts as broken follow-up.</summary>
    private const double SilenceDays = 14;

    private StageLossAnswer()
    {
    }

    /// <summary>Gets the stage asked about.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the share of the decided deals that got no further than this stage and were lost.</summary>
    public required Rate LossRate { get; init; }

    /// <summary>Gets how many opportunities were lost while they were in the stage.</summary>
    public required int Lost { get; init; }

    /// <summary>Gets the reasons that were given, the most frequent first.</summary>
    /// <value>An empty reason stands for those without one. They add up to <see cref="Lost"/>.</value>
    public required ImmutableArray<LossCount> Reasons { get; init; }

    /// <summary>Gets the causes, in the order of the enumeration; each appears, also with 0.</summary>
    public required ImmutableArray<LossCauseCount> Causes { get; init; }

    /// <summary>Gets the question, such as 为什么报价阶段掉了30 %?</summary>
    public required LocalizedText Question { get; init; }

    /// <summary>Gets the answer in words. The wording may change between versions.</summary>
    public required LocalizedText Answer { get; init; }

    internal static StageLossAnswer Of(OpportunityReview review, StageId id, StageFlow flow, LossCauses causes)
    {
        _ = review.Playbook.Model.TryGetStage(id, out var stage);
        var lost = review.Opportunities.Where(item => item.State.LostFrom == id && id != StageId.None).ToList();
        ImmutableArray<LossCount> reasons =
        [
            .. lost
                .GroupBy(item => item.State.LossReason?.Trim() ?? string.Empty, StringComparer.Ordinal)
                .Select(group => new LossCount(id, group.Key, group.Count(), amount: null))
                .OrderByDescending(count => count.Deals)
                .ThenBy(count => count.Reason, StringComparer.Ordinal),
        ];
        var byCause = lost.CountBy(item => CauseOf(item, causes, review.AsOf)).ToDictionary();
        ImmutableArray<LossCauseCount> counts =
        [
            .. Enum.GetValues<LossCause>().Select(cause => new LossCauseCount(cause, byCause.GetValueOrDefault(cause))),
        ];
        var rate = flow[id].LossRate;
        return new StageLossAnswer
        {
            Stage = id,
            LossRate = rate,
            Lost = lost.Count,
            Reasons = reasons,
            Causes = counts,
            Question = ReviewTexts.WhyLost(stage!, rate),
            Answer = ReviewTexts.LostBecause(stage!, rate, lost.Count, reasons, counts),
        };
    }

    private static LossCause CauseOf(ReviewedOpportunity item, LossCauses causes, DateTimeOffset asOf)
    {
        var stated = causes.CauseOf(item.State.LossReason);
        return stated is LossCause.None or LossCause.Customer && FollowUpBroke(item, asOf)
            ? LossCause.FollowUp
            : stated;
    }

    private static bool FollowUpBroke(ReviewedOpportunity item, DateTimeOffset asOf)
    {
        if (item.State.ClosedAt is not { } closed)
        {
            return false;
        }

        InteractionLogged? last = null;
        foreach (var logged in item.Timeline.EventsAt(closed, asOf).OfType<InteractionLogged>())
        {
            last = logged;
        }

        return last is not null
            && (last.Direction == InteractionDirection.Inbound || (closed - last.OccurredAt).TotalDays > SilenceDays);
    }
}
