using System.Text;

namespace FunnelKit.Qualification;

/// <content>Reading and writing JSON, and the hash of the content.</content>
public sealed partial class ScreeningRules
{
    /// <summary>The name of the JSON format, which documents may give as <c>$schema</c>.</summary>
    public const string JsonSchemaId = "urn:funnelkit:screening-rules:1";

    /// <summary>Gets the JSON Schema (draft 2020-12) of the format that <see cref="ToJson"/> writes.</summary>
    /// <value>
    /// A JSON document for editors and other programs. It cannot express every rule: whether identifiers are unique,
    /// and that conditions do not count, is known only by <see cref="FromJson(string)"/>.
    /// </value>
    public static string JsonSchema { get; } =
        Encoding.UTF8.GetString(Resources.Read("Qualification.screening-rules.schema.json"));

    /// <summary>
    /// Gets a fingerprint of the definition: equal rules have the same, different ones different ones.
    /// </summary>
    /// <value>
    /// The SHA-256, in 64 lowercase hexadecimal digits, of what <see cref="ToJson"/> writes without <c>$schema</c>,
    /// with language tags in upper case and with decimals that no double can hold as texts, in the canonical form of
    /// RFC 8785.
    /// </value>
    public string ContentHash => field ??= ScreeningWriter.Hash(Content);

    /// <summary>Reads rules from JSON.</summary>
    /// <param name="json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, or does not define valid rules. Every mistake is listed with its path, line and column.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static ScreeningRules FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ScreeningReader.Read(json);
    }

    /// <summary>Reads rules from JSON in UTF-8.</summary>
    /// <param name="utf8Json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or not UTF-8, or does not define valid rules; see <see cref="FromJson(string)"/>.
    /// </exception>
    public static ScreeningRules FromJson(ReadOnlySpan<byte> utf8Json) => ScreeningReader.Read(utf8Json);

    /// <summary>Writes the rules as JSON, from which <see cref="FromJson(string)"/> makes equal ones.</summary>
    /// <returns>
    /// An indented document in a fixed order, with line feeds between lines and Chinese as it is read. Members that
    /// have their default value are left out. It is not encoded for use inside HTML.
    /// </returns>
    public string ToJson() => ScreeningWriter.Write(Content);
}
