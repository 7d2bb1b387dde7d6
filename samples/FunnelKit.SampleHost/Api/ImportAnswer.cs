namespace FunnelKit.SampleHost.Api;

/// <summary>What an import did.</summary>
public sealed record ImportAnswer(
    string? Id,
    bool Stored,
    long Deals,
    long Events,
    DateTimeOffset AsOf,
    IReadOnlyList<RejectedRowAnswer> RejectedRows,
    IReadOnlyList<OutsideLabelAnswer> OutsideModel);
