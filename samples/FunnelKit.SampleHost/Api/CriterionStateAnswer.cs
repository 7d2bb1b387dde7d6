using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>One criterion: how it stands, what is known and what is missing.</summary>
public sealed record CriterionStateAnswer(
    string Id,
    string Stage,
    bool IsExit,
    CriterionStatus Status,
    string Name,
    string Known,
    IReadOnlyList<string> MissingFacts);
