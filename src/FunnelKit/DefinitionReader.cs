using System.Collections.Immutable;
using System.Text;

namespace FunnelKit;

/// <summary>Reads a definition from JSON and reports every mistake with its line, column and path.</summary>
internal static class DefinitionReader
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a definition.</summary>
    /// <param name="json">The document.</param>
    /// <param name="failure">What is said when there are mistakes.</param>
    /// <param name="read">Reads the root; what it answers counts only when there are no problems.</param>
    /// <exception cref="InvalidDefinitionException">There are mistakes; all of them are listed.</exception>
    public static T Read<T>(string json, string failure, Func<JsonPart, JsonProblems, T?> read)
        where T : class
    {
        byte[] utf8;
        try
        {
            utf8 = StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException exception)
        {
            var problems = new JsonProblems();
            var valid = Encoding.UTF8.GetBytes(json[..exception.Index]);
            problems.AddMalformed(valid.Length, "The text has half a character.");
            throw new InvalidDefinitionException(failure, problems.ToErrors(valid));
        }

        return Read(utf8, failure, read);
    }

    /// <summary>Reads a definition in UTF-8; a byte order mark in front is passed over.</summary>
    public static T Read<T>(ReadOnlySpan<byte> utf8, string failure, Func<JsonPart, JsonProblems, T?> read)
        where T : class
    {
        var document = utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        var problems = new JsonProblems();
        var definition = JsonParts.Read(document, problems) is { } root ? read(root, problems) : null;
        return definition is not null && problems.IsEmpty
            ? definition
            : throw new InvalidDefinitionException(failure, problems.ToErrors(document));
    }

    /// <summary>Reports a document in another version of the format.</summary>
    /// <param name="part">The member <c>$schema</c>, where there is one.</param>
    /// <param name="id">What this version reads: a family, a colon and a number.</param>
    /// <param name="problems">Takes the mistake.</param>
    public static void CheckSchema(JsonPart? part, string id, JsonProblems problems)
    {
        if (part is not null
            && JsonMembers.Text(part, problems) is { } schema
            && schema.StartsWith(id[..(id.LastIndexOf(':') + 1)], StringComparison.Ordinal)
            && !string.Equals(schema, id, StringComparison.Ordinal))
        {
            var sentence = $"The format {part} is not known; this version reads '{id}'.";
            problems.Add(part, DefinitionErrorCode.UnknownValue, sentence);
        }
    }

    /// <summary>Reports mistakes at the values they are about; an unreadable value is reported once.</summary>
    public static void AddMistakes(JsonPart root, ImmutableArray<DefinitionMistake> mistakes, JsonProblems problems)
    {
        // The places first: a mistake that is reported makes what is around it faulty.
        foreach (var (error, part) in mistakes
            .Select(mistake => (mistake.Error, Part: PlaceOf(root, mistake.Path)))
            .Where(mistake => mistake.Part is not null)
            .ToList())
        {
            problems.Add(part!, error.Code, error.Message, error.Subject);
        }
    }

    // The value itself where there is one; what is around it where it is left out; nothing where it is unreadable.
    private static JsonPart? PlaceOf(JsonPart root, ImmutableArray<string> path)
    {
        var part = root;
        foreach (var key in path)
        {
            if (part.Find(key) is not { } inner)
            {
                return part;
            }

            part = inner;
        }

        return path.IsEmpty || !part.IsFaulty ? part : null;
    }
}
