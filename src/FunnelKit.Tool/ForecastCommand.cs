using System.CommandLine;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit forecast</c>.</summary>
internal static class ForecastCommand
{
    public static async Task<int> RunAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var answer = await ForecastAnswer.ReadAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        if (command.GetValue(options.Json))
        {
            await JsonOutput.PrintAsync(
                terminal.Output, writer => ForecastJson.Write(writer, answer)).ConfigureAwait(false);
        }
        else
        {
            ForecastView.Print(terminal.Screen, answer);
        }

        await Complaints.WriteRejectedRowsAsync(
            terminal.Error, answer.RejectedRows, answer.Language, areOthersUsed: true)
            .ConfigureAwait(false);
        return answer.RejectedRows.IsEmpty ? ExitCode.Success : ExitCode.BadData;
    }
}
