using System.Collections.Immutable;
using System.Numerics;

namespace FunnelKit.Segments;

/// <summary>Amounts of deals that several people share.</summary>
/// <remarks>
/// <para>
/// The split parts of a deal add up to exactly its amount, in minor units, by largest remainder; earlier shares come
/// first where remainders are equal. A deal without any split share counts to the empty label. Overlays credit people
/// beside a deal, such as a specialist who helped: they are not part of the deal and not additive.
/// </para>
/// <para>
/// Instances are immutable and thread-safe. <b>Source:</b> the method of Hare and Hamilton for the apportionment of
/// seats.
/// </para>
/// <example>
/// <code>
/// SplitAmounts credits = SplitAmounts.FromDeals(yuan, [(Money.FromAmount(100m, yuan),
///     [new DealShare { Label = "Li", Weight = 2 }, new DealShare { Label = "Wu" }])]);   // Li 66.67, Wu 33.33 CNY
/// </code>
/// </example>
/// </remarks>
public sealed class SplitAmounts
{
    internal SplitAmounts(Money total, ImmutableArray<LabelCredit> credits)
    {
        Total = total;
        Credits = credits;
    }

    /// <summary>Gets the amount of all deals: exactly the sum of the splits.</summary>
    public Money Total { get; }

    /// <summary>Gets what everybody is credited with, by label in ordinal order.</summary>
    public ImmutableArray<LabelCredit> Credits { get; }

    /// <summary>Gets a value indicating whether anything is credited on top of the deals.</summary>
    /// <value>If true, splits and overlays together are more than <see cref="Total"/>.</value>
    public bool HasOverlays => Credits.Any(credit => credit.Overlay.Amount != 0m);

    /// <summary>Splits the amounts of deals.</summary>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="deals">
    /// The amount of each deal, rounded to minor units half to even, and the shares in it.
    /// </param>
    /// <returns>The credits.</returns>
    /// <exception cref="ArgumentException">An amount has another currency, or shares are missing.</exception>
    /// <exception cref="OverflowException">An amount does not fit 64-bit minor units.</exception>
    public static SplitAmounts FromDeals(
        Currency currency, IEnumerable<(Money Amount, ImmutableArray<DealShare> Shares)> deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        var splits = new SortedDictionary<string, Int128>(StringComparer.Ordinal);
        var overlays = new SortedDictionary<string, Int128>(StringComparer.Ordinal);
        var total = Int128.Zero;
        foreach (var (amount, shares) in deals)
        {
            if (amount.Currency != currency)
            {
                throw new ArgumentException($"The amount {amount} is not in {currency}.", nameof(deals));
            }

            if (shares.IsDefault)
            {
                throw new ArgumentException($"The shares of the deal of {amount} are missing.", nameof(deals));
            }

            var units = amount.ToMinorUnits();
            total += units;
            Split(units, [.. shares.Where(share => !share.IsOverlay)], splits);
            foreach (var share in shares.Where(share => share.IsOverlay))
            {
                var (weight, scale) = Whole(share.Weight);
                Add(overlays, share.Label, LargestRemainder.RoundHalfEven(units * weight, scale));
            }
        }

        return new(
            ToMoney(total, currency),
            [
                .. splits.Keys.Union(overlays.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(label => new LabelCredit(
                        label,
                        ToMoney(splits.GetValueOrDefault(label), currency),
                        ToMoney(overlays.GetValueOrDefault(label), currency))),
            ]);
    }

    private static void Split(long units, DealShare[] shares, SortedDictionary<string, Int128> splits)
    {
        if (shares.Length == 0)
        {
            Add(splits, string.Empty, units);
            return;
        }

        // All weights as whole numbers of the finest unit that any of them has.
        var scale = BigInteger.Pow(10, shares.Max(share => share.Weight.Scale));
        BigInteger[] weights = [.. shares.Select(share => Whole(share.Weight)).Select(
            weight => weight.Numerator * (scale / weight.Denominator))];
        var sum = weights.Aggregate(BigInteger.Add);
        BigInteger[] numerators = [.. weights.Select(weight => weight * units)];
        foreach (var (share, part) in shares.Zip(LargestRemainder.Split<BigInteger>(numerators, sum, units)))
        {
            Add(splits, share.Label, part);
        }
    }

    private static void Add(SortedDictionary<string, Int128> credits, string label, long units) =>
        credits[label] = credits.GetValueOrDefault(label) + units;

    private static (BigInteger Numerator, BigInteger Denominator) Whole(decimal weight)
    {
        var scale = BigInteger.Pow(10, weight.Scale);
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(weight, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return (digits, scale);
    }

    private static Money ToMoney(Int128 units, Currency currency)
    {
        var unit = Money.FromMinorUnits(1, currency).Amount;
        return Money.FromAmount((decimal)units * unit, currency);
    }
}
