using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>How far the leads of today are from those of a baseline, in one respect.</summary>
/// <remarks>
/// <para>
/// Small samples differ by chance: without any drift the index times <c>nm/(n + m)</c> is about chi-square distributed,
/// with one degree of freedom less than there are bins. Equality compares all values. The default value is that of a
/// measure without an answer.
/// </para>
/// <para>
/// <b>Source:</b> B. Yurdakul and J. Naranjo, Statistical Properties of the Population Stability Index, The Journal of
/// Risk Model Validation 14 (2020).
/// </para>
/// </remarks>
public readonly record struct DriftMeasure
{
    private const double ModerateFrom = 0.1;

    private const double ModerateTo = 0.25;

    /// <summary>Gets the population stability index, at least 0; null when one side has no leads.</summary>
    /// <value>A share below one in ten thousand is taken as that, so that the index is finite.</value>
    public double? Index { get; private init; }

    /// <summary>
    /// Gets the chance of so large an index when nothing has changed, in the range [0, 1]; null when there is no index
    /// or only one bin.
    /// </summary>
    public double? PValue { get; private init; }

    /// <summary>Gets how far the shares have moved.</summary>
    public DriftLevel Level => Index switch
    {
        null => DriftLevel.None,
        < ModerateFrom => DriftLevel.Stable,
        <= ModerateTo => DriftLevel.Moderate,
        _ => DriftLevel.Significant,
    };

    internal static DriftMeasure From(ReadOnlySpan<double> baseline, ReadOnlySpan<double> current)
    {
        var (before, now, bins) = (0d, 0d, 0);
        for (var i = 0; i < baseline.Length; i++)
        {
            before += baseline[i];
            now += current[i];
            bins += baseline[i] + current[i] > 0d ? 1 : 0;
        }

        var index = Divergence.PopulationStability(baseline, current);
        return new()
        {
            Index = index,
            PValue = index is { } value && bins > 1
                ? ChiSquareDistribution.SurvivalFunction(value / ((1d / before) + (1d / now)), bins - 1)
                : null,
        };
    }
}
