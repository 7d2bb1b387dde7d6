namespace FunnelKit.Flow;

/// <summary>To which label a deal counts when its owner, channel or segment changed.</summary>
public enum AttributionRule
{
    /// <summary>No choice; treated as <see cref="Current"/>.</summary>
    None = 0,

    /// <summary>The label at the first stage event of the deal.</summary>
    AtEntry = 1,

    /// <summary>
    /// The label at the close that decides: the first one if the first outcome counts, otherwise the latest. Of an open
    /// deal, the latest known.
    /// </summary>
    AtClose = 2,

    /// <summary>The latest known label. The default.</summary>
    Current = 3,

    /// <summary>Every label that the deal had; the parts may then exceed the whole.</summary>
    EveryTouched = 4,
}
