namespace FunnelKit.SampleHost.Timelines;

/// <summary>Why a field cannot be read.</summary>
public enum EditProblemCode
{
    None = 0,

    /// <summary>The model knows no fact of this name that a person may record.</summary>
    UnknownFact = 1,

    /// <summary>The value is not of the fact's kind.</summary>
    WrongKind = 2,

    /// <summary>The fact allows only some values, and this is none of them.</summary>
    NotAllowed = 3,

    /// <summary>Nothing was given.</summary>
    Nothing = 4,

    /// <summary>It is longer than the host takes.</summary>
    TooLong = 5,
}
