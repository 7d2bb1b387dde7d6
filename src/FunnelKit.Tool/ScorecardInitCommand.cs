using System.CommandLine;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit scorecard init</c>: a card to begin with, made from leads whose outcome is known.</summary>
internal static class ScorecardInitCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard)
    {
        var options = new LeadOptions();
        var command = new Command(
            "init",
            "Make a scorecard to edit from leads whose outcome is known, say what each column tells, and check how "
            + "well such cards do on leads that they were not made from.");
        command.Arguments.Add(options.Common.File);
        Option[] own =
        [
            options.Exclude, options.AfterOutcome, options.Folds, options.HoldoutLast, options.Group,
            options.GroupByProfile, options.Output,
        ];
        foreach (var option in options.Reading.Concat(own).Append(options.Common.Language).Append(options.Common.Json))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => guard(
            parsed, options.Common, () => RunAsync(parsed, options, terminal, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult command, LeadOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var file = await LeadFile.OpenAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var answer = await InitAnswer.ReadAsync(command, options, file, cancellation).ConfigureAwait(false);
            var output = command.GetValue(options.Output);
            if (output is not null)
            {
                await OutputFile.WriteAsync(
                    output, writer => writer.WriteLineAsync(answer.Card.ToJson()), cancellation).ConfigureAwait(false);
            }
            else if (!answer.Report.IsJson)
            {
                // The card is the answer, so that what is said about it must not be in it.
                await terminal.PrintAsync(() => terminal.Output.WriteLineAsync(answer.Card.ToJson()))
                    .ConfigureAwait(false);
                InitView.Print(terminal.ErrorScreen, answer);
            }

            return await answer.Report.PrintAsync(
                terminal,
                writer => InitJson.Write(writer, answer),
                screen =>
                {
                    if (output is not null)
                    {
                        InitView.Print(screen, answer);
                    }
                }).ConfigureAwait(false);
        }
    }
}
