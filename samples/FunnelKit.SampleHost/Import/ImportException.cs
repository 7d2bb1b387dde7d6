namespace FunnelKit.SampleHost.Import;

/// <summary>A file or a mapping cannot be used as it is; the pages say why in the language of the request.</summary>
public sealed class ImportException(ImportErrorCode code, string detail = "") : Exception($"{code}: {detail}")
{
    public ImportErrorCode Code { get; } = code;

    /// <summary>What it is about, such as the name of a column; empty when the code says it all.</summary>
    public string Detail { get; } = detail;
}
