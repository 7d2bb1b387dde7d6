using System.CommandLine;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit models</c>: list the templates, or show a model; its subcommands check and compare.</summary>
internal static class ModelsCommand
{
    public delegate Task<int> Guard(ParseResult parsed, ToolOptions options, Func<Task<int>> action);

    public static Command Create(Terminal terminal, Guard guard)
    {
        var name = new Argument<string?>("NAME|FILE.json")
        {
            Description = "A template to show, or a file to check and show; without it, the templates are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new ToolOptions();
        var command = new Command(
            "models", "List the stage models that come with FunnelKit, show one, check a file, or compare two.");
        command.Arguments.Add(name);
        command.Options.Add(options.Language);
        command.Options.Add(options.Json);
        command.Subcommands.Add(ValidateCommand.Create(terminal, guard, DefinitionKind.StageModel));
        command.Subcommands.Add(DiffCommand.Create(terminal, guard, DefinitionKind.StageModel));
        command.SetAction(parsed => guard(
            parsed,
            options,
            () => RunAsync(
                terminal,
                parsed.GetValue(name),
                Language.FromTag(parsed.GetValue(options.Language)),
                parsed.GetValue(options.Json))));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? name, Language language, bool isJson)
    {
        var model = name is null ? null : ModelSource.FromName(name);
        await terminal.PrintAsync(async () =>
        {
            if (isJson)
            {
                await (model is null
                    ? PrintListAsync(terminal, language)
                    : terminal.Output.WriteLineAsync(model.ToJson())).ConfigureAwait(false);
            }
            else if (model is null)
            {
                terminal.Screen.Write(ModelView.List(language));
            }
            else
            {
                new ModelView(terminal.Screen, model, language).Print();
            }
        }).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static Task PrintListAsync(Terminal terminal, Language language) =>
        JsonOutput.PrintAsync(terminal.Output, writer =>
        {
            writer.WriteStartArray("models");
            foreach (var model in StageModels.All)
            {
                writer.WriteStartObject();
                writer.WriteString("id", model.Id);
                writer.WriteString("name", model.Name.ToString(language.Tag));
                writer.WriteOptional("description", model.Description?.ToString(language.Tag));
                writer.WriteNumber("openStages", model.OpenStages.Length);
                writer.WriteString("contentHash", model.ContentHash);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
