using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Checks that criteria ask facts that there are for what these have.</summary>
internal static class CriterionValidation
{
    /// <summary>Lists the mistakes, each with the way to its place in the JSON of the criterion.</summary>
    public static IEnumerable<(DefinitionErrorCode Code, string Message, ImmutableArray<string> Path)> Check(
        Criterion criterion, IReadOnlyDictionary<string, Fact> facts) => Check(criterion, facts, []);

    public static string Unknown(string fact) => $"The fact '{fact}' is neither a standard one nor one of the model.";

    private static IEnumerable<(DefinitionErrorCode Code, string Message, ImmutableArray<string> Path)> Check(
        Criterion criterion, IReadOnlyDictionary<string, Fact> facts, ImmutableArray<string> path)
    {
        var member = MemberOf(criterion.Kind);
        if (criterion.Fact.Length > 0)
        {
            return facts.TryGetValue(criterion.Fact, out var fact)
                ? CheckFact(criterion, fact).Select(mistake => (mistake.Code, mistake.Message, path.Add(member)))
                : [(DefinitionErrorCode.UnknownFact, Unknown(criterion.Fact), path.Add(QuestionOf(criterion.Kind)))];
        }

        return criterion.Parts.IsEmpty
            ? [(DefinitionErrorCode.EmptyCriterion, $"The criterion '{member}' needs a part.", path.Add(member))]
            : criterion.Parts.Index().SelectMany(part => Check(
                part.Item,
                facts,
                criterion.Kind == CriterionKind.Not
                    ? path.Add(member)
                    : path.AddRange(member, StageMistake.PartAt(part.Index))));
    }

    private static IEnumerable<(DefinitionErrorCode Code, string Message)> CheckFact(Criterion criterion, Fact fact)
    {
        if ((criterion.Kind == CriterionKind.Count) != (fact.Kind == FactKind.Interaction))
        {
            var message = fact.Kind == FactKind.Interaction
                ? $"An interaction such as '{fact.Id}' has no value; it can be counted."
                : $"Only interactions are counted, but '{fact.Id}' is of kind {fact.Kind}.";
            yield return (DefinitionErrorCode.WrongFactKind, message);
            yield break;
        }

        if (criterion.Kind == CriterionKind.OneOf && criterion.Values.IsEmpty)
        {
            yield return (DefinitionErrorCode.EmptyCriterion, $"The values that '{fact.Id}' may have are missing.");
        }

        foreach (var value in criterion.Values)
        {
            if (!Fits(criterion.Kind, fact.Kind, value.Kind))
            {
                var message = $"The fact '{fact.Id}' is of kind {fact.Kind} and cannot be asked for '{value}'"
                    + (IsBound(criterion.Kind) ? " as a bound." : ".");
                yield return (DefinitionErrorCode.WrongFactKind, message);
            }
            else if (value.TryGetText(out var given) && !UnicodeText.IsValid(given))
            {
                var message = $"A text that the fact '{fact.Id}' is asked for is not valid Unicode.";
                yield return (DefinitionErrorCode.InvalidText, message);
            }
            else if (!fact.Values.IsEmpty
                && value.TryGetText(out var text)
                && !fact.Values.Contains(text, StringComparer.Ordinal))
            {
                var message = $"The fact '{fact.Id}' is one of {string.Join(", ", fact.Values)}, never '{text}'.";
                yield return (DefinitionErrorCode.UnknownValue, message);
            }
        }
    }

    // Numbers and ranges are compared with each other; what has no order has no bound.
    private static bool Fits(CriterionKind criterion, FactKind fact, FactKind value) =>
        IsBound(criterion)
            ? (fact, value) is (FactKind.Number or FactKind.Range, FactKind.Number)
                or (FactKind.Money, FactKind.Money) or (FactKind.Date, FactKind.Date)
            : fact == value
                || (fact, value) is (FactKind.Number, FactKind.Range) or (FactKind.Range, FactKind.Number);

    private static bool IsBound(CriterionKind kind) => kind is CriterionKind.AtLeast or CriterionKind.AtMost;

    private static string QuestionOf(CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Present => "present",
            CriterionKind.Count => "count",
            _ => "fact",
        };

    private static string MemberOf(CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Present => "present",
            CriterionKind.Equal => "equals",
            CriterionKind.OneOf => "in",
            CriterionKind.AtLeast => "atLeast",
            CriterionKind.AtMost => "atMost",
            CriterionKind.Count => "count",
            CriterionKind.All => "all",
            CriterionKind.Any => "any",
            _ => "not",
        };
}
