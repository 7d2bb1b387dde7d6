using System.Diagnostics.CodeAnalysis;
using System.Text;
using Spectre.Console;

namespace FunnelKit.Tool;

/// <summary>Where a run writes to: answers to one side, errors and progress to the other.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Wide enough that no table is broken when the output goes to a file or another program.</summary>
    private const int UnlimitedWidth = 4_000;

    private Terminal(
        TextWriter output, TextWriter error, bool isInteractive, bool isErrorInteractive, int width, bool hasColors)
    {
        Output = output;
        Error = error;
        IsErrorInteractive = isErrorInteractive;
        Screen = CreateConsole(
            output, isInteractive, isInteractive ? width : UnlimitedWidth, isInteractive && hasColors);
        ErrorScreen = CreateConsole(error, isErrorInteractive, isErrorInteractive ? width : UnlimitedWidth, hasColors);
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>
    /// Gets a value indicating whether somebody watches the error output, so that progress is worth showing.
    /// </summary>
    public bool IsErrorInteractive { get; }

    /// <summary>Gets a value indicating whether the output takes nothing more.</summary>
    public bool IsOutputBroken { get; private set; }

    /// <summary>Gets the output for tables and drawings.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Gets the output for progress.</summary>
    public IAnsiConsole ErrorScreen { get; }

    public static Terminal OfWriters(TextWriter output, TextWriter error) => new(output, error, false, false, 0, false);

    [SuppressMessage(
        "ApiDesign", "RS0030", Justification = "A command-line tool writes to the console, here and nowhere else.")]
    public static Terminal OfProcess()
    {
        var encoding = new UTF8Encoding(false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = encoding;
        }

        var isInteractive = !Console.IsOutputRedirected;
        var isErrorInteractive = !Console.IsErrorRedirected;
        var isDumb = string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        var hasColors = !isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(
            new StreamWriter(Console.OpenStandardOutput(), encoding, 1 << 14),
            new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true },
            isInteractive,
            isErrorInteractive && !isDumb,
            isInteractive || isErrorInteractive ? WidthOf() : 0,
            hasColors);

        static int WidthOf()
        {
            try
            {
                return Console.WindowWidth is > 0 and var width ? width : 80;
            }
            catch (IOException)
            {
                return 80;
            }
        }
    }

    /// <summary>Writes to the output, and tells a failure to write from a failure to read.</summary>
    public async Task PrintAsync(Func<Task> print)
    {
        try
        {
            await print().ConfigureAwait(false);
            if (!IsOutputBroken)
            {
                await Output.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (IOException exception)
        {
            IsOutputBroken = true;
            throw new OutputException(exception);
        }
    }

    public void Dispose()
    {
        Flush(IsOutputBroken ? TextWriter.Null : Output);
        Flush(Error);

        static void Flush(TextWriter writer)
        {
            try
            {
                writer.Flush();
            }
            catch (IOException)
            {
                // What cannot be written has been reported, or there is nowhere left to report it.
            }
        }
    }

    private static IAnsiConsole CreateConsole(TextWriter writer, bool isInteractive, int width, bool hasColors)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
