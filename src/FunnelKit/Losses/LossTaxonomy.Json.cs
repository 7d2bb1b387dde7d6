using System.Text;

namespace FunnelKit.Losses;

/// <content>Reading and writing JSON, and the hash of the content.</content>
public sealed partial class LossTaxonomy
{
    /// <summary>The name of the JSON format, which documents may give as <c>$schema</c>.</summary>
    public const string JsonSchemaId = "urn:funnelkit:loss-taxonomy:1";

    /// <summary>Gets the JSON Schema (draft 2020-12) of the format that <see cref="ToJson"/> writes.</summary>
    /// <value>
    /// A JSON document for editors and other programs. It cannot express every rule: whether texts are unique, and that
    /// a whole stands before its parts, is known only by <see cref="FromJson(string)"/>.
    /// </value>
    public static string JsonSchema { get; } =
        Encoding.UTF8.GetString(Resources.Read("Losses.loss-taxonomy.schema.json"));

    /// <summary>
    /// Gets a fingerprint of the definition: equal taxonomies have the same, different ones different ones.
    /// </summary>
    /// <value>
    /// The SHA-256, in 64 lowercase hexadecimal digits, of what <see cref="ToJson"/> writes without <c>$schema</c> and
    /// with language tags in upper case, in the canonical form of RFC 8785.
    /// </value>
    public string ContentHash => field ??= LossTaxonomyWriter.Hash(Content);

    /// <summary>Reads a taxonomy from JSON.</summary>
    /// <param name="json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The taxonomy.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, or does not define a valid taxonomy. Every mistake is listed with its path, line and
    /// column.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static LossTaxonomy FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return LossTaxonomyReader.Read(json);
    }

    /// <summary>Reads a taxonomy from JSON in UTF-8.</summary>
    /// <param name="utf8Json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The taxonomy.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or not UTF-8, or does not define a valid taxonomy; see <see cref="FromJson(string)"/>.
    /// </exception>
    public static LossTaxonomy FromJson(ReadOnlySpan<byte> utf8Json) => LossTaxonomyReader.Read(utf8Json);

    /// <summary>Writes the taxonomy as JSON, from which <see cref="FromJson(string)"/> makes an equal one.</summary>
    /// <returns>
    /// An indented document in a fixed order, with line feeds between lines and Chinese as it is read. Members that
    /// have their default value are left out. It is not encoded for use inside HTML.
    /// </returns>
    public string ToJson() => LossTaxonomyWriter.Write(Content);
}
