namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One cause with how much it accounts for.</summary>
public sealed record ParetoBar
{
    public required string Name { get; init; }

    /// <summary>Gets how much it accounts for. What is negative or not finite counts as 0.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the value in words, such as "120" or "CNY 1.2 m".</summary>
    public required string Text { get; init; }

    /// <summary>Gets whether it comes behind the others however great it is, as what is unknown does.</summary>
    public bool StandsLast { get; init; }

    /// <summary>Gets the address of the cases behind the bar.</summary>
    public string? Link { get; init; }
}
