using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

/// <content>Inputs of the numerical kernels.</content>
internal static partial class Generators
{
    public static Gen<double> StandardScore { get; } = Gen.OneOf(
        Gen.Elements(0d, -0d, 1e-300, 2.5, -2.5, 30d, -30d, 37d),
        Gen.Choose(-6_000, 6_000).Select(thousandths => thousandths / 1_000d));

    /// <summary>Gets fractions inside (0, 1), down to the smallest ones.</summary>
    public static Gen<double> OpenFraction { get; } = Gen.OneOf(
        Gen.Elements(0.5, 0.025, 0.975, 1e-300, 1e-12, Math.BitDecrement(1d)),
        Gen.Choose(1, 999_999).Select(millionths => millionths / 1_000_000d));

    public static Gen<double> Confidence { get; } = Gen.OneOf(
        Gen.Elements(0.8, 0.9, 0.95, 0.99, 0.999999),
        Gen.Choose(500, 999).Select(thousandths => thousandths / 1_000d));

    /// <summary>Gets successes and trials, with few trials, all and no successes over-weighted.</summary>
    public static Gen<(long Successes, long Trials)> Counts { get; } =
        from trials in Gen.OneOf(Gen.Choose(1, 5), Gen.Choose(1, 300), Gen.Choose(1, 1_000_000))
        from successes in Gen.OneOf(Gen.Elements(0, 1, trials - 1, trials), Gen.Choose(0, trials))
        select ((long)Math.Clamp(successes, 0, trials), (long)trials);

    public static Gen<double[]> SortedSample { get; } =
        Gen.OneOf(Gen.Choose(-5, 5), Gen.Choose(-100_000, 100_000)).NonEmptyListOf()
            .Select(values => values.Order().Select(value => value / 8d).ToArray());

    /// <summary>Gets shares in the closed range [0, 1].</summary>
    public static Gen<double> Share { get; } = Gen.OneOf(
        Gen.Elements(0d, 1d, 0.5, 0.07, 1d / 3d),
        Gen.Choose(0, 1_000).Select(thousandths => thousandths / 1_000d));

    public static Gen<double[]> PValues { get; } =
        Gen.OneOf(Gen.Elements(0d, 1d, 1e-300, 0.05), Gen.Choose(0, 1_000).Select(value => value / 1_000d))
            .ListOf().Select(values => values.ToArray());

    /// <summary>Gets outcomes with scores, of which many are equal.</summary>
    public static Gen<(bool Outcome, double Score)[]> ScoredCases { get; } =
        Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(-1_000, 1_000)).Select(value => value / 4d)
            .Zip(Gen.Elements(true, false))
            .NonEmptyListOf()
            .Select(cases => cases.Take(60).Select(item => (item.Item2, item.Item1)).ToArray());

    /// <summary>Gets outcomes with probabilities, 0 and 1 among them.</summary>
    public static Gen<(bool Outcome, double Score)[]> PredictedCases { get; } =
        Share.Zip(Gen.Elements(true, false))
            .NonEmptyListOf()
            .Select(cases => cases.Select(item => (item.Item2, item.Item1)).ToArray());
}
