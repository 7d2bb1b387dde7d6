using System.CommandLine;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit score</c>: the leads of a file with their scores, or how good the scores are.</summary>
internal static class ScoreCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard)
    {
        var options = new LeadOptions();
        var command = new Command(
            "score",
            "Score the leads of a file by a scorecard: the file with further columns; with --label, how well the "
            + "scores tell the outcomes.");
        command.Arguments.Add(options.Common.File);
        Option[] own = [options.Scorecard, options.Grades, options.Column, options.Explain, options.Output];
        foreach (var option in own.Concat(options.Reading).Append(options.Common.Language).Append(options.Common.Json))
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
            var answer = await ScoreAnswer.ReadAsync(command, options, file, cancellation).ConfigureAwait(false);
            var columns = new ScoreColumns(answer, file.Preview.Columns);
            var output = command.GetValue(options.Output);
            var isCopyPrinted = !answer.Report.IsJson && output is null && answer.BackTest is null;
            if (output is not null)
            {
                await OutputFile.WriteAsync(output, CopyAsync, cancellation).ConfigureAwait(false);
            }

            if (isCopyPrinted)
            {
                await terminal.PrintAsync(() => CopyAsync(terminal.Output)).ConfigureAwait(false);
            }

            await WriteNotesAsync(terminal.Error, answer).ConfigureAwait(false);
            return await answer.Report.PrintAsync(
                terminal,
                writer => ScoreJson.Write(writer, answer),
                screen =>
                {
                    if (!isCopyPrinted)
                    {
                        ScoreView.Print(screen, answer);
                    }
                }).ConfigureAwait(false);

            Task CopyAsync(TextWriter target) =>
                file.AppendAsync(target, columns.Headings, columns.CellsOf, cancellation);
        }
    }

    /// <summary>Says what somebody who reads only the scores would miss.</summary>
    private static async Task WriteNotesAsync(TextWriter error, ScoreAnswer answer)
    {
        var missing = answer.Leads.MissingColumns;
        if (!missing.IsEmpty)
        {
            await error.WriteLineAsync("funnelkit: " + Plain.Of(answer.Language.Pick(
                "The file has no column for these characteristics, which count as missing for every lead: "
                + string.Join(", ", missing) + ". --column CHARACTERISTIC=COLUMN names one.",
                "文件中没有以下评分项的列，所有线索均按缺失计：" + string.Join("、", missing)
                + "。可用 --column 评分项=列 指定。"))).ConfigureAwait(false);
        }
    }
}
