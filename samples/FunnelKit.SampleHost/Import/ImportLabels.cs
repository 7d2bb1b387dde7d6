using FunnelKit.Csv;

namespace FunnelKit.SampleHost.Import;

/// <summary>Counts the labels of the stage column, so that people can pick their stages from what is there.</summary>
public static class ImportLabels
{
    public const int MostLabels = 40;

    /// <summary>Counts them, the most frequent first; none when the mapping names no column of the file.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, int>>> CountAsync(
        Stream file, CsvPreview preview, ImportMapping mapping, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(mapping);
        if (preview.Columns.Count(column => column == mapping.Stage) != 1)
        {
            return [];
        }

        var format = new CsvFormat
        {
            Delimiter = preview.Delimiter,
            Encoding = mapping.Encoding.Length == 0
            ? null : mapping.Encoding
        };
        var rows = await CsvImport.ReadDealsAsync(
            file, new DealColumns { Stage = mapping.Stage }, format, cancellationToken: cancellationToken);
        return
        [
            .. rows.Deals.CountBy(row => row.Stage, StringComparer.Ordinal)
                .OrderByDescending(label => label.Value).ThenBy(label => label.Key, StringComparer.Ordinal).Take(
                    MostLabels),
        ];
    }
}
