namespace FunnelKit;

/// <summary>The kind of a mistake in a definition. Programs branch on this, never on the sentence.</summary>
public enum DefinitionErrorCode
{
    /// <summary>No error; never reported.</summary>
    None = 0,

    /// <summary>The definition has no identifier, or one of its parts has none.</summary>
    MissingId = 1,

    /// <summary>An identifier is used more than once.</summary>
    DuplicateId = 2,

    /// <summary>A part has no name.</summary>
    MissingName = 3,

    /// <summary>
    /// A name or alias stands for two different stages, so that data which uses it could not be read.
    /// </summary>
    AmbiguousLabel = 4,

    /// <summary>The model has no stage in which an opportunity is open.</summary>
    NoOpenStage = 5,

    /// <summary>The model has no stage that means won.</summary>
    NoWonStage = 6,

    /// <summary>The model has more stages than can be told apart.</summary>
    TooManyStages = 7,

    /// <summary>An open stage stands behind a closing one, or a stage before close behind a phase after it.</summary>
    StageOutOfOrder = 8,

    /// <summary>A part has no kind.</summary>
    MissingKind = 9,

    /// <summary>A setting is given for a kind of part to which it does not apply.</summary>
    NotApplicable = 10,

    /// <summary>A number is outside its range.</summary>
    OutOfRange = 11,

    /// <summary>A text is not JSON at all, or not valid Unicode.</summary>
    MalformedJson = 12,

    /// <summary>A JSON object has a member that is not part of the format.</summary>
    UnknownMember = 13,

    /// <summary>A JSON object has a member more than once.</summary>
    DuplicateMember = 14,

    /// <summary>A JSON object lacks a member that it must have.</summary>
    MissingMember = 15,

    /// <summary>A JSON value is of the wrong type, such as a text where a number is expected.</summary>
    WrongType = 16,

    /// <summary>A text is none of the words allowed in its place.</summary>
    UnknownValue = 17,

    /// <summary>A text is empty, too long, or has characters that are not allowed in its place.</summary>
    InvalidText = 18,

    /// <summary>A stage refers to a stage that the model does not have.</summary>
    UnknownStage = 19,

    /// <summary>A criterion or activity names a fact that the model does not have.</summary>
    UnknownFact = 20,

    /// <summary>A stage or activity names a role that the model does not have.</summary>
    UnknownRole = 21,

    /// <summary>A criterion asks of a fact what its kind does not have, such as whether a text is at least 5.</summary>
    WrongFactKind = 22,

    /// <summary>A criterion of a stage has no condition.</summary>
    MissingCondition = 23,

    /// <summary>One identifier stands for two different things.</summary>
    ConflictingId = 24,

    /// <summary>No opportunity can ever enter an open stage.</summary>
    UnreachableStage = 25,

    /// <summary>A criterion combines no parts or allows no value, so that nothing is asked.</summary>
    EmptyCriterion = 26,

    /// <summary>A migration does not say what becomes of an old stage, or where a new one comes from.</summary>
    UnmappedStage = 27,

    /// <summary>A migration says twice what becomes of a stage.</summary>
    DuplicateMapping = 28,

    /// <summary>A scorecard has no characteristic, or a group of characteristics has no member.</summary>
    NoCharacteristic = 29,

    /// <summary>A definition has more parts than it may have.</summary>
    TooManyParts = 30,

    /// <summary>A value, or what is not known, is in no bin of a characteristic.</summary>
    UncoveredValue = 31,

    /// <summary>A value is in two bins of a characteristic, or a pair of bins has points twice.</summary>
    OverlappingBins = 32,

    /// <summary>A bin can hold no value.</summary>
    EmptyBin = 33,

    /// <summary>Points go against the direction that is declared for them.</summary>
    BrokenTrend = 34,

    /// <summary>A part refers to a characteristic that the scorecard does not have.</summary>
    UnknownCharacteristic = 35,

    /// <summary>A part names a group that the definition does not have, or does not have before it.</summary>
    UnknownGroup = 36,

    /// <summary>A number has more decimal places than can be counted exactly.</summary>
    TooPrecise = 37,
}
