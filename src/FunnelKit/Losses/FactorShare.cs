using FunnelKit.Statistics;

namespace FunnelKit.Losses;

/// <summary>How many of the reviewed wins, and how many of the reviewed losses, have one factor.</summary>
/// <remarks>
/// Cases are selected because of how they ended, and factors are found knowing it: a difference shows where to look and
/// proves nothing. Equality compares every property. Instances are immutable and thread-safe.
/// </remarks>
public sealed record FactorShare
{
    internal FactorShare(LossReason factor, Rate amongWins, Rate amongLosses)
    {
        Factor = factor;
        AmongWins = amongWins;
        AmongLosses = amongLosses;
    }

    /// <summary>Gets the factor; of a category of the taxonomy, or a text of its own.</summary>
    public LossReason Factor { get; }

    /// <summary>Gets the wins with the factor, of the reviewed wins.</summary>
    public Rate AmongWins { get; }

    /// <summary>Gets the losses with the factor, of the reviewed losses.</summary>
    public Rate AmongLosses { get; }

    /// <summary>Gets the 95 % interval of the share among losses less that among wins (Newcombe).</summary>
    /// <value>In the range [−1, 1]; null when no win or no loss was reviewed.</value>
    public ConfidenceInterval? Difference => TwoProportions
        .Compare(AmongWins.Numerator, AmongWins.Denominator, AmongLosses.Numerator, AmongLosses.Denominator)
        .Newcombe();
}
