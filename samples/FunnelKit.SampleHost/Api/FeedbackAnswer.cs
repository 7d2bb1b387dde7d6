using FunnelKit.Losses;

namespace FunnelKit.SampleHost.Api;

/// <summary>What came of the latest leads of one source.</summary>
public sealed record FeedbackAnswer(
    string Source,
    long Leads,
    long Open,
    RateAnswer Invalid,
    RateAnswer Opportunities,
    RateAnswer WinRate,
    string Sentence)
{
    public static FeedbackAnswer From(SourceFeedbackRow row, string language)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.Source,
            row.Leads,
            row.Open,
            RateAnswer.From(row.Invalid),
            RateAnswer.From(row.Opportunities),
            RateAnswer.From(row.WinRate),
            row.ToString(language));
    }
}
