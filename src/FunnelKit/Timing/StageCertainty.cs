using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>How certain a win is for deals that came as far as a layer of the funnel.</summary>
/// <remarks>
/// Of deals that are decided, each layer keeps those that came further, so that the share won grows from layer to
/// layer: each removes a part of the risk. Equality compares all values.
/// </remarks>
public sealed record StageCertainty
{
    /// <summary>Gets the stage that the deals came to, or passed.</summary>
    public required Stage Stage { get; init; }

    /// <summary>
    /// Gets the share of the decided deals that came so far and were won: won of won, lost and nurtured.
    /// </summary>
    public Rate WinRate { get; init; }

    /// <summary>Gets how much more certain a win is than one layer before.</summary>
    /// <value>
    /// The difference of the shares, at least 0, as a fraction; null for the first stage and without decided deals.
    /// </value>
    public double? RiskRemoved { get; init; }
}
