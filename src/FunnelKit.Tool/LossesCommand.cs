using System.CommandLine;
using FunnelKit.Flow;
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
        Check(command, options.Flow);
        var answer = await FlowAnswer.ReadAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        var losses = answer.Flow.FindDropPoints(silentAfterDays: silentDays, taxonomy: taxonomy);
        return await answer.Report.PrintAsync(
            terminal,
            writer => LossJson.Write(writer, answer, losses),
            screen => LossView.Print(screen, answer, losses)).ConfigureAwait(false);
    }

    /// <summary>Refuses what a flow can show and losses cannot.</summary>
    private static void Check(ParseResult command, FlowChoices options)
    {
        if (Words.Of("--attribution", command.GetValue(options.Attribution), AttributionRule.Current)
            == AttributionRule.EveryTouched)
        {
            throw new UsageException(
                "--attribution: losses are compared between deals that count once; every-touched counts them again.",
                "--attribution：输单比较要求每个商机只计一次，不能用 every-touched。");
        }

        if (command.GetValue(options.Cohort)?.StartsWith("month", StringComparison.OrdinalIgnoreCase) == true)
        {
            throw new UsageException(
                "--cohort: losses are not shown by age; use --by month, or created:FROM..TO.",
                "--cohort：输单不按时龄显示；请用 --by month 或 created:起..止。");
        }
    }
}
