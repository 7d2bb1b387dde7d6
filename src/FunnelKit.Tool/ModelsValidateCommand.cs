using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit models validate</c>: every mistake in a file, with line and column.</summary>
internal static class ModelsValidateCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard)
    {
        var file = new Argument<string>("FILE.json") { Description = "The stage model to check." };
        var options = new ToolOptions();
        var command = new Command(
            "validate", "Check a file, and list every mistake with its line and column; returns 2 when there is one.");
        command.Arguments.Add(file);
        command.Options.Add(options.Language);
        command.Options.Add(options.Json);
        command.SetAction((parsed, cancellation) => guard(
            parsed,
            options,
            () => RunAsync(
                terminal,
                parsed.GetValue(file)!,
                Language.FromTag(parsed.GetValue(options.Language)),
                parsed.GetValue(options.Json),
                cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string file, Language language, bool isJson, CancellationToken cancellation)
    {
        if (file.Length == 0)
        {
            throw new UsageException("The file name is empty.", "文件名为空。");
        }

        var utf8 = await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false);
        var (model, errors) = Read(utf8);
        await terminal.PrintAsync(async () =>
        {
            if (isJson)
            {
                await PrintJsonAsync(terminal, file, model, errors, language).ConfigureAwait(false);
            }
            else
            {
                MistakeView.Print(terminal.Screen, file, model, errors, language);
            }
        }).ConfigureAwait(false);
        return model is null ? ExitCode.BadCommand : ExitCode.Success;
    }

    private static (StageModel? Model, ImmutableArray<DefinitionError> Errors) Read(byte[] utf8)
    {
        try
        {
            return (StageModel.FromJson(utf8), []);
        }
        catch (InvalidDefinitionException exception)
        {
            return (null, exception.Errors);
        }
    }

    private static Task PrintJsonAsync(
        Terminal terminal,
        string file,
        StageModel? model,
        ImmutableArray<DefinitionError> errors,
        Language language) =>
        JsonOutput.PrintAsync(terminal.Output, writer =>
        {
            writer.WriteString("file", file);
            writer.WriteBoolean("isValid", model is not null);
            writer.WriteOptional("id", model?.Id);
            writer.WriteOptional("contentHash", model?.ContentHash);
            writer.WriteStartArray("errors");
            foreach (var error in errors)
            {
                writer.WriteStartObject();
                writer.WriteOptional("line", error.Line);
                writer.WriteOptional("column", error.Column);
                writer.WriteString("path", error.Subject);
                writer.WriteString("code", JsonOutput.CamelCase(error.Code));
                writer.WriteOptional("value", error.Value);
                writer.WriteString("message", DefinitionTexts.Sentence(error, language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
