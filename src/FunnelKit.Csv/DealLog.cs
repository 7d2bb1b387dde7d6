using FunnelKit.Stages;

namespace FunnelKit.Csv;

/// <summary>How a file with one event a row becomes deals: each deal is as its latest events say.</summary>
/// <remarks>
/// <para>
/// The stage of a deal is that of its latest event with a stage of the model; where there is none, that of its
/// latest event. Amount with currency, owner, close date and probability are each those of the latest event that
/// states them. Of events at one instant, that with the later stage of the model counts as the later, then the
/// later line.
/// </para>
/// <para>Equality compares all values. Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed record DealLog
{
    /// <summary>Gets the column with the time of the event.</summary>
    public required string At { get; init; }

    /// <summary>Gets the model whose stages the events name.</summary>
    public required StageModel Model { get; init; }

    /// <summary>Gets the instant behind which events are left out.</summary>
    /// <value>Null, the default, leaves none out. A deal without any event until then does not exist yet.</value>
    public DateTimeOffset? AsOf { get; init; }
}
