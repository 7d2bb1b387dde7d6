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
        return await answer.Report.PrintAsync(
            terminal,
            writer => FlowJson.Write(writer, answer),
            screen =>
            {
                if (answer.Request.Figure is { } figure)
                {
                    FigureView.Print(screen, answer, figure);
                }
                else
                {
                    FlowView.Print(screen, answer);
                }
            }).ConfigureAwait(false);
    }
}
