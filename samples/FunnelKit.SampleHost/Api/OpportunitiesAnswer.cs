namespace FunnelKit.SampleHost.Api;

/// <summary>One page of opportunities, and what all that match add up to.</summary>
public sealed record OpportunitiesAnswer(
    int Page,
    int PageSize,
    long Matching,
    long WithAmount,
    decimal Amount,
    IReadOnlyList<OpportunityAnswer> Opportunities);
