namespace FunnelKit.Stages;

/// <summary>In what two stage models differ.</summary>
public enum StageModelChangeKind
{
    /// <summary>Nothing; no change has this kind.</summary>
    None = 0,

    /// <summary>A stage was added.</summary>
    StageAdded = 1,

    /// <summary>A stage was removed.</summary>
    StageRemoved = 2,

    /// <summary>The name of a stage changed; it is still the same stage.</summary>
    Renamed = 3,

    /// <summary>A stage, or a part of one, stands in another place among those that both models have.</summary>
    Reordered = 4,

    /// <summary>What it means to be in a stage changed.</summary>
    KindChanged = 5,

    /// <summary>Whether a stage may be skipped changed.</summary>
    OptionalChanged = 6,

    /// <summary>The band or point of the probability of a stage changed.</summary>
    BandChanged = 7,

    /// <summary>The conversion target of a stage changed.</summary>
    TargetChanged = 8,

    /// <summary>The dwell limit of a stage, its reminder or its escalation changed.</summary>
    DwellChanged = 9,

    /// <summary>An entry or exit criterion was added.</summary>
    CriterionAdded = 10,

    /// <summary>An entry or exit criterion was removed.</summary>
    CriterionRemoved = 11,

    /// <summary>An entry or exit criterion changed.</summary>
    CriterionChanged = 12,

    /// <summary>An activity was added, removed or changed.</summary>
    ActivityChanged = 13,

    /// <summary>A deliverable was added, removed or changed.</summary>
    DeliverableChanged = 14,

    /// <summary>The roles that must approve the entry into a stage changed.</summary>
    ApprovalsChanged = 15,

    /// <summary>The goal, the guidance or the next step of a stage changed.</summary>
    GuidanceChanged = 16,

    /// <summary>The aliases of a stage changed.</summary>
    AliasesChanged = 17,

    /// <summary>The stages that must stand before a stage changed.</summary>
    FollowsChanged = 18,

    /// <summary>The forecast category of a stage changed.</summary>
    ForecastCategoryChanged = 19,

    /// <summary>A fact was added, removed or changed.</summary>
    FactChanged = 20,

    /// <summary>A role was added, removed or changed.</summary>
    RoleChanged = 21,

    /// <summary>Which moves are allowed changed.</summary>
    MovesChanged = 22,

    /// <summary>Identifier, name, description, scope, base or hand-over of the model changed.</summary>
    ModelChanged = 23,
}
