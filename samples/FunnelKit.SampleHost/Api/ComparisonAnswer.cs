namespace FunnelKit.SampleHost.Api;

/// <summary>Another version of the card on the same leads.</summary>
public sealed record ComparisonAnswer(
    int With, int ChangedScores, decimal? MeanChange, double? RankCorrelation, double? AucOfOther,
    double? AucDifference, double? PValue);
