namespace FunnelKit.Scoring;

/// <summary>Points on top while the newest event of a type is young.</summary>
/// <remarks>Equality compares both properties.</remarks>
public sealed record RecencyBonus
{
    /// <summary>Gets the points.</summary>
    /// <value>A decimal of at most six decimal places, up to a million in size.</value>
    public decimal Points { get; init; }

    /// <summary>Gets the age that the newest event must be below.</summary>
    /// <value>In days, above 0 and at most <see cref="Decay.MaxDays"/>.</value>
    public double WithinDays { get; init; }
}
