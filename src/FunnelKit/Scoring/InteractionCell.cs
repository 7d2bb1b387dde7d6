namespace FunnelKit.Scoring;

/// <summary>The points of one pair of bins.</summary>
public sealed record InteractionCell
{
    /// <summary>Gets the position of the bin of the first characteristic, from 0.</summary>
    public int First { get; init; }

    /// <summary>Gets the position of the bin of the second characteristic, from 0.</summary>
    public int Second { get; init; }

    /// <summary>Gets the points, of at most six decimal places.</summary>
    public decimal Points { get; init; }
}
