using FunnelKit.Losses;

namespace FunnelKit.SampleHost.Api;

/// <summary>One cause of losses with its share of the count and of the value.</summary>
public sealed record CauseAnswer(
    string Id,
    string Name,
    LossReasonKind Kind,
    long Deals,
    RateAnswer Share,
    decimal? Amount,
    double? ValueShare,
    double? CumulativeShare)
{
    public static CauseAnswer From(LossShare share, Func<LossReason, string> name)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(name);
        return new(
            share.Reason.Id,
            name(share.Reason),
            share.Reason.Kind,
            share.Deals,
            RateAnswer.From(share.Share),
            share.Amount?.Amount.Amount,
            share.ValueShare,
            share.CumulativeShare);
    }
}
