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
        return await answer.Report.PrintAsync(
            terminal, writer => ForecastJson.Write(writer, answer), screen => ForecastView.Print(screen, answer))
            .ConfigureAwait(false);
    }
}
