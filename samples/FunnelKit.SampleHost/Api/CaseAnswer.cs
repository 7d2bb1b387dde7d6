using FunnelKit.Losses;

namespace FunnelKit.SampleHost.Api;

/// <summary>One case to look at, and why it was chosen.</summary>
public sealed record CaseAnswer(
    string Deal, IReadOnlyList<CaseAspects> Aspects, decimal? Amount, double? CycleDays, string? Reason)
{
    public static CaseAnswer From(SelectedCase item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(
            item.Deal.DealId,
            [
                .. Enum.GetValues<CaseAspects>()
                    .Where(aspect => aspect != CaseAspects.None && item.Aspects.HasFlag(aspect)),
            ],
            item.Deal.Amount?.Amount,
            item.Deal.CycleDays,
            item.Reason?.Id);
    }
}
