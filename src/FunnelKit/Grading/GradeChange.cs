namespace FunnelKit.Grading;

/// <summary>The moment at which a lead got another grade.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record GradeChange
{
    internal GradeChange()
    {
    }

    /// <summary>Gets the instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the grade before.</summary>
    /// <value>Null for the first grade.</value>
    public required Grade? From { get; init; }

    /// <summary>Gets the new grade.</summary>
    public required Grade To { get; init; }

    /// <summary>Gets the score, in points.</summary>
    public required decimal Points { get; init; }

    /// <summary>Gets what brought the change about.</summary>
    public required GradeChangeCause Cause { get; init; }

    /// <summary>Gets a value indicating whether this is a moment for sales to step in.</summary>
    public required bool IsStepIn { get; init; }
}
