namespace FunnelKit.Flow;

/// <summary>To which owner, source or region a deal counts that has had more than one.</summary>
public enum Attribution
{
    /// <summary>No choice; treated as <see cref="Current"/>.</summary>
    None = 0,

    /// <summary>The one known when the deal first entered a stage of the model.</summary>
    AtEntry = 1,

    /// <summary>The one known when the deal was closed; of an open deal, the latest known.</summary>
    AtClose = 2,

    /// <summary>The latest known. The default.</summary>
    Current = 3,

    /// <summary>
    /// Every one that the deal ever had: it counts in each of them, so that the parts may add up to more than the
    /// whole.
    /// </summary>
    EveryTouched = 4,
}
