namespace FunnelKit.SampleHost.Import;

/// <summary>Why a file or a mapping cannot be used as it is.</summary>
public enum ImportErrorCode
{
    None = 0,
    NoFile = 1,
    TooLarge = 2,
    EmptyFile = 3,
    NotText = 4,
    WrongEncoding = 5,
    NoDealColumn = 6,
    NoStageColumn = 7,
    NoTimeColumn = 8,
    TwoOwnTimes = 9,
    NoStages = 10,
    StagesWithTemplate = 11,
    InvalidModel = 12,
    UnknownTimeStage = 13,
    UnknownColumn = 14,
    AmbiguousColumn = 15,
    CurrencyNeeded = 16,
    UnknownCurrency = 17,
    BadAsOf = 18,
    BadDelimiter = 19,
    UnknownEncoding = 20,
    BadTimeFormat = 21,
    NoEvents = 22,
    UploadGone = 23,
}
