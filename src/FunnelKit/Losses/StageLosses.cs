using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>The deals that were lost while they were in one stage, and why.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class StageLosses
{
    private readonly LossTallies _tallies;

    internal StageLosses(StageId stage, StageFlow flow, LossTallies tallies)
    {
        Stage = stage;
        _tallies = tallies;
        Share = flow.RateOf(tallies.Total.Deals, flow.Lost);
    }

    /// <summary>Gets the stage that the deals were in when they were lost.</summary>
    /// <value><see cref="StageId.None"/> when it is unknown.</value>
    public StageId Stage { get; }

    /// <summary>Gets the deals lost from this stage, of all lost deals.</summary>
    public Rate Share { get; }

    /// <summary>Gets how many deals were lost from this stage.</summary>
    public long Lost => Share.Numerator;

    /// <summary>Gets the sum of their amounts, or null when the history has none.</summary>
    public AmountTotal? Amount => _tallies.Amount;

    /// <summary>Gets the lost deals whose reason explains something, of those lost from this stage.</summary>
    public Rate Explained => _tallies.Share(reason => reason.IsExplanation);

    /// <summary>Ranks the reasons of the deals lost from this stage.</summary>
    /// <param name="measure">By what they are ranked. The default is by deals.</param>
    /// <returns>The reasons, the heaviest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none.</exception>
    public LossPareto Pareto(LossMeasure measure = LossMeasure.Deals) => _tallies.Pareto(measure);

    /// <summary>Counts the deals lost from this stage for one reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>How many; 0 when there is none.</returns>
    public long Count(LossReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return _tallies.Deals(reason);
    }
}
