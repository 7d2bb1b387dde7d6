using System.Text.Json;

namespace FunnelKit;

/// <summary>Reads texts in several languages from JSON.</summary>
internal static class JsonTexts
{
    /// <summary>Reads a text in English, or texts by language tag.</summary>
    /// <returns>The text, or null when there is none that can be read, which is reported.</returns>
    public static LocalizedText? Read(JsonPart part, JsonProblems problems)
    {
        const string Expected = "A text, or an object of language tags and texts,";
        if (!JsonMembers.Expect(part, Expected, problems, JsonValueKind.String, JsonValueKind.Object))
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String)
        {
            return JsonMembers.Text(part, problems) is { } english ? LocalizedText.Create(english) : null;
        }

        JsonMembers.ReportDuplicates(part, StringComparer.OrdinalIgnoreCase, problems);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in part.Children)
        {
            if (string.IsNullOrWhiteSpace(member.Name))
            {
                problems.AddMember(member, DefinitionErrorCode.InvalidText, "The language tag must not be empty.");
            }
            else if (JsonMembers.Text(member, problems) is { } text)
            {
                texts.TryAdd(member.Name, text);
            }
        }

        if (part.Children.Count == 0)
        {
            var sentence = $"The {part.Name} needs a text in at least one language.";
            problems.Add(part, DefinitionErrorCode.MissingName, sentence);
        }

        return texts.Count == 0 ? null : LocalizedText.Create(texts);
    }
}
