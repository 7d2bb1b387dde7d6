using System.Collections.Immutable;

namespace FunnelKit.Trends;

/// <summary>A rate over some periods up to one of them, so that small periods do not make it jump.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record RollingRate
{
    private RollingRate(string from, string through, Rate rate)
    {
        From = from;
        Through = through;
        Rate = rate;
    }

    /// <summary>Gets the label of the first period.</summary>
    public string From { get; }

    /// <summary>Gets the label of the last period.</summary>
    public string Through { get; }

    /// <summary>Gets the cases of all these periods together, with their interval; 0 of 0 is no answer.</summary>
    public Rate Rate { get; }

    /// <summary>Adds up the rates of as many periods as the window holds, ending with each in turn.</summary>
    /// <param name="periods">The rates of disjoint cases by period, in the order of time.</param>
    /// <param name="window">How many periods are added up, at least 1.</param>
    /// <returns>
    /// One rate for each period that has enough before it; empty when there are fewer periods than the window holds.
    /// Neighbouring ones share cases: do not test them against each other.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is below 1.</exception>
    public static ImmutableArray<RollingRate> Over(IEnumerable<KeyValuePair<string, Rate>> periods, int window)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var all = periods.ToList();
        var rates = ImmutableArray.CreateBuilder<RollingRate>();
        for (var last = window - 1; last < all.Count; last++)
        {
            var first = last - window + 1;
            var rate = default(Rate);
            for (var period = first; period <= last; period++)
            {
                rate += all[period].Value;
            }

            rates.Add(new(all[first].Key, all[last].Key, rate));
        }

        return rates.DrainToImmutable();
    }
}
