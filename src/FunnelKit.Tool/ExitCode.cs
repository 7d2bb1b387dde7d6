namespace FunnelKit.Tool;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>
    /// The file cannot be read or lacks a column, rows of it were rejected, or nothing can be written.
    /// </summary>
    public const int BadData = 1;

    /// <summary>The command line, the model or a benchmark is not valid.</summary>
    public const int BadCommand = 2;

    /// <summary>Two stage models that were compared are not the same.</summary>
    public const int Different = 3;

    /// <summary>Somebody stopped the command, as shells say it.</summary>
    public const int Cancelled = 130;
}
