using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;
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
            return await ReportAsync(
                terminal,
                new Failure
                {
                    ExitCode = ExitCode.BadCommand,
                    Code = "badCommand",
                    Message = string.Join(' ', parsed.Errors.Select(error => error.Message))
                        + " funnelkit --help and funnelkit COMMAND --help say what is possible.",
                },
                Language.English,
                args.Contains("--json", StringComparer.Ordinal)).ConfigureAwait(false);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await GuardAsync(
            terminal,
            Language.English,
            isJson: false,
            async () =>
            {
                var code = 0;
                await terminal.PrintAsync(async () =>
                    code = await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false))
                    .ConfigureAwait(false);
                return code;
            }).ConfigureAwait(false);
    }

    private static Command Create(Terminal terminal)
    {
        // A RootCommand would take the name of the assembly, which is not that of the command.
        var root = new Command(
            "funnelkit",
            "Conversion, dwell, forecast, diagnosis and lead scores of a sales funnel, from a CRM export.");
        root.Options.Add(new HelpOption());
        root.Options.Add(new VersionOption());
        root.Subcommands.Add(ReadingCommand(
            terminal,
            "flow",
            "Count how deals move through the stages: conversion, win rate, time in stage.",
            FlowCommand.RunAsync,
            options =>
            [
                .. options.Flow.Semantics, options.Flow.By, options.Flow.Survival, options.Flow.StallDays,
                options.Flow.Deals,
            ]));
        root.Subcommands.Add(ReadingCommand(
            terminal,
            "losses",
            "Say why, where and how many deals are lost: reasons by number and value, stages, segments.",
            LossesCommand.RunAsync,
            options =>
            [
                .. options.Flow.Semantics, options.Flow.By, options.Flow.Taxonomy, options.Flow.SilentDays,
            ]));
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
        root.Subcommands.Add(ModelsCommand.Create(terminal, Guard));
        root.Subcommands.Add(ScoreCommand.Create(terminal, Guard));
        root.Subcommands.Add(ScorecardCommand.Create(terminal, Guard));
        return root;

        Task<int> Guard(ParseResult parsed, ToolOptions options, Func<Task<int>> action) =>
            GuardAsync(terminal, parsed, options, action);
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
            GuardAsync(terminal, parsed, options, () => answer(parsed, options, terminal, cancellation)));
        return command;
    }

    private static Task<int> GuardAsync(
        Terminal terminal, ParseResult parsed, ToolOptions options, Func<Task<int>> action) =>
        GuardAsync(
            terminal,
            parsed.GetValue(options.Language)?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
                ? Language.Chinese
                : Language.English,
            parsed.GetValue(options.Json),
            action);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong ends in one sentence and an exit code.")]
    private static async Task<int> GuardAsync(
        Terminal terminal, Language language, bool isJson, Func<Task<int>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var failure = Failures.Of(exception, language);
            try
            {
                return await ReportAsync(terminal, failure, language, isJson).ConfigureAwait(false);
            }
            catch (Exception unreported) when (unreported is IOException or OutputException)
            {
                return failure.ExitCode;
            }
        }
    }

    private static async Task<int> ReportAsync(Terminal terminal, Failure failure, Language language, bool isJson)
    {
        var complaints = new Complaints(language, null);
        if (failure.Rows.IsEmpty)
        {
            await terminal.Error.WriteLineAsync(
                "funnelkit: " + string.Join(Environment.NewLine, failure.Message.Split('\n').Select(
                    line => Plain.Of(line.TrimEnd('\r'))))).ConfigureAwait(false);
        }

        await complaints.WriteAsync(terminal.Error, failure.Message, failure.Rows).ConfigureAwait(false);
        if (isJson && !terminal.IsOutputBroken)
        {
            await terminal.PrintAsync(() => JsonOutput.PrintAsync(
                terminal.Output, writer => writer.WriteFailure(failure, complaints))).ConfigureAwait(false);
        }

        return failure.ExitCode;
    }
}
