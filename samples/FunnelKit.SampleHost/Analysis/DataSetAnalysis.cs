using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;
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

    public required ImmutableArray<RejectedRow> RejectedRows { get; init; }

    public required ImmutableArray<string> Owners { get; init; }

    public DateOnly AsOfDate => DateOnly.FromDateTime(AsOf.UtcDateTime);
}
