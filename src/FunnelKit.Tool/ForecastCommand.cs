using System.CommandLine;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit forecast</c>.</summary>
internal static class ForecastCommand
{
    public static Task<int> RunAsync(ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation) =>
        throw new UsageException("not yet");
}
