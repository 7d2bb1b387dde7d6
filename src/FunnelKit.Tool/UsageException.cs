namespace FunnelKit.Tool;

/// <summary>The exception for a command line that cannot be carried out.</summary>
/// <param name="english">What is wrong, and what is possible.</param>
/// <param name="chinese">The same in Chinese.</param>
public sealed class UsageException(string english, string chinese) : Exception(english)
{
    /// <summary>Gets the sentence in Chinese.</summary>
    public string Chinese { get; } = chinese;
}
