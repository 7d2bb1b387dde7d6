namespace FunnelKit.Scoring;

/// <summary>In what two scorecards differ.</summary>
public enum ScorecardChangeKind
{
    /// <summary>Nothing; no change has this kind.</summary>
    None = 0,

    /// <summary>The identifier, name or description of the card changed.</summary>
    CardChanged = 1,

    /// <summary>The points that every lead has changed.</summary>
    InterceptChanged = 2,

    /// <summary>The odds that a score stands for changed.</summary>
    OddsChanged = 3,

    /// <summary>A characteristic was added.</summary>
    CharacteristicAdded = 4,

    /// <summary>A characteristic was removed.</summary>
    CharacteristicRemoved = 5,

    /// <summary>The name, kind, group, trend or currency of a characteristic changed.</summary>
    CharacteristicChanged = 6,

    /// <summary>The weight of a characteristic changed.</summary>
    WeightChanged = 7,

    /// <summary>A bin was added.</summary>
    BinAdded = 8,

    /// <summary>A bin was removed.</summary>
    BinRemoved = 9,

    /// <summary>The values that a bin holds, or its name, changed.</summary>
    BinChanged = 10,

    /// <summary>The points of a bin changed.</summary>
    PointsChanged = 11,

    /// <summary>A group was added, removed or changed.</summary>
    GroupChanged = 12,

    /// <summary>An interaction was added, removed or changed.</summary>
    InteractionChanged = 13,

    /// <summary>Parts that both cards have stand in another order.</summary>
    Reordered = 14,
}
