using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>How much of all the time that deals spent in the funnel was spent in one stage, and on what.</summary>
/// <remarks>
/// Waiting that ends in a loss is a sign to look at: compare the times before advancing with those before losing in
/// <see cref="Exits"/>. Equality compares references; instances are immutable and safe to use from several threads.
/// </remarks>
public sealed class StageDelay
{
    internal StageDelay(StageCurve curve, ImmutableArray<ExitDelay> exits, double totalDays)
    {
        Curve = curve;
        Exits = exits;
        Days = exits.Sum(exit => exit.Days);
        Share = totalDays > 0d ? Math.Min(1d, Days / totalDays) : null;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage => Curve.Stage!;

    /// <summary>Gets how long visits last.</summary>
    public StageCurve Curve { get; }

    /// <summary>Gets the time that all visits took so far, in days, those still open included.</summary>
    public double Days { get; }

    /// <summary>Gets the share of the time in all stages; null when there was none.</summary>
    /// <value>In the range [0, 1], adding up to 1 over the stages, or null.</value>
    public double? Share { get; }

    /// <summary>Gets the time by how the visits ended, the most time first; adds up to <see cref="Days"/>.</summary>
    public ImmutableArray<ExitDelay> Exits { get; }
}
