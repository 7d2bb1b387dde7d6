using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Api;

/// <summary>What happened in one period.</summary>
public sealed record PeriodAnswer(
    DateTimeOffset From,
    DateTimeOffset To,
    long New,
    long Won,
    long Lost,
    long Reopened,
    TotalAnswer? WonAmount,
    TotalAnswer? LostAmount)
{
    public static PeriodAnswer Of(PeriodCounts period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new(
            period.From,
            period.To,
            period.New,
            period.Won,
            period.Lost,
            period.Reopened,
            TotalAnswer.From(period.WonAmount),
            TotalAnswer.From(period.LostAmount));
    }
}
