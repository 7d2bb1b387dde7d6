namespace FunnelKit.Flow;

/// <summary>An entry into a stage as conversion counts it.</summary>
internal readonly record struct PathEntry
{
    public int Stage { get; init; }

    /// <summary>What became of it; none for an entry out of order, which does not count.</summary>
    public StepOutcome Outcome { get; init; }

    /// <summary>When it began, by the clock of the reader, or undated.</summary>
    public long Start { get; init; }

    public long End { get; init; }

    public bool IsImputed { get; init; }

    public bool IsExpired { get; init; }

    /// <summary>The amount known when it began.</summary>
    public long Amount { get; init; }

    public long Age => Math.Max(Start, End) - Start;
}
