using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>How well a score puts the cases that turned out well before the others.</summary>
/// <remarks>
/// <para>
/// Only the order of the scores counts, and cases with the same score are always treated alike, so that nothing depends
/// on the order of the input. Weights, where given, replace counts. Equality compares references; instances are
/// immutable and safe to use from several threads. Sorting takes O(n log n), every member O(n).
/// </para>
/// <para>
/// <b>Source:</b> T. Fawcett, An Introduction to ROC Analysis, Pattern Recognition Letters 27 (2006).
/// </para>
/// </remarks>
public sealed class RankMetrics
{
    private readonly ScoreBlock[] _blocks;
    private readonly bool _isWeighted;

    private RankMetrics(ScoreBlock[] blocks, bool isWeighted)
    {
        _blocks = blocks;
        _isWeighted = isWeighted;
        Positives = blocks.Sum(block => block.Positives);
        Negatives = blocks.Sum(block => block.Negatives);
    }

    /// <summary>Gets how many cases, or what weight of them, turned out well.</summary>
    public double Positives { get; }

    /// <summary>Gets how many cases, or what weight of them, did not turn out well.</summary>
    public double Negatives { get; }

    /// <summary>Gets the area under the receiver operating characteristic.</summary>
    /// <value>
    /// The chance, in the range [0, 1], that a positive case scores higher than a negative one, ties counted half;
    /// null when there are cases of one kind only.
    /// </value>
    public double? AreaUnderCurve
    {
        get
        {
            var (pairs, negativesBelow) = (0d, 0d);
            foreach (var block in _blocks)
            {
                pairs += block.Positives * (negativesBelow + (block.Negatives / 2d));
                negativesBelow += block.Negatives;
            }

            return HasBothKinds ? pairs / Positives / Negatives : null;
        }
    }

    /// <summary>Gets the standard error of <see cref="AreaUnderCurve"/>.</summary>
    /// <value>
    /// The error, at least 0; null when there are fewer than two cases of a kind or when cases are weighted.
    /// It is 0 where the scores separate both kinds, which means that the sample cannot tell it.
    /// </value>
    /// <remarks>
    /// <c>√(S₁₀/m + S₀₁/n)</c> with the sample variances of the placements of m positive and n negative cases.
    /// <b>Source:</b> E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the Areas under Two or More
    /// Correlated Receiver Operating Characteristic Curves, Biometrics 44 (1988).
    /// </remarks>
    public double? AreaStandardError
    {
        get
        {
            if (_isWeighted || Positives < 2d || Negatives < 2d || AreaUnderCurve is not { } area)
            {
                return null;
            }

            var (ofPositives, ofNegatives, positivesBelow, negativesBelow) = (0d, 0d, 0d, 0d);
            foreach (var block in _blocks)
            {
                var below = ((negativesBelow + (block.Negatives / 2d)) / Negatives) - area;
                var above = ((Positives - positivesBelow - (block.Positives / 2d)) / Positives) - area;
                ofPositives += block.Positives * below * below;
                ofNegatives += block.Negatives * above * above;
                positivesBelow += block.Positives;
                negativesBelow += block.Negatives;
            }

            return Math.Sqrt(
                (ofPositives / (Positives - 1d) / Positives) + (ofNegatives / (Negatives - 1d) / Negatives));
        }
    }

    /// <summary>Gets the average precision.</summary>
    /// <value>
    /// The sum of precision × gain in recall over the distinct scores, highest first, in the range [0, 1]; null
    /// without positive cases. A score without use has the share of positive cases.
    /// </value>
    public double? AveragePrecision => PrecisionRecall(static (_, current) => current);

    /// <summary>Gets the area under the precision–recall curve by the trapezoid rule.</summary>
    /// <value>
    /// The area, in the range [0, 1], of the curve that starts with recall 0 at precision 1; null without positive
    /// cases. It flatters coarse scores; prefer <see cref="AveragePrecision"/>.
    /// </value>
    public double? PrecisionRecallArea => PrecisionRecall(static (previous, current) => (previous + current) / 2d);

    /// <summary>Gets the Kolmogorov–Smirnov distance.</summary>
    /// <value>
    /// The largest difference, in the range [0, 1], of the shares of positive and of negative cases at or above a
    /// score; null when there are cases of one kind only.
    /// </value>
    public double? KolmogorovSmirnov
    {
        get
        {
            var (largest, positives, negatives) = (0d, 0d, 0d);
            foreach (var block in _blocks)
            {
                positives += block.Positives;
                negatives += block.Negatives;
                largest = Math.Max(largest, Math.Abs((positives / Positives) - (negatives / Negatives)));
            }

            return HasBothKinds ? largest : null;
        }
    }

    private bool HasBothKinds => Positives > 0d && Negatives > 0d;

    /// <summary>Ranks cases by their score.</summary>
    /// <param name="outcomes">Whether each case turned out well.</param>
    /// <param name="scores">The score of each case, higher for better; infinities are allowed.</param>
    /// <param name="weights">The weight of each case, at least 0 and finite; empty when each counts once.</param>
    /// <returns>The metrics, also of no case at all.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a score is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public static RankMetrics FromScores(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default) =>
        new(ScoreBlock.From(outcomes, scores, weights), !weights.IsEmpty);

    /// <summary>Computes the interval of <see cref="AreaUnderCurve"/> from its standard error.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// The area ± z standard errors, cut off at 0 and 1; null without a standard error, and where that is 0, because a
    /// sample that the scores separate does not tell how far chance helped.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is out of its range.</exception>
    public AreaInterval? AreaInterval(double confidence = 0.95)
    {
        if (!(confidence > 0d && confidence < 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(confidence), confidence, "A confidence must be in the range (0, 1), ends excluded.");
        }

        if (AreaUnderCurve is not { } area || AreaStandardError is not { } error || error == 0d)
        {
            return null;
        }

        var half = NormalDistribution.TwoSidedQuantile(confidence) * error;
        return new()
        {
            Low = Math.Max(0d, area - half),
            High = Math.Min(1d, area + half),
            Confidence = confidence,
        };
    }

    /// <summary>Computes what working the cases from the highest score down yields.</summary>
    /// <param name="steps">How many equal steps of depth, from 1 to 1,000: 10 for deciles.</param>
    /// <returns>
    /// A step for each depth 1/steps, 2/steps, … 1; empty without positive cases. Cases with the same score are entered
    /// in proportion.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is out of its range.</exception>
    public ImmutableArray<GainStep> Gains(int steps = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 1_000);
        if (!(Positives > 0d))
        {
            return [];
        }

        var total = Positives + Negatives;
        var gains = ImmutableArray.CreateBuilder<GainStep>(steps);
        var (next, passed, captured, previous) = (_blocks.Length - 1, 0d, 0d, 0d);
        for (var step = 1; step <= steps; step++)
        {
            var depth = step * total / steps;
            while (next >= 0 && passed + _blocks[next].Total <= depth)
            {
                passed += _blocks[next].Total;
                captured += _blocks[next].Positives;
                next--;
            }

            var part = next < 0 ? 0d : _blocks[next].Positives * ((depth - passed) / _blocks[next].Total);
            var gain = step == steps ? 1d : Math.Min(1d, (captured + part) / Positives);
            gains.Add(new()
            {
                Depth = (double)step / steps,
                CumulativeGain = gain,
                CumulativeLift = gain * steps / step,
                Lift = steps * (gain - previous),
            });
            previous = gain;
        }

        return gains.MoveToImmutable();
    }

    private double? PrecisionRecall(Func<double, double, double> height)
    {
        if (!(Positives > 0d))
        {
            return null;
        }

        var (area, positives, cases, precision) = (0d, 0d, 0d, 1d);
        for (var i = _blocks.Length - 1; i >= 0; i--)
        {
            positives += _blocks[i].Positives;
            cases += _blocks[i].Total;
            var reached = positives / cases;
            area += _blocks[i].Positives / Positives * height(precision, reached);
            precision = reached;
        }

        return Math.Min(1d, area);
    }
}
