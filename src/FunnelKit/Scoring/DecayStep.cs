namespace FunnelKit.Scoring;

/// <summary>A step down: from an age on, an event is worth a part of its points.</summary>
/// <remarks>Equality compares both properties. The default value is a step at age 0 down to nothing.</remarks>
public readonly record struct DecayStep
{
    /// <summary>Gets the age from which the step holds, itself included.</summary>
    /// <value>In days, above 0 in a decay.</value>
    public double FromDays { get; init; }

    /// <summary>Gets the part of the points that is left.</summary>
    /// <value>In the range [0, 1] in a decay.</value>
    public double Factor { get; init; }
}
