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
    /// Gets how far below the expected share, relative to it, the interval of an observed share may reach and still
    /// count as met.
    /// </summary>
    /// <value>
    /// In the range [0, 1], as a fraction of the expected share. The default value is 0.05: where 40 % is expected, a
    /// share that is not shown to be below it and whose interval begins at 38 % or more is met.
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

    /// <summary>Says the choices in a few sentences, for printing beside the findings.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>The sentences.</returns>
    public string Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return DiagnosisTexts.Semantics(this).ToString(language);
    }

    /// <summary>Says the choices in English.</summary>
    /// <returns>The sentences.</returns>
    public override string ToString() => Describe(LocalizedText.English);
}
