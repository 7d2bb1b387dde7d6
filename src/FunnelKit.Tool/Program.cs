namespace FunnelKit.Tool;

/// <summary>The <c>funnelkit</c> command.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        return await RunAsync(args, terminal, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Runs one command line with outputs of the caller's, neither of them a terminal.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        using var terminal = Terminal.OfWriters(output, error);
        return await RunAsync(args, terminal, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>
    /// 0; 1 when the data are bad or the answer cannot be written; 2 when the command line or a definition is wrong;
    /// 130 when somebody stopped the command.
    /// </returns>
    public static Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation) =>
        CommandLine.RunAsync(args, terminal, cancellation);
}
