using System.Text;

namespace FunnelKit.Scoring;

/// <content>Reading and writing JSON, and the hash of the content.</content>
public sealed partial class BehaviorModel
{
    /// <summary>The name of the JSON format, which documents may give as <c>$schema</c>.</summary>
    public const string JsonSchemaId = "urn:funnelkit:behavior-model:1";

    /// <summary>Gets the JSON Schema (draft 2020-12) of the format that <see cref="ToJson"/> writes.</summary>
    /// <value>
    /// A JSON document for editors and other programs. It cannot express every rule: whether identifiers are unique and
    /// groups exist, and the order of steps, is known only by <see cref="FromJson(string)"/>.
    /// </value>
    public static string JsonSchema { get; } =
        Encoding.UTF8.GetString(Resources.Read("Scoring.behavior-model.schema.json"));

    /// <summary>Gets a fingerprint of the definition: equal models have the same, different ones different ones.</summary>
    /// <value>
    /// The SHA-256, in 64 lowercase hexadecimal digits, of what <see cref="ToJson"/> writes without <c>$schema</c> and
    /// with language tags in upper case, in the canonical form of RFC 8785. It is the same on every machine and in
    /// every culture.
    /// </value>
    public string ContentHash => field ??= BehaviorModelWriter.Hash(Content);

    /// <summary>Reads a model from JSON.</summary>
    /// <param name="json">
    /// The document, as <see cref="JsonSchema"/> describes it. A byte order mark in front is passed over. Comments and
    /// trailing commas are not JSON.
    /// </param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, or does not define a valid model. Every mistake is listed, in the order of the document:
    /// its <see cref="DefinitionError.Subject"/> is a JSON path such as <c>$.types[2].decay</c>, and its
    /// <see cref="DefinitionError.Message"/> gives line and column, both from 1; columns count UTF-16 code units.
    /// Where the text is not JSON, nothing behind that place is read.
    /// </exception>
    /// <remarks>A value that cannot be read is reported once; rules that depend on it are not checked.</remarks>
    public static BehaviorModel FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return BehaviorModelReader.Read(json);
    }

    /// <summary>Reads a model from JSON in UTF-8.</summary>
    /// <param name="utf8Json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or not UTF-8, or does not define a valid model; see <see cref="FromJson(string)"/>.
    /// </exception>
    public static BehaviorModel FromJson(ReadOnlySpan<byte> utf8Json) => BehaviorModelReader.Read(utf8Json);

    /// <summary>Writes the model as JSON, from which <see cref="FromJson(string)"/> makes an equal model.</summary>
    /// <returns>
    /// An indented document in a fixed order, with line feeds between lines and Chinese as it is read. Members that
    /// have their default value are left out. It is not encoded for use inside HTML.
    /// </returns>
    public string ToJson() => BehaviorModelWriter.Write(Content);
}
