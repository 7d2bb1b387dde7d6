using System.Collections.Immutable;

namespace FunnelKit.Tool.Input;

/// <summary>In what two definitions differ.</summary>
internal sealed class DefinitionDiff
{
    public required (string Id, string ContentHash) Before { get; init; }

    public required (string Id, string ContentHash) After { get; init; }

    public required ImmutableArray<DefinitionChange> Changes { get; init; }
}
