using System.Collections.Immutable;
using System.Text.Json;
using FunnelKit.Tool.Output;
using Spectre.Console;

namespace FunnelKit.Tool;

/// <summary>What the commands that read a file have to say, whatever they answer.</summary>
internal sealed class Report
{
    public required Language Language { get; init; }

    public required Complaints Complaints { get; init; }

    public required bool IsJson { get; init; }

    public required ImmutableArray<RejectedRow> RejectedRows { get; init; }

    /// <summary>Gets the rows that are good as deals, but from which nothing was learned.</summary>
    public ImmutableArray<RejectedRow> NotLearned { get; init; } = [];

    /// <summary>Prints the answer, then names the rejected rows.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> PrintAsync(Terminal terminal, Action<Utf8JsonWriter> json, Action<IAnsiConsole> view)
    {
        await terminal.PrintAsync(async () =>
        {
            if (IsJson)
            {
                await JsonOutput.PrintAsync(terminal.Output, json).ConfigureAwait(false);
            }
            else
            {
                view(terminal.Screen);
            }
        }).ConfigureAwait(false);
        await Complaints.WriteAsync(
            terminal.Error, Complaints.OthersUsed(RejectedRows.Length, Language), RejectedRows).ConfigureAwait(false);
        await Complaints.WriteAsync(
            terminal.Error, Complaints.NotLearned(NotLearned.Length, Language), NotLearned).ConfigureAwait(false);
        return RejectedRows.IsEmpty && NotLearned.IsEmpty ? ExitCode.Success : ExitCode.BadData;
    }
}
