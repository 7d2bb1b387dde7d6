namespace FunnelKit.Tool;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The file cannot be read, or rows of it were rejected.</summary>
    public const int BadData = 1;

    /// <summary>The command line, the model or a benchmark is not valid.</summary>
    public const int BadCommand = 2;
}
