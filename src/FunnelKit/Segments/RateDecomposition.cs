using System.Collections.Immutable;
using System.Numerics;
using FunnelKit.Flow;

namespace FunnelKit.Segments;

/// <summary>Splits the change of an overall rate into what segments did and what their mix did.</summary>
/// <remarks>
/// <para>
/// An overall rate falls when segments convert worse, or when more deals come from segments that always converted
/// worse. With the weight w (share of all cases) and rate r of a segment, and the overall rate R, in periods 0 and 1:
/// <c>mix = (w₁ − w₀)·((r₀ + r₁)/2 − (R₀ + R₁)/2)</c> and <c>rate = (r₁ − r₀)·(w₀ + w₁)/2</c>. Summed over the segments
/// they are exactly <c>R₁ − R₀</c>. The overall rate in the mix moves nothing in the sum, because the weights add up to
/// 1, and makes the part of a segment mean something: growth above the average is a gain, below it a loss.
/// </para>
/// <para>
/// A segment without cases in one period has no rate there; the one it has in the other is taken for both, so that its
/// coming or going is all mix. Parts are computed as exact fractions and stated twice: as floating-point numbers, and
/// in whole millionths (0.0001 percentage points) that add up to the change exactly, by largest remainder; each of
/// these is less than one millionth off.
/// </para>
/// <para>
/// Instances are immutable and thread-safe. <b>Source:</b> E. M. Kitagawa, Components of a Difference Between Two
/// Rates, Journal of the American Statistical Association 50 (1955), two components.
/// </para>
/// <example>
/// <code>
/// RateDecomposition change = RateDecomposition.Between(
///     before["source"], after["source"], flow => flow.OverallRate);
/// Console.WriteLine(change.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class RateDecomposition
{
    /// <summary>How many units of the whole-numbered parts make 1, a million.</summary>
    public const long UnitsPerOne = 1_000_000;

    // Finer than a millionth by so much that rounding to it cannot be seen, and still within 128 bits.
    private const long FinePerUnit = 1_000_000_000_000;

    private RateDecomposition(
        string dimension, Rate before, Rate after, long change, ImmutableArray<RateContribution> segments)
    {
        Dimension = dimension;
        Before = before;
        After = after;
        ChangeMillionths = segments.IsEmpty ? null : change;
        Segments = segments;
    }

    /// <summary>Gets the name of the dimension.</summary>
    public string Dimension { get; }

    /// <summary>Gets the overall rate of the first period.</summary>
    public Rate Before { get; }

    /// <summary>Gets the overall rate of the second period.</summary>
    public Rate After { get; }

    /// <summary>Gets the contributions of the segments, by label in ordinal order.</summary>
    /// <value>Empty when a period has no cases: then there is no change to split.</value>
    public ImmutableArray<RateContribution> Segments { get; }

    /// <summary>Gets by how much the overall rate changed.</summary>
    /// <value>In the range [−1, 1]; null when a period has no cases.</value>
    public double? Change => After.Value - Before.Value;

    /// <summary>Gets <see cref="Change"/> in whole millionths, rounded half to even; null without it.</summary>
    /// <value>The sum of <see cref="MixMillionths"/> and <see cref="RateMillionths"/>.</value>
    public long? ChangeMillionths { get; }

    /// <summary>Gets how much of the change comes of the mix; null when a period has no cases.</summary>
    public double? Mix => Segments.IsEmpty ? null : Segments.Sum(segment => segment.Mix);

    /// <summary>
    /// Gets how much of the change comes of the segments' own rates; null when a period has no cases.
    /// </summary>
    public double? Rate => Segments.IsEmpty ? null : Segments.Sum(segment => segment.Rate);

    /// <summary>Gets how much of the change comes of the mix, in whole millionths; null without a change.</summary>
    public long? MixMillionths => Segments.IsEmpty ? null : Segments.Sum(segment => segment.MixMillionths);

    /// <summary>
    /// Gets how much of the change comes of the segments' own rates, in whole millionths; null without a change.
    /// </summary>
    public long? RateMillionths => Segments.IsEmpty ? null : Segments.Sum(segment => segment.RateMillionths);

    /// <summary>
    /// Gets what the overall rate of the second period would be if the mix of the first had stayed.
    /// </summary>
    /// <value>
    /// <c>Σ w₀·r₁</c>, in the range [0, 1] (direct standardization); null when a period has no cases, or a segment of
    /// the first has none in the second.
    /// </value>
    public double? AfterAtMixBefore => Standardized(segment => segment.WeightBefore, segment => segment.After);

    /// <summary>
    /// Gets what the overall rate of the first period would have been with the mix of the second.
    /// </summary>
    /// <value>
    /// <c>Σ w₁·r₀</c>, in the range [0, 1] (direct standardization); null when a period has no cases, or a segment of
    /// the second has none in the first.
    /// </value>
    public double? BeforeAtMixAfter => Standardized(segment => segment.WeightAfter, segment => segment.Before);

    /// <summary>
    /// Gets a value indicating whether the overall rate moved against every segment, which only the mix can do.
    /// </summary>
    /// <value>
    /// True when the overall rate fell although no segment's rate fell, or rose although none rose, among the segments
    /// with cases in both periods, of which at least one moved (Simpson's paradox).
    /// </value>
    public bool IsReversal
    {
        get
        {
            var direction = ChangeMillionths is null ? 0 : Direction(Before, After);
            int[] moves =
            [
                .. Segments
                    .Where(segment => segment is { Before.Denominator: > 0, After.Denominator: > 0 })
                    .Select(segment => Direction(segment.Before, segment.After)),
            ];
            return direction != 0 && moves.Contains(-direction) && !moves.Contains(direction);
        }
    }

    /// <summary>Splits the change of an overall rate between two periods.</summary>
    /// <param name="before">The segments of the first period.</param>
    /// <param name="after">The segments of the second period, of the same dimension.</param>
    /// <param name="rate">
    /// Reads the rate, which must count deals, such as <c>flow => flow.OverallRate</c> or the step rate of a stage.
    /// </param>
    /// <returns>The parts.</returns>
    /// <exception cref="ArgumentException">
    /// The dimensions or the attribution differ, deals count in several segments, or the rates of the segments do not
    /// add up to the overall rate.
    /// </exception>
    public static RateDecomposition Between(FlowSegments before, FlowSegments after, Func<StageFlow, Rate> rate)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(rate);
        if (!string.Equals(before.Dimension, after.Dimension, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The dimensions differ: '{before.Dimension}' and '{after.Dimension}'.", nameof(after));
        }

        if (before.Attribution != after.Attribution)
        {
            throw new ArgumentException(
                $"Deals count to their labels by two rules: {before.Attribution} and {after.Attribution}.",
                nameof(after));
        }

        if (!before.IsAdditive)
        {
            throw new ArgumentException("Segments in which a deal counts more than once have no mix.", nameof(after));
        }

        var (first, second) = (RatesOf(before, rate), RatesOf(after, rate));
        return Between(before.Dimension, rate(before.Total), rate(after.Total), first, second);
    }

    /// <summary>Says how much of the change comes of the mix, and how much of the segments themselves.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>A sentence or two.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ChangeTexts.Decomposition(this).ToString(language);
    }

    /// <summary>Says it in English.</summary>
    /// <returns>A sentence or two.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    internal static RateDecomposition Between(
        string dimension,
        Rate before,
        Rate after,
        SortedDictionary<string, Rate> first,
        SortedDictionary<string, Rate> second)
    {
        string[] labels = [.. first.Keys.Union(second.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (before.Denominator == 0 || after.Denominator == 0)
        {
            return new(dimension, before, after, 0, []);
        }

        var fine = new Int128[labels.Length * 2];
        var exact = new double[fine.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var parts = Parts(before, after, first.GetValueOrDefault(labels[i]), second.GetValueOrDefault(labels[i]));
            foreach (var (place, part) in new[] { parts.Mix, parts.Rate }.Index())
            {
                fine[(i * 2) + place] = LargestRemainder.RoundHalfEven(
                    part.Numerator * UnitsPerOne * FinePerUnit, part.Denominator);
                exact[(i * 2) + place] = (double)fine[(i * 2) + place] / ((double)UnitsPerOne * FinePerUnit);
            }
        }

        var (numerator, denominator) = Difference(before, after);
        var change = LargestRemainder.RoundHalfEven(numerator * UnitsPerOne, denominator);
        var units = LargestRemainder.Split<Int128>(fine, FinePerUnit, change);
        return new(
            dimension,
            before,
            after,
            change,
            [
                .. labels.Select((label, i) =>
                {
                    var (was, isNow) = (first.GetValueOrDefault(label), second.GetValueOrDefault(label));
                    return new RateContribution(label, was, isNow)
                    {
                        WeightBefore = was.Denominator / (double)before.Denominator,
                        WeightAfter = isNow.Denominator / (double)after.Denominator,
                        Mix = exact[i * 2],
                        Rate = exact[(i * 2) + 1],
                        MixMillionths = units[i * 2],
                        RateMillionths = units[(i * 2) + 1],
                    };
                }),
            ]);
    }

    /// <summary>Gets the rates of the segments that have cases.</summary>
    internal static SortedDictionary<string, Rate> RatesOf(FlowSegments segments, Func<StageFlow, Rate> rate)
    {
        _ = MeasuredSegments.Read(segments, rate);
        var rates = new SortedDictionary<string, Rate>(StringComparer.Ordinal);
        foreach (var segment in segments.Segments)
        {
            if (rate(segment.Flow) is { Denominator: > 0 } known)
            {
                rates.Add(segment.Label, known);
            }
        }

        return rates;
    }

    private static (Fraction Mix, Fraction Rate) Parts(Rate before, Rate after, Rate first, Rate second)
    {
        var (was, isNow) = (first, second);
        if (first.Denominator == 0)
        {
            was = second;
        }
        else if (second.Denominator == 0)
        {
            isNow = first;
        }

        var (r0, r1) = (Fraction.Of(was.Numerator, was.Denominator), Fraction.Of(isNow.Numerator, isNow.Denominator));
        var (w0, w1) = (
            Fraction.Of(first.Denominator, before.Denominator), Fraction.Of(second.Denominator, after.Denominator));
        var overall = Fraction.Of(before.Numerator, before.Denominator)
            + Fraction.Of(after.Numerator, after.Denominator);
        var half = Fraction.Of(1, 2);
        return ((w1 - w0) * (r0 + r1 - overall) * half, (r1 - r0) * (w0 + w1) * half);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Difference(Rate before, Rate after)
    {
        var change = Fraction.Of(after.Numerator, after.Denominator)
            - Fraction.Of(before.Numerator, before.Denominator);
        return (change.Numerator, change.Denominator);
    }

    private static int Direction(Rate before, Rate after) => Difference(before, after).Numerator.Sign;

    private double? Standardized(Func<RateContribution, double> weight, Func<RateContribution, Rate> rate)
    {
        var sum = Segments.IsEmpty ? null : (double?)0d;
        foreach (var segment in Segments.Where(segment => weight(segment) > 0d))
        {
            sum += weight(segment) * rate(segment).Value;
        }

        return sum;
    }

    /// <summary>A fraction of whole numbers, not reduced; the denominator is above 0.</summary>
    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public static Fraction operator +(Fraction left, Fraction right) => new(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

        public static Fraction operator -(Fraction left, Fraction right) => new(
            (left.Numerator * right.Denominator) - (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

        public static Fraction operator *(Fraction left, Fraction right) =>
            new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

        public static Fraction Of(long numerator, long denominator) => new(numerator, denominator);
    }
}
