namespace FunnelKit.Scoring;

/// <summary>One column from which a characteristic may be drafted.</summary>
internal sealed class DraftColumn
{
    public required string Id { get; init; }

    public LocalizedText? Name { get; init; }

    public required CharacteristicKind Kind { get; init; }

    public Currency? Currency { get; init; }

    /// <summary>Gets the numbers or ratings, NaN where one is missing; empty for other kinds.</summary>
    public double[] Numbers { get; init; } = [];

    /// <summary>Gets the positions in <see cref="Words"/>, 0 and 1 for a flag, −1 where one is missing.</summary>
    public int[] Codes { get; init; } = [];

    /// <summary>Gets the categories by code.</summary>
    public string[] Words { get; init; } = [];
}
