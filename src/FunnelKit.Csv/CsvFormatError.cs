namespace FunnelKit.Csv;

/// <summary>Why a file cannot be read as CSV. Programs branch on this, never on the sentence.</summary>
public enum CsvFormatError
{
    /// <summary>Nothing; never reported.</summary>
    None = 0,

    /// <summary>The file holds no text, not even a header.</summary>
    Empty = 1,

    /// <summary>A byte is not allowed in the encoding.</summary>
    InvalidBytes = 2,

    /// <summary>The file is no text, but for example a workbook.</summary>
    NotText = 3,

    /// <summary>A character that is to be written is not in the encoding.</summary>
    UnencodableText = 4,
}
