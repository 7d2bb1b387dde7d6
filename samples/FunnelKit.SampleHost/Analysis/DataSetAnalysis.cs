using System.Collections.Immutable;
using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Everything the pages and the API say about one data set, computed once.</summary>
public sealed class DataSetAnalysis
{
    public required DataSetRow DataSet { get; init; }

    public required StageModel Model { get; init; }

    public required Currency Currency { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required StageHistory History { get; init; }

    public required StageFlow Flow { get; init; }

    public required Pipeline<OpportunityRow> Pipeline { get; init; }

    public required Forecast Forecast { get; init; }

    public required FunnelDiagnosis Diagnosis { get; init; }

    public required ImmutableArray<RejectedRow> RejectedRows { get; init; }

    public required ImmutableArray<string> Owners { get; init; }

    /// <summary>Gets the tasks of the model's stages; business days are Monday to Friday.</summary>
    public Playbook Playbook => field ??= Playbook.Create(Model, calendar: BusinessCalendar.Create(TimeZoneInfo.Utc));

    public DateOnly AsOfDate => DateOnly.FromDateTime(AsOf.UtcDateTime);

    /// <summary>Says what one opportunity adds to the forecast, or null when its stage is outside the model.</summary>
    public DealForecast<OpportunityRow>? Explain(OpportunityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var index = Pipeline.Deals.AsSpan().BinarySearch(new ByNumber(row.Number));
        return index < 0 ? null : Pipeline.Explain(index, AsOfDate, Forecast.Semantics);
    }

    /// <summary>The pipeline keeps the opportunities in the order of their numbers.</summary>
    private readonly record struct ByNumber(int Number) : IComparable<OpportunityRow>
    {
        public int CompareTo(OpportunityRow? other) => other is null ? 1 : Number.CompareTo(other.Number);
    }
}
