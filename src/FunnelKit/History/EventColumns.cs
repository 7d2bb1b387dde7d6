namespace FunnelKit.History;

/// <summary>The events of a history as columns, deal by deal and in time order.</summary>
internal sealed class EventColumns
{
    /// <summary>Stands for an instant that is not known; sorts before every other.</summary>
    public const long Undated = long.MinValue;

    /// <summary>Stands for an amount that is not known.</summary>
    public const long NoAmount = long.MinValue;

    /// <summary>Where each deal begins; one more entry than there are deals.</summary>
    public required int[] DealStarts { get; init; }

    /// <summary>The place of each event's stage in the model, or <see cref="StageCodes.Outside"/>.</summary>
    public required byte[] Codes { get; init; }

    /// <summary>When each event occurred, in ticks of UTC.</summary>
    public required long[] Ticks { get; init; }

    /// <summary>When each event became known; null when every event was known as it happened.</summary>
    public long[]? Recorded { get; init; }

    /// <summary>The place of each event among those of the same instant; null when all are 0.</summary>
    public long[]? Sequences { get; init; }

    /// <summary>The amount of the deal from each event on, in minor units; null without any.</summary>
    public long[]? Amounts { get; init; }

    /// <summary>The number of each event's reason, or -1; null without any.</summary>
    public int[]? Reasons { get; init; }

    /// <summary>The number of each outside event's label, or -1; null without any.</summary>
    public int[]? OutsideLabels { get; init; }

    /// <summary>The number of each event's identifier, or -1; null without any.</summary>
    public int[]? EventIds { get; init; }

    /// <summary>
    /// By dimension, the number of the label that each event states, or -1; null for a dimension without any.
    /// </summary>
    public int[]?[] Labels { get; init; } = [];
}
