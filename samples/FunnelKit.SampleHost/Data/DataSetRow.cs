using System.Text.Encodings.Web;
using System.Text.Json;

namespace FunnelKit.SampleHost.Data;

/// <summary>One body of data that the pages look at: the demo, or one import.</summary>
public sealed class DataSetRow
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The stage model as JSON, as it was when the data came in.</summary>
    public required string ModelJson { get; init; }

    /// <summary>The ISO 4217 code of all amounts; empty when the data have none.</summary>
    public required string Currency { get; init; }

    /// <summary>The instant at which the data end, in ticks of UTC.</summary>
    public required long AsOfTicks { get; init; }

    /// <summary>Whether that instant was given; otherwise it is the last event.</summary>
    public required bool IsAsOfGiven { get; init; }

    /// <summary>Whether the file gave probabilities in percent; they are stored as fractions.</summary>
    public bool ProbabilitiesArePercent { get; init; }

    /// <summary>The names of what deals can be told apart by, beside their owner, as a JSON array.</summary>
    public string Dimensions { get; init; } = "[]";

    /// <summary>The name of the file that was imported; empty for the demo.</summary>
    public required string FileName { get; init; }

    /// <summary>The place in the list of data sets.</summary>
    public required int Position { get; init; }

    public static string Write(IEnumerable<string?> labels) => JsonSerializer.Serialize(labels, Json);

    public static string?[] Read(string? labels) =>
        labels is null ? [] : JsonSerializer.Deserialize<string?[]>(labels, Json) ?? [];
}
