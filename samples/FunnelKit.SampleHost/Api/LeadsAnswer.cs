namespace FunnelKit.SampleHost.Api;

/// <summary>One page of the open leads, in the order in which to follow them up.</summary>
public sealed record LeadsAnswer(int Page, int PageSize, int Matching, IReadOnlyList<LeadItemAnswer> Leads);
