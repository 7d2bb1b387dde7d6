using System.Collections.Immutable;

namespace FunnelKit.Tool;

/// <summary>A file that was checked: what it defines, or what is wrong with it.</summary>
internal sealed class CheckedFile
{
    public required string Name { get; init; }

    /// <summary>Gets the identifier of the definition; null when it is not valid.</summary>
    public string? Id { get; init; }

    public string? ContentHash { get; init; }

    public ImmutableArray<DefinitionError> Errors { get; init; } = [];

    public bool IsValid => Id is not null;
}
