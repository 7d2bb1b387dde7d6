using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>The facts that a definition declares so that its criteria may ask for them.</summary>
internal static class DeclaredFacts
{
    public static ImmutableArray<string> Members { get; } = ["id", "name", "kind", "values", "keyField"];

    /// <summary>Lists what criteria may ask for: declared facts, and the standard ones behind them.</summary>
    public static FrozenDictionary<string, Fact> Index(ImmutableArray<Fact> declared) =>
        declared
            .Concat(StandardFacts.All)
            .Where(fact => fact.Id.Length > 0)
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);

    public static Fact Read(JsonPart part, JsonProblems problems) =>
        JsonMembers.Open(part, Members, problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Kind = members.Optional("kind") is null
                    ? FactKind.Flag
                    : (FactKind)members.Word("kind", StageWords.FactKinds),
                Values = members.Items("values", item => JsonMembers.Text(item, problems) ?? string.Empty),
                IsKeyField = members.Flag("keyField"),
            }
            : new();

    /// <summary>Lists the mistakes in declared facts, which stand in the member <c>facts</c>.</summary>
    public static IEnumerable<DefinitionMistake> Check(ImmutableArray<Fact> facts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, fact) in facts.Index())
        {
            foreach (var mistake in CheckNamed("fact", "facts", fact.Id, fact.Name, index, seen)
                .Concat(CheckKind(fact, index))
                .Concat(CheckValues(fact, index)))
            {
                yield return mistake;
            }
        }
    }

    /// <summary>Lists the mistakes in the identifier and the name of a part of a definition.</summary>
    public static IEnumerable<DefinitionMistake> CheckNamed(
        string what, string member, string id, LocalizedText? name, int index, HashSet<string> seen)
    {
        var position = StageMistake.PartAt(index);
        if (Complaint(what, id, seen) is { } complaint)
        {
            yield return new(new(complaint.Code, id, complaint.Message), [member, position, "id"]);
        }

        if (!UnicodeText.IsValid(name))
        {
            var message = $"The name of the {what} '{id}' is not valid Unicode.";
            yield return new(new(DefinitionErrorCode.InvalidText, id, message), [member, position, "name"]);
        }
    }

    /// <summary>Says what is wrong with an identifier, or null.</summary>
    public static (DefinitionErrorCode Code, string Message)? Complaint(
        string what, string id, HashSet<string> seen) =>
        id.Length == 0 ? (DefinitionErrorCode.MissingId, $"The {what} has no identifier.")
        : !Identifier.IsValid(id) || !UnicodeText.IsValid(id) ? (
            DefinitionErrorCode.InvalidText, $"'{id}' is not an identifier: {Identifier.Rule}.")
        : !seen.Add(id) ? (DefinitionErrorCode.DuplicateId, $"The {what} '{id}' is given more than once.")
        : null;

    private static IEnumerable<DefinitionMistake> CheckKind(Fact fact, int index)
    {
        if (fact.Kind == FactKind.None || !Enum.IsDefined(fact.Kind))
        {
            yield return Mistake(DefinitionErrorCode.MissingKind, $"The fact '{fact.Id}' has no kind.");
        }
        else if (StandardFacts.TryFind(fact.Id, out var standard) && standard.Kind != fact.Kind)
        {
            var message = $"The standard fact '{fact.Id}' is of kind {standard.Kind}, not {fact.Kind}.";
            yield return Mistake(DefinitionErrorCode.ConflictingId, message);
        }

        DefinitionMistake Mistake(DefinitionErrorCode code, string message) =>
            new(new(code, fact.Id, message), ["facts", StageMistake.PartAt(index), "kind"]);
    }

    private static IEnumerable<DefinitionMistake> CheckValues(Fact fact, int index)
    {
        if (!fact.Values.IsEmpty && fact.Kind != FactKind.Text)
        {
            var message = $"Only a text can be restricted to some values, but '{fact.Id}' is of kind {fact.Kind}.";
            yield return Mistake(DefinitionErrorCode.NotApplicable, message);
        }

        foreach (var (position, value) in fact.Values.Index())
        {
            if (string.IsNullOrWhiteSpace(value) || !UnicodeText.IsValid(value))
            {
                var message = $"A value of the fact '{fact.Id}' is empty or not valid Unicode.";
                yield return Mistake(DefinitionErrorCode.InvalidText, message, StageMistake.PartAt(position));
            }
        }

        DefinitionMistake Mistake(DefinitionErrorCode code, string message, params ReadOnlySpan<string> path) =>
            new(new(code, fact.Id, message), ["facts", StageMistake.PartAt(index), "values", .. path]);
    }
}
