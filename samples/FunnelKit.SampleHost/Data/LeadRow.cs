namespace FunnelKit.SampleHost.Data;

/// <summary>One lead: who it is, what is known of it, and how it ended.</summary>
public sealed class LeadRow
{
    /// <summary>The number that addresses name it by, from 1.</summary>
    public required int Number { get; init; }

    public required string Company { get; init; }

    public required string Contact { get; init; }

    /// <summary>When it came in, in ticks of UTC.</summary>
    public required long CreatedTicks { get; init; }

    /// <summary>When somebody last spoke with it, in ticks of UTC.</summary>
    public required long TouchedTicks { get; init; }

    /// <summary>When it was last graded, in ticks of UTC.</summary>
    public required long EvaluatedTicks { get; init; }

    /// <summary>Whether it was won; null while that is open.</summary>
    public required bool? IsWon { get; init; }

    /// <summary>What is known, as a JSON object of texts, as a person would type them into the form.</summary>
    public required string Values { get; init; }
}
