namespace FunnelKit.SampleHost.Data;

/// <summary>A whole data set on its way into the database.</summary>
public sealed class DataSetContent
{
    public required DataSetRow DataSet { get; init; }

    public required IReadOnlyList<OpportunityRow> Opportunities { get; init; }

    public required IReadOnlyList<StageEventRow> StageEvents { get; init; }

    public IReadOnlyList<TimelineEventRow> TimelineEvents { get; init; } = [];

    public IReadOnlyList<RejectedLineRow> RejectedLines { get; init; } = [];
}
