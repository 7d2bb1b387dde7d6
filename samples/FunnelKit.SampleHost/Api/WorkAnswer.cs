namespace FunnelKit.SampleHost.Api;

/// <summary>One page of the open opportunities that need somebody, and how many are in each tier.</summary>
public sealed record WorkAnswer(
    int Page,
    int PageSize,
    int Matching,
    int UpperTier,
    int MiddleTier,
    int BottomTier,
    IReadOnlyList<WorkItemAnswer> Items,
    IReadOnlyList<string> LastStage);
