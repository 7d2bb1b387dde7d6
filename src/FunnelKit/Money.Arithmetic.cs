using System.Collections.Immutable;
using System.Numerics;

namespace FunnelKit;

public readonly partial record struct Money
    : IAdditionOperators<Money, Money, Money>,
      ISubtractionOperators<Money, Money, Money>,
      IUnaryNegationOperators<Money, Money>
{
    private bool IsNeutral => Amount == 0m && Currency == Currency.None;

    /// <summary>Adds two amounts of one currency.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>The sum. A zero of <see cref="Currency.None"/> added to an amount gives that amount.</returns>
    /// <exception cref="InvalidOperationException">
    /// The currencies differ, and neither amount is a zero of none.
    /// </exception>
    /// <exception cref="OverflowException">The sum passes the range of a decimal.</exception>
    public static Money operator +(Money left, Money right) =>
        new(left.Amount + right.Amount, CommonCurrency(left, right));

    /// <summary>Subtracts an amount from another of the same currency.</summary>
    /// <param name="left">The amount to subtract from.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <returns>The difference. A zero of <see cref="Currency.None"/> counts as a zero of the other currency.</returns>
    /// <exception cref="InvalidOperationException">
    /// The currencies differ, and neither amount is a zero of none.
    /// </exception>
    /// <exception cref="OverflowException">The difference passes the range of a decimal.</exception>
    public static Money operator -(Money left, Money right) =>
        new(left.Amount - right.Amount, CommonCurrency(left, right));

    /// <summary>Negates an amount.</summary>
    /// <param name="value">The amount.</param>
    public static Money operator -(Money value) => new(-value.Amount, value.Currency);

    /// <summary>Multiplies an amount by a number.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="factor">The number.</param>
    /// <returns>The product, not rounded to minor units.</returns>
    /// <exception cref="OverflowException">The product passes the range of a decimal.</exception>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money.Currency);

    /// <summary>Weights an amount with a probability.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="probability">The probability.</param>
    /// <returns>The product, not rounded to minor units.</returns>
    /// <remarks>
    /// The fraction becomes a decimal rounded to 15 significant digits, as the <see cref="decimal(double)"/>
    /// constructor does: 60 % is exactly 0.6, and one third is 0.333333333333333. This is the only place where money
    /// meets a floating-point number.
    /// </remarks>
    public static Money operator *(Money money, Probability probability) =>
        new(money.Amount * new decimal(probability.Fraction), money.Currency);

    /// <summary>Splits the amount, rounded to minor units, in proportion to whole weights.</summary>
    /// <param name="weights">The weights, at least 0 each and not all 0.</param>
    /// <returns>
    /// One part for each weight, in whole minor units. The parts add up to exactly <see cref="Round"/>, and each is
    /// less than one minor unit away from its exact share.
    /// </returns>
    /// <remarks>
    /// Largest remainder: every part is rounded towards zero, then the minor units left over go to the parts that
    /// lost most, to earlier parts first where parts lost the same. A negative amount splits as the positive one
    /// does.
    /// </remarks>
    /// <exception cref="ArgumentException">There are no weights, one is negative, or all are 0.</exception>
    /// <exception cref="OverflowException">The amount does not fit a 64-bit number of minor units.</exception>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<long> weights)
    {
        var integers = new BigInteger[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            integers[i] = weights[i];
        }

        return Allocate(integers);
    }

    /// <summary>Splits the amount, rounded to minor units, in proportion to decimal weights such as shares.</summary>
    /// <inheritdoc cref="Allocate(ReadOnlySpan{long})"/>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<decimal> weights)
    {
        var scale = 0;
        foreach (var weight in weights)
        {
            scale = Math.Max(scale, weight.Scale);
        }

        var integers = new BigInteger[weights.Length];
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < weights.Length; i++)
        {
            _ = decimal.GetBits(weights[i], bits);
            var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
            var mantissa = decimal.IsNegative(weights[i]) ? -magnitude : magnitude;
            integers[i] = mantissa * BigInteger.Pow(10, scale - weights[i].Scale);
        }

        return Allocate(integers);
    }

    private ImmutableArray<Money> Allocate(BigInteger[] weights)
    {
        var total = ToMinorUnits();
        var sum = BigInteger.Zero;
        foreach (var weight in weights)
        {
            if (weight.Sign < 0)
            {
                throw new ArgumentException("A weight must not be negative.", nameof(weights));
            }

            sum += weight;
        }

        if (sum.IsZero)
        {
            throw new ArgumentException("At least one weight must be above 0.", nameof(weights));
        }

        var numerators = Array.ConvertAll(weights, weight => weight * total);
        var parts = LargestRemainder.Split<BigInteger>(numerators, sum, total);
        var result = ImmutableArray.CreateBuilder<Money>(parts.Length);
        foreach (var part in parts)
        {
            result.Add(FromMinorUnits(part, Currency));
        }

        return result.MoveToImmutable();
    }

    private static Currency CommonCurrency(Money left, Money right) =>
        left.Currency == right.Currency || right.IsNeutral ? left.Currency
        : left.IsNeutral ? right.Currency
        : throw new InvalidOperationException(
            $"{left} and {right} are in different currencies. Convert one of them first.");
}
