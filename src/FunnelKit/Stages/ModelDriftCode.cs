namespace FunnelKit.Stages;

/// <summary>How a model has drifted away from the family it belongs to.</summary>
public enum ModelDriftCode
{
    /// <summary>No drift; never reported.</summary>
    None = 0,

    /// <summary>The variant does not say that it was derived from the base.</summary>
    NotDerived = 1,

    /// <summary>The variant was derived from another version of the base than the one of today.</summary>
    OutdatedBase = 2,

    /// <summary>
    /// A stage of one identifier has another kind, other entry criteria, or entry criteria that ask for facts under
    /// another name: it means something else.
    /// </summary>
    SharedStageRedefined = 3,

    /// <summary>A stage of the base is missing.</summary>
    StageMissing = 4,

    /// <summary>A shared stage stands in another place.</summary>
    OrderChanged = 5,

    /// <summary>A name or alias of a stage stands for another stage of the base or of an earlier variant.</summary>
    LabelMoved = 6,

    /// <summary>A fact of one identifier has another kind.</summary>
    FactRedefined = 7,
}
