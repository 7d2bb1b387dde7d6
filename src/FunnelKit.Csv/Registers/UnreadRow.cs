using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>A row of a file that could not be read, kept so that writing back does not lose it.</summary>
/// <param name="Place">How many rows that could be read stand before it.</param>
/// <param name="Raw">The row as it stands in the file, without the end of its line.</param>
/// <param name="Cells">Its cells as far as they could be told apart.</param>
internal sealed record UnreadRow(int Place, string Raw, ImmutableArray<string> Cells);
