using FunnelKit.SampleHost.Data;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>One stored version of the scorecard, read.</summary>
public sealed class CardVersion(ScorecardRow row)
{
    public Scorecard Card { get; } = Scorecard.FromJson(row.CardJson);

    public int Version => row.Version;

    public string By => row.By;

    public string Remark => row.Remark;

    public DateTimeOffset SavedAt => new(row.SavedTicks, TimeSpan.Zero);

    /// <summary>Gets the beginning of the content's hash, enough to tell versions apart.</summary>
    public string ShortHash => Card.ContentHash[..12];
}
