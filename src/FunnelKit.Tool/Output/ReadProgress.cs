using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Shows a bar while a long file is read, if somebody watches.</summary>
internal static class ReadProgress
{
    private const long ShownFromBytes = 4 << 20;

    public static Task<T> ShowAsync<T>(
        Terminal terminal, Language language, long bytes, Func<IProgress<long>?, Task<T>> read)
    {
        if (!terminal.IsErrorInteractive || bytes < ShownFromBytes)
        {
            return read(null);
        }

        return terminal.ErrorScreen
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(language.Pick("Reading", "读取中"), maxValue: bytes);
                return read(new Bar(bar));
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }
}
