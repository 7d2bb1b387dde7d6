namespace FunnelKit.SampleHost.Data;

/// <summary>One value of an imported file that could not be used.</summary>
public sealed class RejectedLineRow
{
    public required string DataSetId { get; init; }

    public required int Number { get; init; }

    public required long Line { get; init; }

    public required string Column { get; init; }

    public required string Value { get; init; }

    public required RejectionCode Code { get; init; }

    public required string Reason { get; init; }
}
