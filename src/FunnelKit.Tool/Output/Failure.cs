using System.Collections.Immutable;

namespace FunnelKit.Tool.Output;

/// <summary>Why there is no answer.</summary>
internal sealed record Failure
{
    public required int ExitCode { get; init; }

    /// <summary>Gets the word for programs.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the sentence for people.</summary>
    public required string Message { get; init; }

    public ImmutableArray<RejectedRow> Rows { get; init; } = [];
}
