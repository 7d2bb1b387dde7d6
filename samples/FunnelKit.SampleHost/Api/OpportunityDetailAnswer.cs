namespace FunnelKit.SampleHost.Api;

/// <summary>
/// One opportunity with its stage events, and everything that happened to it. The version goes with the next edit.
/// </summary>
public sealed record OpportunityDetailAnswer(
    OpportunityAnswer Opportunity,
    IReadOnlyList<EventAnswer> Timeline,
    int Version,
    IReadOnlyDictionary<string, string?> Facts,
    IReadOnlyList<TimelineEventAnswer> Events);
