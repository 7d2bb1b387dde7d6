namespace FunnelKit.SampleHost.Demo;

/// <summary>How the demo's deals behave in one stage.</summary>
internal sealed record DemoStep
{
    public required string Stage { get; init; }

    /// <summary>The chance that a deal goes on.</summary>
    public required double Advances { get; init; }

    /// <summary>The chance that a deal turns out not to be valid.</summary>
    public double Disqualified { get; init; }

    /// <summary>The chance that a deal is set aside for later.</summary>
    public double Nurture { get; init; }

    /// <summary>The chance that a deal, once in its life, goes back to the stage before.</summary>
    public double Returns { get; init; }

    /// <summary>The median stay in days; the spread on the log scale is 0.7.</summary>
    public required double MedianDays { get; init; }

    /// <summary>Whether deals wait for one team, so that its pace limits the stage.</summary>
    public bool IsQueue { get; init; }
}
