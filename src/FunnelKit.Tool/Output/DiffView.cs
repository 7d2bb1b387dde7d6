using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints what has changed from one model to another.</summary>
internal static class DiffView
{
    public static void Print(IAnsiConsole screen, StageModelDiff diff, Language language)
    {
        var (before, after) = (diff.Before, diff.After);
        if (diff.Changes.IsEmpty)
        {
            screen.WriteLine(language.Pick(
                "Both define the same funnel. Content hash ", "两者定义的漏斗相同。内容哈希 ") + before.ContentHash);
            return;
        }

        var count = Layout.Count(diff.Changes.Length);
        screen.WriteLine(Plain.Of(language.Pick(
            $"From {before.Id} to {after.Id}: {count} " + (diff.Changes.Length == 1 ? "change." : "changes."),
            $"从 {before.Id} 到 {after.Id}：{count} 处变化。")));
        foreach (var change in diff.Changes)
        {
            screen.WriteLine(Plain.Of("- " + change.ToString(language.Tag)));
        }
    }
}
