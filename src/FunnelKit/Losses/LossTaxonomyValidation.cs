using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>The rules that all taxonomies of losses obey, checked in definition order.</summary>
internal static class LossTaxonomyValidation
{
    private const string Member = "categories";

    public static ImmutableArray<DefinitionMistake> Validate(LossTaxonomyContent content)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var labels = new Dictionary<string, string>(LossLabels.Comparer);
        return
        [
            .. DefinitionHead.Check("loss taxonomy", content.Id, content.Name, null),
            .. content.Categories.IsEmpty
                ? [new(new(DefinitionErrorCode.MissingMember, content.Id, "There is no category."), [Member])]
                : Enumerable.Empty<DefinitionMistake>(),
            .. content.Categories.Index().SelectMany(item => Check(item.Item, item.Index, seen, labels)),
        ];
    }

    private static IEnumerable<DefinitionMistake> Check(
        LossCategory category, int index, HashSet<string> seen, Dictionary<string, string> labels)
    {
        if (category.Parent is { } parent && !seen.Contains(parent))
        {
            yield return Mistake(
                DefinitionErrorCode.UnknownGroup,
                $"no category before it is '{parent}', of which it is a part.",
                "parent");
        }

        foreach (var mistake in DeclaredFacts.CheckNamed("category", Member, category.Id, category.Name, index, seen))
        {
            yield return mistake;
        }

        if (category.Kind is not (LossReasonKind.Cause or LossReasonKind.InvalidLead or LossReasonKind.Attempt))
        {
            yield return Mistake(
                DefinitionErrorCode.MissingKind, "it is neither a cause, nor an invalid lead, nor an attempt.", "kind");
        }

        foreach (var (text, member, part) in LossLabels.Of(category))
        {
            var isAlias = part.Length > 0 && string.Equals(member, "aliases", StringComparison.Ordinal);
            if (isAlias && (text.Length == 0 || !UnicodeText.IsValid(text)))
            {
                yield return Mistake(
                    DefinitionErrorCode.InvalidText, "an alias is empty or not valid Unicode.", member, part);
            }
            else if (text.Length > 0
                && !labels.TryAdd(text, category.Id)
                && !string.Equals(labels[text], category.Id, StringComparison.Ordinal))
            {
                yield return Mistake(
                    DefinitionErrorCode.AmbiguousLabel,
                    $"the text '{text}' stands for the category '{labels[text]}' already.",
                    part.Length == 0 ? [member] : [member, part]);
            }
        }

        DefinitionMistake Mistake(DefinitionErrorCode code, string sentence, params ReadOnlySpan<string> path) =>
            new(
                new(code, category.Id, $"The category '{category.Id}': {sentence}"),
                [Member, StageMistake.PartAt(index), .. path]);
    }
}
