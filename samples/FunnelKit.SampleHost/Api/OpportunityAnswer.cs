using FunnelKit.Forecasting;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>One opportunity as it stands, and where its probability comes from.</summary>
public sealed record OpportunityAnswer(
    int Number,
    string Key,
    string Name,
    string Owner,
    string Stage,
    StageKind Status,
    decimal? Amount,
    string? Currency,
    DateOnly? CloseDate,
    double? Probability,
    ProbabilitySource ProbabilitySource,
    decimal? Weighted,
    ForecastBucket Bucket)
{
    public static OpportunityAnswer From(OpportunityRow row, DataSetAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(analysis);
        var forecast = analysis.Explain(row);
        return new(
            row.Number,
            row.Key,
            row.Name,
            row.Owner,
            row.Stage,
            row.Kind,
            row.AmountMinor is { } minor ? Money.FromMinorUnits(minor, analysis.Currency).Amount : null,
            TotalAnswer.CodeOf(analysis.Currency),
            row.CloseDate,
            forecast?.Probability?.Fraction,
            forecast?.Source ?? ProbabilitySource.None,
            forecast?.Weighted?.Amount,
            forecast?.Bucket ?? ForecastBucket.None);
    }
}
