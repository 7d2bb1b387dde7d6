namespace FunnelKit.SampleHost.Api;

/// <summary>What was stored: the version from which the next edit starts, and the verdict on a move.</summary>
public sealed record EditAnswer(int Version, OpportunityAnswer Opportunity, GateAnswer? Gate);
