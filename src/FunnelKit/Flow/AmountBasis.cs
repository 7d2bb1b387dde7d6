namespace FunnelKit.Flow;

/// <summary>Which amount of a deal counts. An amount that nobody knows is not zero; coverage says so.</summary>
public enum AmountBasis
{
    /// <summary>No choice; treated as <see cref="Standing"/>.</summary>
    None = 0,

    /// <summary>Of an open deal the latest known, of a closed one that at its close. The default.</summary>
    Standing = 1,

    /// <summary>
    /// What was known when the deal entered the stage that a figure is about; for figures about whole deals, when it
    /// entered its first stage.
    /// </summary>
    AtEntry = 2,

    /// <summary>What was known at the close; an open deal has none.</summary>
    AtClose = 3,

    /// <summary>The latest known, also of closed deals.</summary>
    Current = 4,
}
