namespace FunnelKit.Stages;

/// <summary>What all definitions begin with: identifier, name and description.</summary>
internal static class DefinitionHead
{
    /// <summary>Lists the mistakes in them.</summary>
    public static IEnumerable<DefinitionMistake> Check(
        string what, string id, LocalizedText name, LocalizedText? description)
    {
        if (DeclaredFacts.Complaint(what, id, []) is { } complaint)
        {
            yield return new(new(complaint.Code, id, complaint.Message), ["id"]);
        }

        foreach (var (member, text) in new[] { ("name", name), ("description", description) })
        {
            if (!UnicodeText.IsValid(text))
            {
                var message = $"The {member} of the {what} is not valid Unicode.";
                yield return new(new(DefinitionErrorCode.InvalidText, id, message), [member]);
            }
        }
    }

    /// <summary>Reads the name, which must be there.</summary>
    public static LocalizedText ReadName(JsonMembers members, JsonProblems problems) =>
        members.Required("name") is { } name && JsonTexts.Read(name, problems) is { } text
            ? text
            : LocalizedText.Create("?");
}
