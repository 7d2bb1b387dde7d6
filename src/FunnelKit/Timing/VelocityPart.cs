namespace FunnelKit.Timing;

/// <summary>A part of <see cref="SalesVelocity"/>.</summary>
public enum VelocityPart
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>The number of deals.</summary>
    Deals = 1,

    /// <summary>The share of decided deals that is won.</summary>
    WinRate = 2,

    /// <summary>The mean amount of a won deal.</summary>
    Amount = 3,

    /// <summary>The mean time until a win.</summary>
    Cycle = 4,
}
