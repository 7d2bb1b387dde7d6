namespace FunnelKit.Flow;

/// <summary>An entry into a stage as conversion counts it.</summary>
internal record struct PathEntry
{
    public int Stage { get; set; }

    /// <summary>What became of it; none for an entry out of order, which does not count.</summary>
    public StepOutcome Outcome { get; set; }

    /// <summary>When it began, by the clock of the reader, or undated.</summary>
    public long Start { get; set; }

    public long End { get; set; }

    public bool IsImputed { get; set; }

    public bool IsExpired { get; set; }

    /// <summary>The amount known when it began.</summary>
    public long Amount { get; set; }

    public readonly long Age => Math.Max(Start, End) - Start;
}
