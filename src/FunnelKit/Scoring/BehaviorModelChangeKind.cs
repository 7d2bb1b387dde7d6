namespace FunnelKit.Scoring;

/// <summary>In what two behavior models differ.</summary>
public enum BehaviorModelChangeKind
{
    /// <summary>Nothing; no change has this kind.</summary>
    None = 0,

    /// <summary>A member of the model itself differs.</summary>
    ModelChanged = 1,

    /// <summary>A type was added.</summary>
    TypeAdded = 2,

    /// <summary>A type was removed.</summary>
    TypeRemoved = 3,

    /// <summary>A member of a type differs.</summary>
    TypeChanged = 4,

    /// <summary>A group was added.</summary>
    GroupAdded = 5,

    /// <summary>A group was removed.</summary>
    GroupRemoved = 6,

    /// <summary>A member of a group differs.</summary>
    GroupChanged = 7,

    /// <summary>Types or groups stand in another order, which changes no score.</summary>
    Reordered = 8,
}
