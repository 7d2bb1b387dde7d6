using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Segments;

/// <summary>
/// Locates a change of conversion: which stage carries it, and whether there it is the segments or their mix.
/// </summary>
/// <remarks>
/// <para>
/// Before anybody blames the quality of leads, the stage is to be located where they drop. The conversion of the whole
/// funnel is the product of the step rates of its stages, optional ones left out. The part of a stage is the average,
/// over all orders in which the stages could have changed one after the other, of what its own change adds (Shapley):
/// with step rates a before and b after, <c>(bₖ − aₖ)·∫₀¹ Πⱼ≠ₖ (aⱼ + t(bⱼ − aⱼ)) dt</c>. The parts add up to the
/// change, also when rates are 0, and the order of the stages does not matter.
/// </para>
/// <para>
/// The step rates are compared as two proportions by Fisher's exact test, corrected for the number of stages; periods
/// must not share deals. Instances are immutable and thread-safe. <b>Source:</b> L. S. Shapley, A Value for n-Person
/// Games, in: Contributions to the Theory of Games II (1953); P. Das Gupta, Standardization and Decomposition of Rates
/// (1993), for its use on rates; G. Owen, Multilinear Extensions of Games, Management Science 18 (1972), for the
/// integral.
/// </para>
/// </remarks>
public sealed class FunnelChange
{
    private const double FinePerOne = 1e15;
    private const long FinePerUnit = (long)FinePerOne / RateDecomposition.UnitsPerOne;

    private FunnelChange(string dimension, ImmutableArray<StageChange> stages, long? change)
    {
        Dimension = dimension;
        Stages = stages;
        ChangeMillionths = change;
    }

    /// <summary>Gets the name of the dimension by which the stages are split further.</summary>
    public string Dimension { get; }

    /// <summary>Gets the stages in order, optional ones left out.</summary>
    public ImmutableArray<StageChange> Stages { get; }

    /// <summary>Gets the product of the step rates of the first period.</summary>
    /// <value>In the range [0, 1]; null when a stage has no decided deals.</value>
    public double? Before => Product(stage => stage.Before);

    /// <summary>Gets the product of the step rates of the second period.</summary>
    /// <value>In the range [0, 1]; null when a stage has no decided deals.</value>
    public double? After => Product(stage => stage.After);

    /// <summary>Gets by how much the conversion of the whole funnel changed; null when it is not known.</summary>
    public double? Change => After - Before;

    /// <summary>Gets <see cref="Change"/> in whole millionths, the sum of the stages; null without it.</summary>
    public long? ChangeMillionths { get; }

    /// <summary>Gets the stage that carries most of the change in its direction.</summary>
    /// <value>Null when nothing changed, or the change is not known. Of equal ones, the earlier stage.</value>
    public StageChange? Largest => ChangeMillionths is not { } change || change == 0
        ? null
        : Stages.MaxBy(stage => stage.ContributionMillionths * Math.Sign(change));

    /// <summary>Gets a value indicating whether the stage that carries most changed by more than chance.</summary>
    public bool IsLocated => Largest is { Comparison.IsDifferent: true };

    /// <summary>Locates the change between two periods.</summary>
    /// <param name="before">The segments of the first period.</param>
    /// <param name="after">The segments of the second period, of the same dimension and of other deals.</param>
    /// <returns>The parts of the stages.</returns>
    /// <exception cref="ArgumentException">
    /// The dimensions, the attribution or the models differ, or deals count in several segments.
    /// </exception>
    public static FunnelChange Between(FlowSegments before, FlowSegments after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var model = before.Total.Model;
        if (!model.Equals(after.Total.Model))
        {
            throw new ArgumentException(
                $"The flows are of two models, '{model.Id}' and '{after.Total.Model.Id}'; translate one of them.",
                nameof(after));
        }

        var required = model.OpenStages.Where(stage => !stage.IsOptional).ToArray();
        RateDecomposition[] rates =
        [
            .. required.Select(stage =>
                RateDecomposition.Between(before, after, flow => flow[stage.Id].StepRate)),
        ];
        var comparisons = RateComparison.Corrected(
            [
                .. rates.Select(rate => TwoProportions.Compare(
                    rate.Before.Numerator, rate.Before.Denominator, rate.After.Numerator, rate.After.Denominator)),
            ],
            before.Total.Semantics.Interval);
        var parts = rates.All(rate => rate.Change is not null)
            ? Contributions(
                [.. rates.Select(rate => rate.Before.Value!.Value)], [.. rates.Select(rate => rate.After.Value!.Value)])
            : null;
        long[] fine = [.. (parts ?? []).Select(part => (long)Math.Round(part * FinePerOne))];
        var units = LargestRemainder.Split<long>(fine, FinePerUnit);
        return new(
            before.Dimension,
            [
                .. required.Select((stage, place) => new StageChange(stage, comparisons[place], rates[place])
                {
                    Contribution = parts?[place],
                    ContributionMillionths = parts is null ? null : units[place],
                }),
            ],
            parts is null ? null : units.Sum());
    }

    /// <summary>Says which stage carries the change.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>A sentence or two.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ChangeTexts.Funnel(this).ToString(language);
    }

    /// <summary>Says it in English.</summary>
    /// <returns>A sentence or two.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>
    /// Averages what each factor adds over all orders: the others are expanded by how many of them have changed.
    /// </summary>
    private static double[] Contributions(double[] before, double[] after)
    {
        var parts = new double[before.Length];
        for (var own = 0; own < parts.Length; own++)
        {
            // products[m] sums the products of the other factors over the choices of m that have changed.
            var products = new double[before.Length];
            products[0] = 1d;
            var others = 0;
            for (var other = 0; other < before.Length; other++)
            {
                if (other == own)
                {
                    continue;
                }

                others++;
                for (var changed = others; changed >= 0; changed--)
                {
                    products[changed] = (products[changed] * before[other])
                        + (changed == 0 ? 0d : products[changed - 1] * after[other]);
                }
            }

            // Of n factors, a choice of m others comes first in m!(n − 1 − m)!/n! of the orders: 1/(n·C(n − 1, m)).
            var (sum, choices) = (0d, 1d);
            for (var changed = 0; changed <= others; changed++)
            {
                sum += products[changed] / choices;
                choices = choices * (others - changed) / (changed + 1);
            }

            parts[own] = (after[own] - before[own]) * sum / before.Length;
        }

        return parts;
    }

    private double? Product(Func<StageChange, Rate> rate) =>
        Stages.Aggregate((double?)1d, (product, stage) => product * rate(stage).Value);
}
