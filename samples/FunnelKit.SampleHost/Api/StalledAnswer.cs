using FunnelKit.SampleHost.Analysis;
using FunnelKit.Timing;

namespace FunnelKit.SampleHost.Api;

/// <summary>One open deal that has been waiting for too long, and why it is said to.</summary>
public sealed record StalledAnswer(
    string Deal, int Number, double? Days, bool IsRareAmongWins, bool IsOverLimit, string Reason, double? Probability)
{
    public static StalledAnswer From(DealStall deal, DataSetAnalysis analysis, string language)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(analysis);
        return new(
            deal.DealId,
            analysis.Numbers[deal.DealId],
            deal.Days,
            deal.IsRareAmongWins,
            deal.IsOverLimit,
            deal.Reason.ToString(language),
            deal.Outlook.Probability?.Fraction);
    }
}
