using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class BetaBinomialTests
{
    private delegate BetaBinomial Fit(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials);

    private static readonly Fit[] Fits =
        [BetaBinomial.FitMoments, BetaBinomial.FitWeightedMoments, BetaBinomial.FitLikelihood];

    private static Gen<List<(long Successes, long Trials)>> Groups { get; } =
        (from trials in Gen.OneOf(Gen.Choose(0, 4), Gen.Choose(1, 200))
         from successes in Gen.OneOf(Gen.Elements(0, trials), Gen.Choose(0, trials))
         select ((long)successes, (long)trials))
        .ListOf().Select(groups => groups.ToList());

    [Fact]
    public void A_shrunken_share_lies_between_the_raw_one_and_the_prior() => ForEachFit((fit, groups) =>
    {
        if (fit.Shrink(0, 0) is not { } prior)
        {
            return;
        }

        Assert.All(groups.Where(group => group.Trials > 0), group =>
        {
            var raw = group.Successes / (double)group.Trials;
            var shrunken = fit.Shrink(group.Successes, group.Trials)!.Value;
            Assert.InRange(shrunken, Math.Min(raw, prior) - 1e-9, Math.Max(raw, prior) + 1e-9);
        });
    });

    [Fact]
    public void A_fit_has_a_prior_exactly_when_it_says_so() => ForEachFit((fit, groups) =>
    {
        Assert.NotEqual(BetaBinomialStatus.None, fit.Status);
        Assert.Equal(fit.Status == BetaBinomialStatus.Fitted, fit.Alpha > 0d && fit.Beta > 0d);
        Assert.Equal(fit.Status == BetaBinomialStatus.Fitted, fit.ShrunkenInterval(1, 3) is not null);
        Assert.Equal(groups.All(group => group.Trials == 0), fit.PooledShare is null);
        Assert.True(fit.Alpha is null || double.IsFinite(fit.Alpha.Value + fit.Beta!.Value));
    });

    [Fact]
    public void No_prior_nearby_is_more_likely_than_the_one_found() =>
        PropertyCheck.ForAll(Groups, groups =>
        {
            long[] successes = [.. groups.Select(group => group.Successes)];
            long[] trials = [.. groups.Select(group => group.Trials)];
            var fit = BetaBinomial.FitLikelihood(successes, trials);
            if (fit.Status != BetaBinomialStatus.Fitted)
            {
                return;
            }

            Assert.All(new[] { 0.8, 0.99, 1d, 1.01, 1.25 }, left => Assert.All(new[] { 0.8, 0.99, 1.01, 1.25 }, right =>
                Assert.True(
                    LogLikelihood(groups, fit.Alpha!.Value * left, fit.Beta!.Value * right)
                        <= fit.LogLikelihood!.Value + 1e-7)));
        });

    [Fact]
    public void Swapping_successes_and_failures_swaps_the_prior() =>
        PropertyCheck.ForAll(Groups, groups =>
        {
            long[] successes = [.. groups.Select(group => group.Successes)];
            long[] failures = [.. groups.Select(group => group.Trials - group.Successes)];
            long[] trials = [.. groups.Select(group => group.Trials)];

            var fit = BetaBinomial.FitLikelihood(successes, trials);
            var mirrored = BetaBinomial.FitLikelihood(failures, trials);

            Assert.Equal(fit.Status, mirrored.Status);
            Assert.Equal(fit.LogLikelihood ?? 0d, mirrored.LogLikelihood ?? 0d, 1e-7);
        });

    [Fact]
    public void ShrunkenInterval_ContainsTheShrunkenShare()
    {
        var fit = BetaBinomial.FitLikelihood([12, 30, 5, 22, 41], [60, 75, 50, 80, 90]);

        var interval = fit.ShrunkenInterval(1, 2)!.Value;

        Assert.True(interval.Contains(fit.Shrink(1, 2)!.Value));
        Assert.InRange(interval.High - interval.Low, 0.1, 0.6);
    }

    [Fact]
    public void Fit_OfNothingOrOneGroup_IsDegenerate()
    {
        Assert.All(Fits, fit =>
        {
            Assert.Equal(BetaBinomialStatus.Degenerate, fit([], []).Status);
            Assert.Equal(BetaBinomialStatus.Degenerate, fit([3], [10]).Status);
            Assert.Null(fit([3, 0], [10, 0]).Shrink(1, 2));
        });
    }

    [Fact]
    public void Fit_OfCountsOutOfRange_Throws()
    {
        Assert.All(Fits, fit =>
        {
            Assert.Throws<ArgumentException>(() => fit([1], [1, 2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => fit([3], [2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => fit([-1], [2]));
            Assert.Throws<ArgumentOutOfRangeException>(() => fit([1], [2]).Shrink(3, 2));
            Assert.Throws<ArgumentOutOfRangeException>(() => fit([1], [2]).ShrunkenInterval(1, 2, 0d));
        });
    }

    // The product formula, independent of the gamma functions.
    private static double LogLikelihood(List<(long Successes, long Trials)> groups, double alpha, double beta) =>
        groups.Sum(group =>
        {
            var sum = 0d;
            for (var i = 0L; i < group.Trials; i++)
            {
                sum += i < group.Successes ? Math.Log(alpha + i) : Math.Log(beta + (i - group.Successes));
                sum -= Math.Log(alpha + beta + i);
                sum += i < group.Successes ? Math.Log((group.Trials - i) / (double)(group.Successes - i)) : 0d;
            }

            return sum;
        });

    private static void ForEachFit(Action<BetaBinomial, List<(long Successes, long Trials)>> law) =>
        PropertyCheck.ForAll(Groups, groups => Assert.All(Fits, fit => law(
            fit([.. groups.Select(group => group.Successes)], [.. groups.Select(group => group.Trials)]), groups)));
}
