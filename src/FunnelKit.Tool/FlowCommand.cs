using System.CommandLine;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit flow</c>.</summary>
internal static class FlowCommand
{
    public static async Task<int> RunAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var answer = await FlowAnswer.ReadAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        if (command.GetValue(options.Json))
        {
            await JsonOutput.PrintAsync(
                terminal.Output, writer => FlowJson.Write(writer, answer)).ConfigureAwait(false);
        }
        else
        {
            FlowView.Print(terminal.Screen, answer);
        }

        await Complaints.WriteRejectedRowsAsync(
            terminal.Error, answer.RejectedRows, answer.Language, areOthersUsed: true)
            .ConfigureAwait(false);
        return answer.RejectedRows.IsEmpty ? ExitCode.Success : ExitCode.BadData;
    }
}
