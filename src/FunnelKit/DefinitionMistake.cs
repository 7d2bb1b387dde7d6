using System.Collections.Immutable;

namespace FunnelKit;

/// <summary>A mistake in a definition and where it stands, as the keys that lead there from the root.</summary>
/// <param name="Error">The mistake.</param>
/// <param name="Path">Names of members and positions in arrays, such as <c>characteristics, 2, bins</c>.</param>
internal readonly record struct DefinitionMistake(DefinitionError Error, ImmutableArray<string> Path);
