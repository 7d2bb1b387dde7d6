namespace FunnelKit.SampleHost.Api;

/// <summary>One segment: its deals, its rate, and how that compares with the others.</summary>
public sealed record SegmentAnswer(
    string Label,
    long Deals,
    long Open,
    long Won,
    long Lost,
    RateAnswer Rate,
    double? Shrunken,
    double? ShrunkenLow,
    double? ShrunkenHigh,
    bool DiffersFromOthers,
    int? BestRank,
    int? WorstRank,
    decimal? ValuePerLead);
