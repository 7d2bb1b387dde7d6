namespace FunnelKit.Tool;

/// <summary>The exception for an answer that cannot be written, for example because the disk is full.</summary>
/// <param name="cause">What the system says.</param>
public sealed class OutputException(IOException cause) : Exception(cause.Message, cause);
