namespace FunnelKit.Stages;

/// <summary>What becomes of stages when a stage model is replaced by a new version.</summary>
public enum MigrationStepKind
{
    /// <summary>Nothing; no step has this kind.</summary>
    None = 0,

    /// <summary>A stage stays what it is, under the same identifier.</summary>
    Keep = 1,

    /// <summary>A stage gets a new identifier.</summary>
    Rename = 2,

    /// <summary>Several stages become one.</summary>
    Merge = 3,

    /// <summary>A stage becomes several; facts about each opportunity decide which.</summary>
    Split = 4,

    /// <summary>A new stage comes from no old one.</summary>
    Insert = 5,

    /// <summary>A stage is given up; opportunities in it go to a stage that has a meaning of its own.</summary>
    Retire = 6,
}
