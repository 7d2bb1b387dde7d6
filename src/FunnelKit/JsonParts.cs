using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FunnelKit;

/// <summary>Reads JSON into <see cref="JsonPart"/>s.</summary>
internal static class JsonParts
{
    /// <summary>Reads a document; it is at most 64 levels deep.</summary>
    /// <returns>
    /// The root, or null when the text is not JSON: then the reason has been added to the problems.
    /// </returns>
    public static JsonPart? Read(ReadOnlySpan<byte> utf8, JsonProblems problems)
    {
        if (!Utf8.IsValid(utf8))
        {
            problems.AddMalformed(FirstInvalid(utf8), "The text is not valid UTF-8.");
            return null;
        }

        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            problems.AddMalformed(utf8.Length, "There is no JSON to read.");
            return null;
        }

        var reader = new Utf8JsonReader(utf8);
        try
        {
            return Read(ref reader);
        }
        catch (JsonException exception)
        {
            problems.AddMalformed(PositionOf(exception, utf8), $"The text is not JSON: {ReasonOf(exception)}");
        }
        catch (InvalidOperationException)
        {
            problems.AddMalformed((int)reader.TokenStartIndex, "The text has an escape for half a character.");
        }

        return null;
    }

    private static JsonPart Read(ref Utf8JsonReader reader)
    {
        JsonPart? root = null;
        JsonPart? parent = null;
        var name = string.Empty;
        var nameStart = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    nameStart = (int)reader.TokenStartIndex;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    parent = parent?.Parent;
                    name = string.Empty;
                    break;
                default:
                    var part = ReadPart(ref reader, parent, name, nameStart);
                    root ??= part;
                    parent = part.Kind is JsonValueKind.Object or JsonValueKind.Array ? part : parent;
                    name = string.Empty;
                    break;
            }
        }

        return root!;
    }

    private static JsonPart ReadPart(ref Utf8JsonReader reader, JsonPart? parent, string name, int nameStart)
    {
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };
        var text = kind switch
        {
            JsonValueKind.String => reader.GetString()!,
            JsonValueKind.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => string.Empty,
        };
        var number = kind == JsonValueKind.Number && reader.TryGetDouble(out var value) ? value : 0d;
        return new(kind, text, number, (int)reader.TokenStartIndex, parent, name, nameStart);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(utf8[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }

    private static int PositionOf(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(utf8.Length, start + (int)(exception.BytePositionInLine ?? 0));
    }

    private static string ReasonOf(JsonException exception) =>
        exception.Message.Split(" LineNumber:", StringSplitOptions.None)[0];
}
