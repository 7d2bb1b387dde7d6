using System.Collections.Immutable;

namespace FunnelKit;

/// <summary>
/// The exception for a definition that cannot be built. It carries every mistake, not only the first.
/// </summary>
public sealed class InvalidDefinitionException : Exception
{
    internal InvalidDefinitionException(string message, ImmutableArray<DefinitionError> errors)
        : base(message + string.Concat(errors.Select(error => Environment.NewLine + "- " + error.Message))) =>
        Errors = errors;

    /// <summary>Gets every mistake, in the order of the definition.</summary>
    public ImmutableArray<DefinitionError> Errors { get; }
}
