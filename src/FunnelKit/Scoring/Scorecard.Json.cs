using System.Text;

namespace FunnelKit.Scoring;

/// <content>Reading and writing JSON, and the hash of the content.</content>
public sealed partial class Scorecard
{
    /// <summary>The name of the JSON format, which documents may give as <c>$schema</c>.</summary>
    public const string JsonSchemaId = "urn:funnelkit:scorecard:1";

    /// <summary>Gets the JSON Schema (draft 2020-12) of the format that <see cref="ToJson"/> writes.</summary>
    /// <value>
    /// A JSON document for editors and other programs. It cannot express every rule: whether bins cover all values once,
    /// and whether identifiers are unique, is known only by <see cref="FromJson(string)"/>.
    /// </value>
    public static string JsonSchema { get; } = Encoding.UTF8.GetString(Resources.Read("Scoring.scorecard.schema.json"));

    /// <summary>Gets a fingerprint of the definition: equal cards have the same, different cards different ones.</summary>
    /// <value>
    /// The SHA-256, in 64 lowercase hexadecimal digits, of what <see cref="ToJson"/> writes without <c>$schema</c> and
    /// with language tags in upper case and with decimals that no double can hold as texts, in the canonical form of
    /// RFC 8785. It is the same on every machine and in every culture.
    /// </value>
    public string ContentHash => field ??= ScorecardWriter.Hash(Content);

    /// <summary>Reads a card from JSON.</summary>
    /// <param name="json">
    /// The document, as <see cref="JsonSchema"/> describes it. A byte order mark in front is passed over. Comments and
    /// trailing commas are not JSON.
    /// </param>
    /// <returns>The card.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, or does not define a valid card. Every mistake is listed, in the order of the document:
    /// its <see cref="DefinitionError.Subject"/> is a JSON path such as <c>$.characteristics[2].bins</c>, and its
    /// <see cref="DefinitionError.Message"/> gives line and column, both from 1; columns count UTF-16 code units.
    /// Where the text is not JSON, nothing behind that place is read.
    /// </exception>
    /// <remarks>
    /// A value that cannot be read is reported once; rules that depend on it are not checked. Numbers are read exactly:
    /// one with more digits than a decimal holds is a mistake and not rounded.
    /// </remarks>
    public static Scorecard FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ScorecardReader.Read(json);
    }

    /// <summary>Reads a card from JSON in UTF-8.</summary>
    /// <param name="utf8Json">The document, as <see cref="JsonSchema"/> describes it.</param>
    /// <returns>The card.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON or not UTF-8, or does not define a valid card; see <see cref="FromJson(string)"/>.
    /// </exception>
    public static Scorecard FromJson(ReadOnlySpan<byte> utf8Json) => ScorecardReader.Read(utf8Json);

    /// <summary>Writes the card as JSON, from which <see cref="FromJson(string)"/> makes an equal card.</summary>
    /// <returns>
    /// An indented document in a fixed order, with line feeds between lines and Chinese as it is read. Members that
    /// have their default value are left out. It is not encoded for use inside HTML.
    /// </returns>
    public string ToJson() => ScorecardWriter.Write(Content);
}
