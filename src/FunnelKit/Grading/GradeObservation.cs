namespace FunnelKit.Grading;

/// <summary>The score that a lead had at an instant.</summary>
/// <remarks>Equality compares every property. The default value is a score of 0 at the first instant.</remarks>
public readonly record struct GradeObservation
{
    /// <summary>Gets the instant.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Gets the score, in points.</summary>
    public decimal Points { get; init; }

    /// <summary>Gets why the score was looked at.</summary>
    public GradeChangeCause Cause { get; init; }
}
