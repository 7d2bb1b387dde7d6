using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>The answer to how many customers are in a stage now.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class StageCountAnswer
{
    private StageCountAnswer()
    {
    }

    /// <summary>Gets the stage asked about.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets how many opportunities are in the stage and not on hold.</summary>
    public required int Open { get; init; }

    /// <summary>Gets how many are in the stage and on hold.</summary>
    public required int OnHold { get; init; }

    /// <summary>Gets how many of the open ones have stayed for as long as the stage allows, or longer.</summary>
    public required int OverLimit { get; init; }

    /// <summary>
    /// Gets the sums of the known amounts, those on hold included, one for each currency, by its code.
    /// </summary>
    public required ImmutableArray<Money> Amounts { get; init; }

    /// <summary>Gets how many of them have no known amount.</summary>
    public required int WithoutAmount { get; init; }

    /// <summary>Gets the question, such as 你现在有多少客户在谈方案?</summary>
    public required LocalizedText Question { get; init; }

    /// <summary>Gets the answer in words. The wording may change between versions.</summary>
    public required LocalizedText Answer { get; init; }

    internal static StageCountAnswer Of(OpportunityReview review, StageId id)
    {
        _ = review.Playbook.Model.TryGetStage(id, out var stage);
        var there = review.Opportunities.Where(item => item.State.IsOpen && item.State.Stage == id).ToList();
        var onHold = there.Count(item => item.State.Status == StageKind.OnHold);
        var over = there.Count(item =>
            item.State.Status == StageKind.Open
            && item.State.StageEnteredAt is not null
            && item.State.TimeInStage.TotalDays >= stage!.DwellLimitDays);
        ImmutableArray<Money> amounts =
        [
            .. there
                .Where(item => item.State.Amount is not null)
                .GroupBy(item => item.State.Amount!.Value.Currency)
                .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => group.Select(item => item.State.Amount!.Value).Aggregate((sum, next) => sum + next)),
        ];
        return new StageCountAnswer
        {
            Stage = id,
            Open = there.Count - onHold,
            OnHold = onHold,
            OverLimit = over,
            Amounts = amounts,
            WithoutAmount = there.Count(item => item.State.Amount is null),
            Question = ReviewTexts.HowMany(stage!),
            Answer = ReviewTexts.SoMany(stage!, there.Count - onHold, onHold, over, amounts),
        };
    }
}
