using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>The rules that all screening rules obey, checked in definition order.</summary>
internal static class ScreeningValidation
{
    public static ImmutableArray<DefinitionMistake> Validate(ScreeningContent content)
    {
        var facts = DeclaredFacts.Index(content.Facts);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. DefinitionHead.Check("rule set", content.Id, content.Name, null),
            .. DeclaredFacts.Check(content.Facts),
            .. content.Rules.IsEmpty
                ? [new(new(DefinitionErrorCode.MissingMember, content.Id, "There is no screening rule."), ["rules"])]
                : Enumerable.Empty<DefinitionMistake>(),
            .. content.Rules.Index().SelectMany(item => Check(item.Item, item.Index, facts, seen)),
        ];
    }

    private static IEnumerable<DefinitionMistake> Check(
        ScreeningRule rule, int index, IReadOnlyDictionary<string, Fact> facts, HashSet<string> seen)
    {
        foreach (var mistake in DeclaredFacts.CheckNamed("rule", "rules", rule.Id, rule.Name, index, seen))
        {
            yield return mistake;
        }

        if (rule.Finding is LeadFinding.NoAnswer or LeadFinding.NoReply)
        {
            const string Sentence = "that nobody answered or replied is an attempt, and no reason to set a lead aside.";
            yield return Mistake(DefinitionErrorCode.NotApplicable, Sentence, "finding");
        }
        else if (rule.Finding == LeadFinding.None || !Enum.IsDefined(rule.Finding))
        {
            yield return Mistake(DefinitionErrorCode.MissingKind, "there is no finding.", "finding");
        }

        if (rule.Condition is not { } condition)
        {
            yield return Mistake(DefinitionErrorCode.MissingCondition, "there is no condition.", "when");
            yield break;
        }

        foreach (var (code, message, path) in CriterionValidation.Check(condition, facts))
        {
            yield return Mistake(code, message, ["when", .. path]);
        }

        if (Counts(condition))
        {
            const string Sentence = "how often something has happened says nothing about a lead; only facts are asked.";
            yield return Mistake(DefinitionErrorCode.NotApplicable, Sentence, "when");
        }

        DefinitionMistake Mistake(DefinitionErrorCode code, string sentence, params ReadOnlySpan<string> path) =>
            new(
                new(code, rule.Id, $"The rule '{rule.Id}': {sentence}"),
                ["rules", StageMistake.PartAt(index), .. path]);
    }

    private static bool Counts(Criterion criterion) =>
        criterion.Kind == CriterionKind.Count || criterion.Parts.Any(Counts);
}
