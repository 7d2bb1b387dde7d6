namespace FunnelKit.SampleHost.Api;

/// <summary>One opportunity with its timeline.</summary>
public sealed record OpportunityDetailAnswer(OpportunityAnswer Opportunity, IReadOnlyList<EventAnswer> Timeline);
