using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The sentences of a review.</summary>
internal static class ScorecardReviewTexts
{
    public static LocalizedText Describe(DueReview review)
    {
        var since = review.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (english, chinese) = review switch
        {
            { Trigger: { } trigger } => (
                $"A full revision is due since {since}: {English(trigger.Kind)}",
                $"自 {since} 起应全面修订：{Chinese(trigger.Kind)}"),
            { Kind: ReviewKind.Revision } => (
                $"A full revision is due since {since}: the last one is a year old",
                $"自 {since} 起应全面修订：距上次修订已满一年"),
            _ => (
                $"A review of the accuracy is due since {since}: the last one is a quarter old",
                $"自 {since} 起应复核预测准确度：距上次复核已满一个季度"),
        };
        return review.Trigger?.Remark is { Length: > 0 } remark
            ? LocalizedText.Create($"{english} ({remark}).", $"{chinese}（{remark}）。")
            : LocalizedText.Create($"{english}.", $"{chinese}。");
    }

    private static string English(ReviewTriggerKind kind) => kind switch
    {
        ReviewTriggerKind.MarketChange => "the market has changed",
        ReviewTriggerKind.ProductIteration => "the product has a new iteration",
        ReviewTriggerKind.CustomerMixChange => "the mix of customers has changed",
        _ => "scores or characteristics have drifted",
    };

    private static string Chinese(ReviewTriggerKind kind) => kind switch
    {
        ReviewTriggerKind.MarketChange => "市场发生重大变化",
        ReviewTriggerKind.ProductIteration => "产品已迭代",
        ReviewTriggerKind.CustomerMixChange => "客户结构发生变化",
        _ => "评分或特征已漂移",
    };
}
