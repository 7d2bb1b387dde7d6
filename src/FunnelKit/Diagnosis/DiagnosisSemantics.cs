namespace FunnelKit.Diagnosis;

/// <summary>How sure a diagnosis has to be before it says something.</summary>
/// <remarks>
/// Equality compares all values. Instances are immutable and thread-safe. The defaults are chosen by FunnelKit.
/// </remarks>
public sealed record DiagnosisSemantics
{
    /// <summary>Gets the default choices.</summary>
    public static DiagnosisSemantics Default { get; } = new();

    /// <summary>Gets the fewest deals from which anything is concluded.</summary>
    /// <value>At least 1. The default value is 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MinimumSample
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }

        = 10;

    /// <summary>
    /// Gets how far below the expected share the interval of an observed share may reach and still count as met.
    /// </summary>
    /// <value>
    /// In the range [0, 1], as a fraction. The default value is 0.05: a share whose interval lies within five
    /// points of the expected one is met, so that a funnel with very many deals is not undecided for ever over
    /// a tenth of a point.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or outside [0, 1].</exception>
    public double Margin
    {
        get;
        init => field = value is >= 0d and <= 1d
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The margin must be in the range [0, 1].");
    }

        = 0.05;

    /// <summary>Gets the share of open deals older than the limit that is still taken as ordinary.</summary>
    /// <value>
    /// In the range [0, 1], as a fraction. The default value is 0.25: where the limit is a stage's own 90 %
    /// quantile, one in ten is expected, and deals that stay long are seen more often among the open ones.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or outside [0, 1].</exception>
    public double OverdueTolerance
    {
        get;
        init => field = value is >= 0d and <= 1d
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The tolerance must be in the range [0, 1].");
    }

        = 0.25;
}
