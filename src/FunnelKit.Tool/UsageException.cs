namespace FunnelKit.Tool;

/// <summary>The exception for a command line that cannot be carried out.</summary>
/// <param name="message">What is wrong, and what is possible.</param>
public sealed class UsageException(string message) : Exception(message);
