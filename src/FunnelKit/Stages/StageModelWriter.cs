using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Writes stage models as JSON in a fixed order; members that have their default value are left out.</summary>
/// <remarks>
/// For the hash, language tags are written in upper case: tags that differ in case only name the same language. The
/// relaxed encoder leaves out escapes that only matter inside HTML; a page that embeds the JSON encodes it itself.
/// </remarks>
internal sealed partial class StageModelWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly CriterionWriter _criteria;
    private readonly bool _isForHash;

    private StageModelWriter(Utf8JsonWriter json, bool isForHash)
    {
        _json = json;
        _criteria = new(json, isForHash);
        _isForHash = isForHash;
    }

    /// <summary>Writes a file for people: indented, the same on every system, with Chinese as it is read.</summary>
    public static ReadOnlyMemory<byte> Write(StageModelContent model) => Write(model, isForHash: false);

    /// <summary>Writes what the hash is taken of, but not yet in its canonical form.</summary>
    public static ReadOnlyMemory<byte> WriteForHash(StageModelContent model) => Write(model, isForHash: true);

    private static ReadOnlyMemory<byte> Write(StageModelContent model, bool isForHash)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            new StageModelWriter(json, isForHash).WriteModel(model);
        }

        return buffer.WrittenMemory;
    }

    private void WriteModel(StageModelContent model)
    {
        _json.WriteStartObject();
        if (!_isForHash)
        {
            _json.WriteString("$schema", StageModel.JsonSchemaId);
        }

        _json.WriteString("id", model.Id);
        WriteText("name", model.Name);
        WriteText("description", model.Description);
        WriteScope(model.Scope);
        if (model.BasedOn is { } reference)
        {
            _json.WriteStartObject("basedOn");
            _json.WriteString("id", reference.Id);
            _json.WriteString("contentHash", reference.ContentHash);
            _json.WriteEndObject();
        }

        WriteArray("facts", model.Facts, WriteFact);
        WriteArray("roles", model.Roles, WriteRole);
        WriteMoves(model.Moves);
        WriteText("handOver", model.HandOver == StageId.None ? null : model.HandOver.Value);
        WriteArray("stages", model.Stages, WriteStage);
        _json.WriteEndObject();
    }

    private void WriteScope(ModelScope? scope)
    {
        if (scope is not null)
        {
            _json.WriteStartObject("scope");
            WriteText("businessUnit", scope.BusinessUnit);
            WriteText("industry", scope.Industry);
            WriteText("productLine", scope.ProductLine);
            WriteWord("market", JsonWords.Markets, (int)scope.Market);
            _json.WriteEndObject();
        }
    }

    private void WriteFact(Fact fact)
    {
        _json.WriteString("id", fact.Id);
        WriteText("name", fact.Name);
        WriteWord("kind", JsonWords.FactKinds, fact.Kind == FactKind.Flag ? 0 : (int)fact.Kind);
        WriteTexts("values", fact.Values);
        WriteFlag("keyField", fact.IsKeyField);
    }

    private void WriteRole(SalesRole role)
    {
        _json.WriteString("id", role.Id);
        WriteText("name", role.Name);
    }

    private void WriteMoves(MovePolicy moves)
    {
        if (!moves.Equals(new MovePolicy()))
        {
            _json.WriteStartObject("moves");
            WriteFlag("skip", moves.AllowsSkip, defaultValue: true);
            WriteFlag("back", moves.AllowsBack, defaultValue: true);
            WriteTexts("creationStages", [.. moves.CreationStages.Select(id => id.Value)]);
            WriteFlag("lossReason", moves.RequiresLossReason);
            _json.WriteEndObject();
        }
    }

    private void WriteArray<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        if (!items.IsEmpty)
        {
            _json.WriteStartArray(name);
            foreach (var item in items)
            {
                _json.WriteStartObject();
                write(item);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }
    }

    private void WriteText(string name, LocalizedText? text)
    {
        if (text is not null)
        {
            _json.WriteStartObject(name);
            foreach (var (language, value) in text.Texts)
            {
                _json.WriteString(_isForHash ? language.ToUpperInvariant() : language, value);
            }

            _json.WriteEndObject();
        }
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    private void WriteTexts(string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            _json.WriteStartArray(name);
            foreach (var text in texts)
            {
                _json.WriteStringValue(text);
            }

            _json.WriteEndArray();
        }
    }

    private void WriteWord(string name, JsonWords words, int value)
    {
        if (value != 0)
        {
            _json.WriteString(name, words.Of(value));
        }
    }

    private void WriteFlag(string name, bool value, bool defaultValue = false)
    {
        if (value != defaultValue)
        {
            _json.WriteBoolean(name, value);
        }
    }

    private void WriteNumber(string name, double? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, number);
        }
    }
}
