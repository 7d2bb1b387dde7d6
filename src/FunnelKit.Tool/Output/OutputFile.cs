using System.Text;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool.Output;

/// <summary>Writes a file once all that it is to hold is known, be it the file that is read.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("--output: the name is empty.", "--output：文件名为空。");
        }

        var copy = SeekableFile.CreateCopy();
        await using (copy.ConfigureAwait(false))
        {
            var writer = new StreamWriter(copy, new UTF8Encoding(false), leaveOpen: true);
            await using (writer.ConfigureAwait(false))
            {
                await write(writer).ConfigureAwait(false);
            }

            copy.Position = 0;
            try
            {
                var target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
                await using (target.ConfigureAwait(false))
                {
                    await copy.CopyToAsync(target, cancellation).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new OutputException(exception as IOException ?? new IOException(exception.Message, exception));
            }
        }
    }
}
