using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Data;

/// <summary>One deal as it stands at the end of the data. The key is the data set and the number within it.</summary>
public sealed class OpportunityRow
{
    public required string DataSetId { get; init; }

    public required int Number { get; init; }

    /// <summary>The identifier in the source.</summary>
    public required string Key { get; init; }

    public string Name { get; set; } = string.Empty;

    public string Owner { get; set; } = string.Empty;

    /// <summary>The identifier of the stage, or the label of the source when the model does not know it.</summary>
    public string Stage { get; set; } = string.Empty;

    /// <summary>The kind of the stage; <see cref="StageKind.None"/> outside the model.</summary>
    public StageKind Kind { get; set; }

    /// <summary>
    /// The amount in minor units of the data set's currency, so that a database can add it up; null when unknown.
    /// </summary>
    public long? AmountMinor { get; set; }

    public DateOnly? CloseDate { get; set; }

    /// <summary>The probability that a person entered, from 0 to 1; null when nobody did.</summary>
    public double? Probability { get; set; }
}
