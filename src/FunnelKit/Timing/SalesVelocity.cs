using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Timing;

/// <summary>How much the open deals bring in a day: deals × win rate × amount ÷ cycle, with its parts.</summary>
/// <remarks>
/// <para>
/// The parts have these denominators: all open deals, those on hold included; won of won and lost deals; the mean
/// amount over the won deals whose amount is known; the mean time from the first entry to the win over the won deals
/// whose first entry is known, in days. Means, as sums divide by them; medians are in <see cref="SalesCycle"/>. It is a
/// rule of thumb, not a forecast: it takes the open deals to be won as often, as large and as fast as those before.
/// </para>
/// <para>
/// Without one of the parts there is no velocity. Without an open deal it is 0; without a win there is neither an
/// amount nor a cycle, and so no velocity. Equality compares all values; the default value lacks all parts but the
/// number of deals.
/// </para>
/// </remarks>
public readonly record struct SalesVelocity
{
    /// <summary>Gets the number of open deals.</summary>
    /// <value>At least 0.</value>
    public long Deals { get; private init; }

    /// <summary>Gets the share of decided deals that is won.</summary>
    public Rate WinRate { get; private init; }

    /// <summary>Gets the mean amount of a won deal; null when none is known.</summary>
    public Money? Amount { get; private init; }

    /// <summary>Gets how many of the won deals have a known amount.</summary>
    public Rate AmountCoverage { get; private init; }

    /// <summary>Gets the mean time until a win in days; null when none is known, or all took no time.</summary>
    /// <value>Above 0, or null.</value>
    public double? CycleDays { get; private init; }

    /// <summary>Gets how many won deals the mean time is over.</summary>
    public long CycleDeals { get; private init; }

    /// <summary>Gets the velocity, in money for each day; null when a part is missing.</summary>
    /// <value>Not rounded.</value>
    public Money? PerDay
    {
        get
        {
            if (Missing.Length > 0)
            {
                return null;
            }

            var deals = (decimal)Deals * WinRate.Numerator / WinRate.Denominator;
            return Amount!.Value * (deals / (decimal)CycleDays!.Value);
        }
    }

    /// <summary>Gets the parts that are missing.</summary>
    /// <value>Empty when there is a velocity.</value>
    public ImmutableArray<VelocityPart> Missing
    {
        get
        {
            var missing = ImmutableArray.CreateBuilder<VelocityPart>();
            if (WinRate.Value is null)
            {
                missing.Add(VelocityPart.WinRate);
            }

            if (Amount is null)
            {
                missing.Add(VelocityPart.Amount);
            }

            if (CycleDays is null)
            {
                missing.Add(VelocityPart.Cycle);
            }

            return missing.DrainToImmutable();
        }
    }

    internal static SalesVelocity Of(StageFlow flow)
    {
        var won = flow.WonAmount;
        var coverage = won?.Coverage ?? Rate.FromCounts(0, flow.Won, flow.Semantics.Interval);
        var cycle = flow.Counts.Ages is null ? null : flow.SalesCycle().Won;
        return new()
        {
            Deals = flow.Open,
            WinRate = flow.WinRate,
            Amount = won is { Amount: var sum } && coverage.Numerator > 0
                ? Money.FromAmount(sum.Amount / coverage.Numerator, sum.Currency)
                : null,
            AmountCoverage = coverage,
            CycleDays = cycle?.MeanDays is > 0d and var days ? days : null,
            CycleDeals = cycle?.Deals ?? 0,
        };
    }
}
