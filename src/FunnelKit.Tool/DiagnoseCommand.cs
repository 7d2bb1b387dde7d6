using System.CommandLine;
using FunnelKit.Diagnosis;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>funnelkit diagnose</c>.</summary>
internal static class DiagnoseCommand
{
    public static async Task<int> RunAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        // What is wrong with the command line is said before a long file is read.
        var benchmark = BenchmarkSource.Of(command, options, ModelSource.Of(command, options));
        var answer = await FlowAnswer.ReadAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        var diagnosis = answer.Flow.Diagnose(benchmark);
        return await answer.Report.PrintAsync(
            terminal,
            writer => DiagnosisJson.Write(writer, answer, diagnosis),
            screen => DiagnosisView.Print(screen, answer, diagnosis)).ConfigureAwait(false);
    }
}
