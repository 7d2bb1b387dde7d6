namespace FunnelKit.History;

/// <summary>What a change of model does to one opportunity.</summary>
public enum MigrationFateCode
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>Its stage has its place in the new model.</summary>
    Mapped = 1,

    /// <summary>It never was in an open stage: it is taken over, with the closing stage that it is in.</summary>
    NoStage = 2,

    /// <summary>It is in the new model already: nothing happens to it.</summary>
    AlreadyThere = 3,

    /// <summary>Its stage is none of the old model: it cannot be taken over, and stays as it is.</summary>
    OutsideModel = 4,

    /// <summary>It is in neither the old nor the new model: it cannot be taken over, and stays as it is.</summary>
    OtherModel = 5,

    /// <summary>
    /// It is known to move after that instant, to a place of the old model: it cannot be taken over so early, and stays
    /// as it is.
    /// </summary>
    MovedLater = 6,
}
