using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>The texts that stand for categories of losses, and how they are compared.</summary>
internal static class LossLabels
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Lists the texts of a category and where its JSON holds each: the member, and the place in it.</summary>
    public static IEnumerable<(string Text, string Member, string Part)> Of(LossCategory category)
    {
        yield return (category.Id, "id", string.Empty);
        foreach (var (language, name) in category.Name?.Texts ?? [])
        {
            yield return (name.Trim(), "name", language);
        }

        for (var index = 0; index < category.Aliases.Length; index++)
        {
            yield return ((category.Aliases[index] ?? string.Empty).Trim(), "aliases", StageMistake.PartAt(index));
        }
    }
}
