using FunnelKit.SampleHost.Data;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>One page of opportunities, and what all that match add up to.</summary>
public sealed record OpportunityPage
{
    public required IReadOnlyList<OpportunityRow> Rows { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    public required long Matching { get; init; }

    public required long WithAmount { get; init; }

    public required Money Amount { get; init; }

    public int Pages => (int)Math.Max(1, (Matching + PageSize - 1) / PageSize);

    public long First => Rows.Count == 0 ? 0 : (((long)Page - 1) * PageSize) + 1;

    public long Last => Rows.Count == 0 ? 0 : First + Rows.Count - 1;
}
