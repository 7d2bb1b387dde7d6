using System.CommandLine;
using FunnelKit.Scoring;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary>
/// <c>funnelkit scorecard</c>: list the cards, or show one; its subcommands make, check and compare them.
/// </summary>
internal static class ScorecardCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard)
    {
        var name = new Argument<string?>("NAME|FILE.json")
        {
            Description = "A card to show, or a file to check and show; without it, those of FunnelKit are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new ToolOptions();
        var command = new Command(
            "scorecard",
            "List the scorecards that come with FunnelKit, show one, make one from leads whose outcome is known, check "
            + "a file, or compare two.");
        command.Arguments.Add(name);
        command.Options.Add(options.Language);
        command.Options.Add(options.Json);
        command.Subcommands.Add(ScorecardInitCommand.Create(terminal, guard));
        command.Subcommands.Add(ValidateCommand.Create(terminal, guard, DefinitionKind.Scorecard));
        command.Subcommands.Add(DiffCommand.Create(terminal, guard, DefinitionKind.Scorecard));
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
        var card = name is null ? null : ScorecardSource.FromName(name);
        await terminal.PrintAsync(async () =>
        {
            if (isJson)
            {
                await (card is null
                    ? PrintListAsync(terminal, language)
                    : terminal.Output.WriteLineAsync(card.ToJson())).ConfigureAwait(false);
            }
            else if (card is null)
            {
                terminal.Screen.Write(CardView.List(language));
            }
            else
            {
                new CardView(terminal.Screen, card, language).Print();
            }
        }).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static Task PrintListAsync(Terminal terminal, Language language) =>
        JsonOutput.PrintAsync(terminal.Output, writer =>
        {
            writer.WriteStartArray("scorecards");
            foreach (var card in Scorecards.All)
            {
                writer.WriteStartObject();
                writer.WriteString("id", card.Id);
                writer.WriteNumber("version", card.Version);
                writer.WriteString("name", card.Name.ToString(language.Tag));
                writer.WriteOptional("description", card.Description?.ToString(language.Tag));
                writer.WriteNumber("characteristics", card.Characteristics.Length);
                writer.WriteNumber("lowest", card.Lowest);
                writer.WriteNumber("highest", card.Highest);
                writer.WriteString("contentHash", card.ContentHash);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
