using System.Collections.Immutable;

namespace FunnelKit.Flow;

/// <summary>The name of an array of counts, and what its rows and columns stand for; it is kept row by row.</summary>
internal sealed record FlowPart(string Name, ImmutableArray<string> Rows, ImmutableArray<string> Columns)
{
    /// <summary>Gets a value indicating whether a row has several cells that have names.</summary>
    public bool HasColumns => Columns is not [""];
}
