using System.CommandLine;
using FunnelKit.Losses;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit losses</c>.</summary>
internal static class LossesCommand
{
    private const double UsualSilentDays = 14d;

    public static async Task<int> RunAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        // What is wrong with the command line is said before a long file is read.
        var taxonomy = TaxonomySource.Of(command, options);
        var silentDays = FlowRequest.Days("--silent-days", command.GetValue(options.Flow.SilentDays)) ?? UsualSilentDays;
        var answer = await FlowAnswer.ReadAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        var losses = answer.Flow.FindDropPoints(silentAfterDays: silentDays, taxonomy: taxonomy);
        return await answer.Report.PrintAsync(
            terminal,
            writer => LossJson.Write(writer, answer, losses),
            screen => LossView.Print(screen, answer, losses)).ConfigureAwait(false);
    }
}
