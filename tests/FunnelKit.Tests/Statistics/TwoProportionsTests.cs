using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class TwoProportionsTests
{
    private const double Slack = 1e-9;

    private static Gen<TwoProportions> Comparisons { get; } =
        Generators.Counts.Two().Select(pair => TwoProportions.Compare(
            pair.Item1.Successes, pair.Item1.Trials, pair.Item2.Successes, pair.Item2.Trials));

    private static Gen<TwoProportions> SmallComparisons { get; } =
        from trials in Gen.Choose(1, 14).Two()
        from first in Gen.Choose(0, trials.Item1)
        from second in Gen.Choose(0, trials.Item2)
        select TwoProportions.Compare(first, trials.Item1, second, trials.Item2);

    [Fact]
    public void Swapping_the_sides_turns_the_difference_and_keeps_the_evidence() =>
        PropertyCheck.ForAll(Comparisons, compared =>
        {
            var swapped = TwoProportions.Compare(
                compared.SecondSuccesses, compared.SecondTrials, compared.FirstSuccesses, compared.FirstTrials);

            Assert.Equal(-compared.Difference!.Value, swapped.Difference!.Value, 1e-15);
            Assert.Equal(-compared.Newcombe()!.Value.Low, swapped.Newcombe()!.Value.High, Slack);
            Assert.Equal(compared.PooledPValue ?? 0d, swapped.PooledPValue ?? 0d, Slack);
            Assert.Equal(compared.FisherTest()!.Value.Less, swapped.FisherTest()!.Value.Greater, Slack);
            Assert.Equal(compared.FisherTest()!.Value.TwoSided, swapped.FisherTest()!.Value.TwoSided, Slack);
        });

    [Fact]
    public void Intervals_contain_what_was_observed() =>
        PropertyCheck.ForAll(Comparisons, compared =>
        {
            var difference = compared.Difference!.Value;

            Assert.InRange(difference, compared.Newcombe()!.Value.Low, compared.Newcombe()!.Value.High);
            Assert.InRange(difference, compared.Wald()!.Value.Low, compared.Wald()!.Value.High);
            Assert.InRange(compared.Newcombe()!.Value.Low, -1d - Slack, difference);
            Assert.InRange(compared.Newcombe()!.Value.High, difference, 1d + Slack);
            Assert.True(compared.RiskRatioInterval()?.Contains(compared.RiskRatio!.Value) ?? true);
            Assert.True(compared.OddsRatioInterval()?.Contains(compared.OddsRatio!.Value) ?? true);
        });

    [Fact]
    public void Exact_tails_overlap_in_the_observed_count_and_nothing_else() =>
        PropertyCheck.ForAll(SmallComparisons, compared =>
        {
            var exact = compared.FisherTest()!.Value;
            var observed = Chance(compared, compared.FirstSuccesses);
            var all = Enumerable.Range(0, (int)compared.FirstTrials + 1)
                .Select(count => Chance(compared, count)).ToList();

            Assert.Equal(1d + observed, exact.Less + exact.Greater, Slack);
            Assert.Equal(all.Where(chance => chance <= observed * (1d + 1e-7)).Sum(), exact.TwoSided, Slack);
            Assert.Equal(all.Skip((int)compared.FirstSuccesses).Sum(), exact.Greater, Slack);
        });

    [Fact]
    public void Continuity_correction_never_lowers_a_p_value() =>
        PropertyCheck.ForAll(Comparisons, compared =>
        {
            Assert.Equal(compared.PooledPValue is null, compared.CorrectedPValue is null);
            Assert.True((compared.CorrectedPValue ?? 1d) >= (compared.PooledPValue ?? 1d));
        });

    [Fact]
    public void Newcombe_OfTheExampleOfTheField_ExcludesNoDifferenceOnlyWithEnoughDeals()
    {
        Assert.True(TwoProportions.Compare(4, 20, 8, 20).Newcombe()!.Value.Contains(0d));
        Assert.False(TwoProportions.Compare(200, 1000, 400, 1000).Newcombe()!.Value.Contains(0d));
    }

    [Fact]
    public void Comparison_WithoutTrials_HasNoAnswers()
    {
        var none = TwoProportions.Compare(0, 0, 5, 10);

        Assert.Null(none.First);
        Assert.Null(none.Difference);
        Assert.Null(none.PooledPValue);
        Assert.Null(none.UnpooledPValue);
        Assert.Null(none.CorrectedPValue);
        Assert.Null(none.LogPooledPValue);
        Assert.Null(none.Newcombe());
        Assert.Null(none.Wald());
        Assert.Null(none.AgrestiCaffo());
        Assert.Null(none.RiskRatioInterval());
        Assert.Null(none.OddsRatioInterval());
        Assert.Null(none.FisherTest());
        Assert.Null(default(TwoProportions).Difference);
    }

    [Fact]
    public void Comparison_OfTheLargestCounts_DoesNotOverflow()
    {
        var huge = TwoProportions.Compare(long.MaxValue / 2, long.MaxValue, long.MaxValue / 2, long.MaxValue);

        Assert.Equal(0d, huge.Difference);
        Assert.Equal(1d, huge.PooledPValue);
        Assert.True(huge.Newcombe()!.Value.Contains(0d));
        Assert.True(huge.AgrestiCaffo()!.Value.Contains(0d));
        Assert.Null(huge.FisherTest());
    }

    [Fact]
    public void FisherTest_OfATrillionTrials_Ends()
    {
        var exact = TwoProportions.Compare(250_000_000_000, 500_000_000_000, 250_000_900_000, 500_000_000_000)
            .FisherTest();

        Assert.InRange(exact!.Value.TwoSided, 0.05, 0.1);
    }

    [Fact]
    public void Compare_CountsOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportions.Compare(2, 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportions.Compare(0, 1, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoProportions.Compare(0, -1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(TwoProportions).Newcombe(1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(TwoProportions).OddsRatioInterval(double.NaN));
    }

    // From binomial coefficients.
    private static double Chance(TwoProportions compared, long count)
    {
        var other = compared.FirstSuccesses + compared.SecondSuccesses - count;
        return Choose(compared.FirstTrials, count) * Choose(compared.SecondTrials, other)
            / Choose(compared.FirstTrials + compared.SecondTrials, count + other);
    }

    private static double Choose(long of, long chosen) => chosen < 0 || chosen > of
        ? 0d
        : Enumerable.Range(1, (int)chosen).Aggregate(1d, (product, i) => product * (of - chosen + i) / i);
}
