using System.Text;

namespace FunnelKit.Qualification;

/// <content>Reading and writing JSON, and the hash of the content.</content>
public sealed partial class QualificationFramework
{
    /// <summary>The name of the JSON format, which documents may give as <c>$schema</c>.</summary>
    public const string JsonSchemaId = "urn:funnelkit:qualification-framework:1";

    /// <summary>Gets the JSON Schema (draft 2020-12) of the format that <see cref="ToJson"/> writes.</summary>
    /// <value>
    /// A JSON document for editors and other programs. It cannot express every rule: whether identifiers are unique and
    /// the quorum can be reached is known only by <see cref="FromJson(string)"/>.
    /// </value>
    public static string JsonSchema { get; } =
        Encoding.UTF8.GetString(Resources.Read("Qualification.qualification-framework.schema.json"));

    /// <summary>
    /// Gets a fingerprint of the definition: equal frameworks have the same, different ones different ones.
    /// </summary>
    /// <value>
    /// The SHA-256, in 64 lowercase hexadecimal digits, of what <see cref="ToJson"/> writes without <c>$schema</c> and
    /// with language tags in upper case, in the canonical form of RFC 8785.
    /// </value>
    public string ContentHash => field ??= QualificationWriter.Hash(Content);

    /// <summary>Reads a framework from JSON.</summary>
    /// <param name="json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The framework.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, or does not define a valid framework. Every mistake is listed with its path, line and
    /// column.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static QualificationFramework FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return QualificationReader.Read(json);
    }

    /// <summary>Reads a framework from JSON in UTF-8.</summary>
    /// <param name="utf8Json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The framework.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or not UTF-8, or does not define a valid framework; see <see cref="FromJson(string)"/>.
    /// </exception>
    public static QualificationFramework FromJson(ReadOnlySpan<byte> utf8Json) => QualificationReader.Read(utf8Json);

    /// <summary>Writes the framework as JSON, from which <see cref="FromJson(string)"/> makes an equal one.</summary>
    /// <returns>
    /// An indented document in a fixed order, with line feeds between lines and Chinese as it is read. Members that
    /// have their default value are left out. It is not encoded for use inside HTML.
    /// </returns>
    public string ToJson() => QualificationWriter.Write(Content);
}
