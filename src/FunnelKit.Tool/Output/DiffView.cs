using FunnelKit.Tool.Input;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints what has changed from one definition to another.</summary>
internal static class DiffView
{
    public static void Print(IAnsiConsole screen, DefinitionKind kind, DefinitionDiff diff, Language language)
    {
        if (diff.Changes.IsEmpty)
        {
            screen.WriteLine(
                kind.Same.ToString(language.Tag) + language.Pick(" Content hash ", "内容哈希 ") + diff.After.ContentHash);
            return;
        }

        var count = Layout.Count(diff.Changes.Length);
        screen.WriteLine(Plain.Of(language.Pick(
            $"From {diff.Before.Id} to {diff.After.Id}: {count} " + (diff.Changes.Length == 1 ? "change." : "changes."),
            $"从 {diff.Before.Id} 到 {diff.After.Id}：{count} 处变化。")));
        foreach (var change in diff.Changes)
        {
            screen.WriteLine(Plain.Of("- " + change.Sentence(language.Tag)));
        }
    }
}
