using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Diagnosis;

/// <summary>Settings of <see cref="DiagnosisSemantics"/>, as an application's configuration holds them.</summary>
public sealed class DiagnosisOptions
{
    /// <summary>Gets or sets the fewest deals from which anything is concluded.</summary>
    /// <value>At least 1. The default value is 10.</value>
    public int MinimumSample { get; set; } = 10;

    /// <summary>
    /// Gets or sets how far below the expected share the interval of an observed share may reach and still
    /// count as met.
    /// </summary>
    /// <value>In the range [0, 1], as a fraction. The default value is 0.05.</value>
    public double Margin { get; set; } = 0.05;

    /// <summary>Gets or sets the share of open deals older than the limit that is still taken as ordinary.</summary>
    /// <value>In the range [0, 1], as a fraction. The default value is 0.25.</value>
    public double OverdueTolerance { get; set; } = 0.25;

    /// <summary>Lists everything that is wrong with these settings.</summary>
    /// <returns>One sentence for each problem; empty when the settings are valid.</returns>
    public ImmutableArray<string> Validate()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (MinimumSample < 1)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture, $"{nameof(MinimumSample)} must be at least 1, but is {MinimumSample}."));
        }

        CheckFraction(nameof(Margin), Margin);
        CheckFraction(nameof(OverdueTolerance), OverdueTolerance);
        return problems.DrainToImmutable();

        void CheckFraction(string name, double value)
        {
            if (value is not (>= 0d and <= 1d))
            {
                problems.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{name} must be from 0 to 1, but is {value}."));
            }
        }
    }

    /// <summary>Creates the choices that these settings stand for.</summary>
    /// <returns>The semantics, which later changes to the settings do not touch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not valid.</exception>
    public DiagnosisSemantics ToSemantics() => new()
    {
        MinimumSample = MinimumSample,
        Margin = Margin,
        OverdueTolerance = OverdueTolerance,
    };
}
