using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Invocation;
using FunnelKit.Csv;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary>Defines the commands, and turns whatever goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    private delegate Task<int> Answer(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation);

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Create(terminal).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync("funnelkit: " + error.Message).ConfigureAwait(false);
            }

            await terminal.Error.WriteLineAsync(
                "funnelkit --help and funnelkit COMMAND --help say what is possible.").ConfigureAwait(false);
            return ExitCode.BadCommand;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Conversion, dwell, forecast and diagnosis of a sales funnel, from a CRM export.");
        root.Subcommands.Add(ReadingCommand(
            terminal,
            "flow",
            "Count how deals move through the stages: conversion, win rate, time in stage.",
            FlowCommand.RunAsync,
            _ => []));
        root.Subcommands.Add(ReadingCommand(
            terminal,
            "forecast",
            "Forecast revenue by month and by owner.",
            ForecastCommand.RunAsync,
            options => [options.ReportCurrency, options.Rate]));
        root.Subcommands.Add(ReadingCommand(
            terminal,
            "diagnose",
            "Find the steps that fall short and the stages where deals pile up.",
            DiagnoseCommand.RunAsync,
            options => [options.Target, options.Benchmark]));
        root.Subcommands.Add(
            ModelsCommand.Create(terminal, (options, action) => GuardAsync(terminal, options, action)));
        return root;
    }

    private static Command ReadingCommand(
        Terminal terminal,
        string name,
        string description,
        Answer answer,
        Func<ToolOptions, ImmutableArray<Option>> own)
    {
        var options = new ToolOptions();
        var command = new Command(name, description);
        command.Arguments.Add(options.File);
        foreach (var option in options.Shared.Concat(own(options)))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
            GuardAsync(
                terminal, parsed.GetValue(options.Language), () => answer(parsed, options, terminal, cancellation)));
        return command;
    }

    private static async Task<int> GuardAsync(Terminal terminal, string? languageTag, Func<Task<int>> action)
    {
        var language = languageTag?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
            ? Language.Chinese
            : Language.English;
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (RejectedRowsException exception)
        {
            await Complaints.WriteRejectedRowsAsync(
                terminal.Error, exception.Rows, language, areOthersUsed: false).ConfigureAwait(false);
            return ExitCode.BadData;
        }
        catch (Exception exception) when (Complaints.Explain(exception, language) is { } complaint)
        {
            await terminal.Error.WriteLineAsync("funnelkit: " + complaint).ConfigureAwait(false);
            return exception is CsvColumnException or CsvFormatException or IOException or UnauthorizedAccessException
                ? ExitCode.BadData
                : ExitCode.BadCommand;
        }
    }
}
