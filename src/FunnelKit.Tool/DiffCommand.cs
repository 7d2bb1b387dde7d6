using System.CommandLine;
using System.Text.Json;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>diff</c>: what has changed from one definition to another.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard, DefinitionKind kind)
    {
        var before = Definition("BEFORE", $"The earlier {kind.Name}: a file, or the name of one of FunnelKit's.");
        var after = Definition("AFTER", $"The later {kind.Name}: a file, or the name of one of FunnelKit's.");
        var options = new ToolOptions();
        var command = new Command(
            "diff",
            $"Say what has changed from one {kind.Name} to another; returns 0 when nothing has, and 3 when they "
            + "differ.");
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(options.Language);
        command.Options.Add(options.Json);
        command.SetAction(parsed => guard(
            parsed,
            options,
            () => RunAsync(
                terminal,
                kind,
                kind.Compare(parsed.GetValue(before)!, parsed.GetValue(after)!),
                Language.FromTag(parsed.GetValue(options.Language)),
                parsed.GetValue(options.Json))));
        return command;
    }

    private static Argument<string> Definition(string name, string description) =>
        new(name) { Description = description };

    private static async Task<int> RunAsync(
        Terminal terminal, DefinitionKind kind, DefinitionDiff diff, Language language, bool isJson)
    {
        await terminal.PrintAsync(async () =>
        {
            if (isJson)
            {
                await JsonOutput.PrintAsync(
                    terminal.Output, writer => Write(writer, kind, diff, language)).ConfigureAwait(false);
            }
            else
            {
                DiffView.Print(terminal.Screen, kind, diff, language);
            }
        }).ConfigureAwait(false);
        return diff.Changes.IsEmpty ? ExitCode.Success : ExitCode.Different;
    }

    private static void Write(Utf8JsonWriter writer, DefinitionKind kind, DefinitionDiff diff, Language language)
    {
        Write(writer, "before", diff.Before);
        Write(writer, "after", diff.After);
        writer.WriteBoolean("isSame", diff.Changes.IsEmpty);
        writer.WriteStartArray("changes");
        foreach (var change in diff.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", change.Kind);
            writer.WriteOptional(kind.PartName, change.Part.Length == 0 ? null : change.Part);
            writer.WriteString("subject", change.Subject);
            writer.WriteOptional("before", change.Before?.ToString(language.Tag));
            writer.WriteOptional("after", change.After?.ToString(language.Tag));
            writer.WriteString("sentence", change.Sentence(language.Tag));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, (string Id, string ContentHash) definition)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", definition.Id);
        writer.WriteString("contentHash", definition.ContentHash);
        writer.WriteEndObject();
    }
}
