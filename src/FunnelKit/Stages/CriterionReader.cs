using System.Collections.Immutable;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>
/// Reads criteria from JSON; the kind of a fact says how the values that it is compared with are written.
/// </summary>
internal sealed class CriterionReader
{
    private readonly IReadOnlyDictionary<string, Fact> _facts;
    private readonly bool _factsAreKnown;
    private readonly JsonProblems _problems;

    /// <summary>Creates a reader that knows the facts; some may be missing because they could not be read.</summary>
    public CriterionReader(IReadOnlyDictionary<string, Fact> facts, bool factsAreKnown, JsonProblems problems)
    {
        _facts = facts;
        _factsAreKnown = factsAreKnown;
        _problems = problems;
    }

    public static ImmutableArray<string> Members { get; } =
        ["present", "fact", "equals", "in", "atLeast", "atMost", "count", "withinDays", "all", "any", "not"];

    private static ImmutableArray<string> Questions { get; } = ["present", "fact", "count", "all", "any", "not"];

    private static ImmutableArray<string> Comparisons { get; } = ["equals", "in", "atLeast", "atMost"];

    /// <summary>Reads a criterion.</summary>
    /// <returns>The criterion, or null when a part of it cannot be read, which is reported.</returns>
    public Criterion? Read(JsonPart part) => Read(part, 1);

    private Criterion? Read(JsonPart part, int depth)
    {
        if (depth > Criterion.MaxDepth)
        {
            var sentence = $"Criteria are at most {Criterion.MaxDepth} levels deep.";
            _problems.Add(part, DefinitionErrorCode.OutOfRange, sentence);
            return null;
        }

        if (JsonMembers.Open(part, Members, _problems) is not { } members
            || FindOne(part, Questions, "A criterion") is not { } question)
        {
            return null;
        }

        return question.Name switch
        {
            "present" => ReadPresent(part, question),
            "fact" => ReadComparison(part, question),
            "count" => ReadCount(part, members, question),
            "not" => ReadNegation(part, question, depth),
            _ => ReadParts(part, members, question, depth),
        };
    }

    private Criterion? ReadPresent(JsonPart part, JsonPart question)
    {
        var isReadable = CheckMembers(part, question.Name);
        var fact = JsonMembers.Id(question, _problems);
        return isReadable && fact.Length > 0 ? Criterion.Present(fact) : null;
    }

    private Criterion? ReadComparison(JsonPart part, JsonPart question)
    {
        var fact = JsonMembers.Id(question, _problems);
        if (FindOne(part, Comparisons, "The comparison of a fact") is not { } comparison
            || !CheckMembers(part, question.Name, comparison.Name)
            || fact.Length == 0)
        {
            return null;
        }

        if (!_facts.TryGetValue(fact, out var known))
        {
            ReportUnknown(question, fact);
            return null;
        }

        if (comparison.Name is "in")
        {
            return JsonMembers.Expect(comparison, "An array", _problems, JsonValueKind.Array)
                && ReadAll(comparison.Children, item => FactValueReader.Read(item, known, _problems)) is { } values
                    ? Criterion.OneOf(fact, values)
                    : null;
        }

        return FactValueReader.Read(comparison, known, _problems) is { } value
            ? comparison.Name switch
            {
                "equals" => Criterion.Equal(fact, value),
                "atLeast" => Criterion.AtLeast(fact, value),
                _ => Criterion.AtMost(fact, value),
            }
            : null;
    }

    private Criterion? ReadCount(JsonPart part, JsonMembers members, JsonPart question)
    {
        var isReadable = CheckMembers(part, question.Name, "atLeast", "withinDays");
        var interaction = JsonMembers.Id(question, _problems);
        var hasCount = members.Required("atLeast") is not null;
        var count = members.Whole("atLeast", 1, int.MaxValue);
        var days = members.Whole("withinDays", 1, int.MaxValue);
        return isReadable
            && hasCount
            && count is { } times
            && interaction.Length > 0
            && (days is not null || members.Optional("withinDays") is null)
                ? Criterion.CountAtLeast(interaction, times, days)
                : null;
    }

    private Criterion? ReadNegation(JsonPart part, JsonPart question, int depth)
    {
        var isReadable = CheckMembers(part, question.Name);
        var inner = Read(question, depth + 1);
        return isReadable && inner is not null ? Criterion.Not(inner) : null;
    }

    private Criterion? ReadParts(JsonPart part, JsonMembers members, JsonPart question, int depth)
    {
        var isReadable = CheckMembers(part, question.Name);
        var isArray = question.Kind == JsonValueKind.Array;
        var parts = members.Items(question.Name, item => Read(item, depth + 1));
        if (!isReadable || !isArray || parts.Contains(null))
        {
            return null;
        }

        var criteria = parts.Select(item => item!);
        return question.Name is "all" ? Criterion.All(criteria) : Criterion.Any(criteria);
    }

    private static List<FactValue>? ReadAll(IReadOnlyList<JsonPart> parts, Func<JsonPart, FactValue?> read)
    {
        var values = parts.Select(read).ToList();
        return values.Contains(null) ? null : [.. values.Select(value => value!.Value)];
    }

    private void ReportUnknown(JsonPart part, string fact)
    {
        if (_factsAreKnown)
        {
            _problems.Add(part, DefinitionErrorCode.UnknownFact, CriterionValidation.Unknown(fact));
        }
        else
        {
            part.MarkFaulty();
        }
    }

    /// <summary>Finds the one member that an object has of several.</summary>
    private JsonPart? FindOne(JsonPart part, ImmutableArray<string> names, string what)
    {
        var found = part.Children.Where(child => names.Contains(child.Name, StringComparer.Ordinal)).ToList();
        if (found.Select(child => child.Name).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            return found[0];
        }

        var sentence = $"{what} has one of the members {string.Join(", ", names)}.";
        var code = found.Count == 0 ? DefinitionErrorCode.MissingMember : DefinitionErrorCode.UnknownMember;
        if (found.Count == 0)
        {
            _problems.Add(part, code, sentence);
        }
        else
        {
            _problems.AddMember(found[1], code, $"{sentence} '{found[1].Name}' is a second one.");
        }

        return null;
    }

    /// <summary>Reports members that do not go with the question asked.</summary>
    private bool CheckMembers(JsonPart part, string question, params ReadOnlySpan<string> others)
    {
        var isRight = true;
        foreach (var member in part.Children)
        {
            var isKnown = Members.Contains(member.Name, StringComparer.Ordinal);
            if (isKnown
                && !others.Contains(member.Name)
                && !string.Equals(member.Name, question, StringComparison.Ordinal))
            {
                isRight = false;
                var sentence = $"The member '{member.Name}' does not go with '{question}'.";
                _problems.AddMember(member, DefinitionErrorCode.UnknownMember, sentence);
            }
        }

        return isRight;
    }
}
