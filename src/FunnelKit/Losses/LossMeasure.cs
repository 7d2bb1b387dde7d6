namespace FunnelKit.Losses;

/// <summary>By what losses are ranked.</summary>
public enum LossMeasure
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>By how many deals were lost.</summary>
    Deals = 1,

    /// <summary>By the sum of their known amounts.</summary>
    Value = 2,
}
