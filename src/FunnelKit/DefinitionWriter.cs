using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FunnelKit;

/// <summary>Writes a definition as JSON in a fixed order; members that have their default value are left out.</summary>
/// <remarks>
/// For the hash, language tags are written in upper case: tags that differ in case only name the same language. Its
/// canonical form knows only doubles, so decimals that no double can hold are written as texts: different numbers stay
/// different. The relaxed encoder leaves out escapes that only matter inside HTML; a page that embeds the JSON encodes
/// it itself.
/// </remarks>
internal abstract class DefinitionWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    protected DefinitionWriter(Utf8JsonWriter json, bool isForHash)
    {
        Json = json;
        IsForHash = isForHash;
    }

    protected Utf8JsonWriter Json { get; }

    protected bool IsForHash { get; }

    /// <summary>Writes a decimal without trailing zeros.</summary>
    public static void WriteDecimal(Utf8JsonWriter json, decimal value, bool isForHash)
    {
        var number = value / 1.0000000000000000000000000000m;
        if (isForHash && !IsDouble(number))
        {
            json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }

    /// <summary>Writes a file for people: indented, the same on every system, with Chinese as it is read.</summary>
    protected static string Write(Action<Utf8JsonWriter> write) =>
        ReadableJson.Unescape(Encoding.UTF8.GetString(Bytes(write).Span));

    /// <summary>Computes the hash of the canonical form of what is written.</summary>
    protected static string Hash(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(Bytes(write));
        return CanonicalJson.Hash(document.RootElement);
    }

    protected void WriteArray<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        if (!items.IsEmpty)
        {
            Json.WriteStartArray(name);
            foreach (var item in items)
            {
                Json.WriteStartObject();
                write(item);
                Json.WriteEndObject();
            }

            Json.WriteEndArray();
        }
    }

    protected void WriteText(string name, LocalizedText? text)
    {
        if (text is not null)
        {
            Json.WriteStartObject(name);
            foreach (var (language, value) in text.Texts)
            {
                Json.WriteString(IsForHash ? language.ToUpperInvariant() : language, value);
            }

            Json.WriteEndObject();
        }
    }

    protected void WriteText(string name, string? text)
    {
        if (text is not null)
        {
            Json.WriteString(name, text);
        }
    }

    protected void WriteTexts(string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            Json.WriteStartArray(name);
            foreach (var text in texts)
            {
                Json.WriteStringValue(text);
            }

            Json.WriteEndArray();
        }
    }

    protected void WriteWord(string name, JsonWords words, int value)
    {
        if (value != 0)
        {
            Json.WriteString(name, words.Of(value));
        }
    }

    protected void WriteFlag(string name, bool value, bool defaultValue = false)
    {
        if (value != defaultValue)
        {
            Json.WriteBoolean(name, value);
        }
    }

    protected void WriteNumber(string name, double? value)
    {
        if (value is { } number)
        {
            Json.WriteNumber(name, number);
        }
    }

    protected void WriteNumber(string name, decimal? value)
    {
        if (value is { } number)
        {
            Json.WritePropertyName(name);
            WriteDecimal(Json, number, IsForHash);
        }
    }

    private static bool IsDouble(decimal number)
    {
        var text = ((double)number).ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read == number;
    }

    private static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }
}
