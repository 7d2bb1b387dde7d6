using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FunnelKit.Stages;

/// <summary>Writes stage models without reflection.</summary>
[JsonSerializable(typeof(StageModelDocument))]
internal sealed partial class StageModelJsonContext : JsonSerializerContext
{
    /// <summary>
    /// Gets the writer of files for people: indented, the same on every system, and with Chinese readable.
    /// </summary>
    /// <remarks>
    /// The relaxed encoder leaves out escapes that only matter inside HTML; a page that embeds the JSON encodes it
    /// itself.
    /// </remarks>
    public static StageModelJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IndentSize = 2,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });
}
