using System.CommandLine;
using System.Text.Json;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit models diff</c>: what has changed from one definition to another.</summary>
internal static class ModelsDiffCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard)
    {
        var before = Model("BEFORE", "The earlier model: a file, or the name of a template.");
        var after = Model("AFTER", "The later model: a file, or the name of a template.");
        var options = new ToolOptions();
        var command = new Command(
            "diff",
            "Say what has changed from one model to another; returns 0 when nothing has, and 3 when they differ.");
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(options.Language);
        command.Options.Add(options.Json);
        command.SetAction(parsed => guard(
            parsed,
            options,
            () => RunAsync(
                terminal,
                ModelSource.FromName(parsed.GetValue(before)!),
                ModelSource.FromName(parsed.GetValue(after)!),
                Language.FromTag(parsed.GetValue(options.Language)),
                parsed.GetValue(options.Json))));
        return command;
    }

    private static Argument<string> Model(string name, string description) => new(name) { Description = description };

    private static async Task<int> RunAsync(
        Terminal terminal, StageModel before, StageModel after, Language language, bool isJson)
    {
        var diff = StageModelDiff.Between(before, after);
        await terminal.PrintAsync(async () =>
        {
            if (isJson)
            {
                await PrintJsonAsync(terminal, diff, language).ConfigureAwait(false);
            }
            else
            {
                DiffView.Print(terminal.Screen, diff, language);
            }
        }).ConfigureAwait(false);
        return diff.IsEmpty ? ExitCode.Success : ExitCode.Different;
    }

    private static Task PrintJsonAsync(Terminal terminal, StageModelDiff diff, Language language) =>
        JsonOutput.PrintAsync(terminal.Output, writer =>
        {
            WriteModel(writer, "before", diff.Before);
            WriteModel(writer, "after", diff.After);
            writer.WriteBoolean("isSame", diff.IsEmpty);
            writer.WriteStartArray("changes");
            foreach (var change in diff.Changes)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", JsonOutput.CamelCase(change.Kind));
                writer.WriteOptional("stage", change.Stage == StageId.None ? null : change.Stage.Value);
                writer.WriteString("subject", change.Subject);
                writer.WriteOptional("before", change.Before?.ToString(language.Tag));
                writer.WriteOptional("after", change.After?.ToString(language.Tag));
                writer.WriteString("sentence", change.ToString(language.Tag));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });

    private static void WriteModel(Utf8JsonWriter writer, string name, StageModel model)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", model.Id);
        writer.WriteString("contentHash", model.ContentHash);
        writer.WriteEndObject();
    }
}
