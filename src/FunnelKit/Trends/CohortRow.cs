using System.Collections.Immutable;

namespace FunnelKit.Trends;

/// <summary>One cohort of a triangle, age by age.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CohortRow
{
    internal CohortRow(string label, long size, long undated, bool isComplete, ImmutableArray<CohortCell> cells)
    {
        Label = label;
        Size = size;
        Undated = undated;
        IsComplete = isComplete;
        Cells = cells;
    }

    /// <summary>Gets the label, such as <c>2026-03</c>.</summary>
    public string Label { get; }

    /// <summary>Gets how many count, the disqualified and the transferred ones left out.</summary>
    public long Size { get; }

    /// <summary>Gets how many were left out because nobody knows when they began.</summary>
    public long Undated { get; }

    /// <summary>Gets a value indicating whether nobody can join the cohort any more.</summary>
    /// <value>False only for a month, such as <c>2026-03</c>, that was not over at the instant of the flow.</value>
    public bool IsComplete { get; }

    /// <summary>
    /// Gets the cells by age, as far as the oldest of the cohort can have been watched; empty for one that is too
    /// young.
    /// </summary>
    public ImmutableArray<CohortCell> Cells { get; }
}
