namespace FunnelKit.Scoring;

/// <summary>The direction in which the points of a number or rating are declared to go.</summary>
/// <remarks>A card whose points go another way is not valid.</remarks>
public enum Trend
{
    /// <summary>No direction is declared.</summary>
    None = 0,

    /// <summary>A greater value never has fewer points.</summary>
    Rising = 1,

    /// <summary>A greater value never has more points.</summary>
    Falling = 2,
}
