namespace FunnelKit;

/// <summary>Why a row of data was rejected. Programs branch on this, never on the sentence.</summary>
public enum RejectionCode
{
    /// <summary>Not rejected; never reported.</summary>
    None = 0,

    /// <summary>A value that is needed is missing or blank.</summary>
    MissingValue = 1,

    /// <summary>A text is not a date or a time in the expected format.</summary>
    NotATime = 2,

    /// <summary>A text is not a number.</summary>
    NotANumber = 3,

    /// <summary>A number or a time is outside its range.</summary>
    OutOfRange = 4,

    /// <summary>A currency code is not in ISO 4217.</summary>
    UnknownCurrency = 5,

    /// <summary>A stage is not in the model, where it has to be.</summary>
    UnknownStage = 6,

    /// <summary>An identifier that has to be unique occurs again.</summary>
    Duplicate = 7,

    /// <summary>A row has too few or too many fields, or its quotes do not close.</summary>
    MalformedRow = 8,

    /// <summary>A value is none of the words that are allowed.</summary>
    UnknownValue = 9,
}
