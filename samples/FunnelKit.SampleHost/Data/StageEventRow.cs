namespace FunnelKit.SampleHost.Data;

/// <summary>
/// One stage event of one deal. The key is the data set, the deal's number and the place among its events.
/// </summary>
public sealed class StageEventRow
{
    public required string DataSetId { get; init; }

    public required int Opportunity { get; init; }

    public required int Position { get; init; }

    public required string Stage { get; init; }

    /// <summary>When it happened, in ticks of UTC; null when the source does not say.</summary>
    public long? OccurredTicks { get; init; }

    public long? AmountMinor { get; init; }

    public string? Reason { get; init; }

    /// <summary>
    /// What the event says about each dimension of the data set, as a JSON array of texts and nulls; null when it says
    /// nothing.
    /// </summary>
    public string? Labels { get; set; }
}
