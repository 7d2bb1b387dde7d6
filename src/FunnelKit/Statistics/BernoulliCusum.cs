using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>A chart that notices when the share of successes shifts from one value to another, deal by deal.</summary>
/// <remarks>
/// <para>
/// <c>S = max(0, S + w)</c> from 0, with <c>w = ln(p₁/p₀)</c> for a success and <c>w = ln((1 − p₁)/(1 − p₀))</c> for a
/// failure; the alarm is raised above the threshold, and nothing is reset after it. Equality compares references;
/// instances are immutable.
/// </para>
/// <para>
/// <b>Source:</b> M. R. Reynolds and Z. G. Stoumbos, A CUSUM Chart for Monitoring a Proportion When Inspecting
/// Continuously, Journal of Quality Technology 31 (1999).
/// </para>
/// </remarks>
public sealed class BernoulliCusum
{
    private BernoulliCusum(ImmutableArray<double> path, double threshold)
    {
        Path = path;
        FirstAlarm = Series.FirstAbove(path, threshold);
    }

    /// <summary>Gets the evidence for the shift after each outcome, at least 0.</summary>
    public ImmutableArray<double> Path { get; }

    /// <summary>Gets the position of the first alarm; null when there is none.</summary>
    public int? FirstAlarm { get; }

    /// <summary>Charts outcomes.</summary>
    /// <param name="outcomes">Whether each was a success, in the order of time.</param>
    /// <param name="baseline">The share p₀ as it should be, in the range (0, 1).</param>
    /// <param name="shifted">The share p₁ to be noticed, in the range (0, 1).</param>
    /// <param name="threshold">Above what an alarm is raised, at least 0 and finite.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public static BernoulliCusum Chart(
        ReadOnlySpan<bool> outcomes, double baseline, double shifted, double threshold)
    {
        Series.ThrowIfNotInside(baseline, nameof(baseline));
        Series.ThrowIfNotInside(shifted, nameof(shifted));
        Series.ThrowIfNegative(threshold, nameof(threshold));
        var ofSuccess = Math.Log(shifted / baseline);
        var ofFailure = Elementary.Log1P(-shifted) - Elementary.Log1P(-baseline);
        var evidence = 0d;
        var path = ImmutableArray.CreateBuilder<double>(outcomes.Length);
        foreach (var isSuccess in outcomes)
        {
            evidence = Math.Max(0d, evidence + (isSuccess ? ofSuccess : ofFailure));
            path.Add(evidence);
        }

        return new(path.MoveToImmutable(), threshold);
    }
}
