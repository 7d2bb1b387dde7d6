namespace FunnelKit.Tool.Input;

/// <summary>Opens files so that they can be read more than once.</summary>
internal static class SeekableFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>
    /// Opens a file; what can be read only once, such as a pipe, is copied to a file of its own first.
    /// </summary>
    public static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("FILE.csv is needed: the name is empty.", "需要 FILE.csv：文件名为空。");
        }

        var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite,
            bufferSize: 1,
            FileOptions.SequentialScan | FileOptions.Asynchronous);
        if (stream.CanSeek)
        {
            return stream;
        }

        await using (stream.ConfigureAwait(false))
        {
            var copy = CreateCopy();
            try
            {
                await stream.CopyToAsync(copy, BufferSize, cancellation).ConfigureAwait(false);
                copy.Position = 0;
                return copy;
            }
            catch
            {
                await copy.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>Creates a file that only this user can read and that is gone when it is closed.</summary>
    public static FileStream CreateCopy()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
