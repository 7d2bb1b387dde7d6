namespace FunnelKit.Stages;

/// <summary>To whom is sold.</summary>
public enum MarketKind
{
    /// <summary>Not said: either.</summary>
    None = 0,

    /// <summary>To companies.</summary>
    BusinessToBusiness = 1,

    /// <summary>To consumers.</summary>
    BusinessToConsumer = 2,
}
