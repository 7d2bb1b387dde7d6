using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Losses;

/// <summary>Where deals drop out on the way from one stage to another, such as from MQL to SQL.</summary>
/// <remarks>
/// It locates the stage first; only then does it make sense to ask whether the leads, the offer or the work is to
/// blame. Instances are immutable and thread-safe.
/// </remarks>
public sealed class DropPoints
{
    internal DropPoints(LossAnalysis losses, int first, int last, double silentAfterDays)
    {
        var flow = losses.Flow;
        Losses = losses;
        Points =
        [
            .. Enumerable.Range(first, last - first + 1).Select(
                position => new DropPoint(flow.Stages[position], losses.Stages[position], silentAfterDays)),
        ];
        Conversion = last > first
            ? flow.RateBetween(flow.Stages[first].Stage.Id, flow.Stages[last].Stage.Id)
            : Points[0].AdvanceRate;
    }

    /// <summary>Gets the losses of the whole flow.</summary>
    public LossAnalysis Losses { get; }

    /// <summary>Gets the stages, in the order of the model.</summary>
    public ImmutableArray<DropPoint> Points { get; }

    /// <summary>
    /// Gets the deals that came to the last of the stages, of the decided ones that came to the first; for a single
    /// stage the rate at which deals came further.
    /// </summary>
    public Rate Conversion { get; }

    /// <summary>Gets the stage at which the largest share of the decided deals dropped out.</summary>
    /// <value>
    /// Null when nothing is decided, or nobody dropped out. Shares are compared by the lower end of their intervals, so
    /// that a stage with few deals does not come first by chance; of equal ones the earlier stage.
    /// </value>
    public DropPoint? Largest => Points
        .Where(point => point.DropRate.Numerator > 0)
        .MaxBy(point => point.DropRate.Interval!.Value.Low);
}
