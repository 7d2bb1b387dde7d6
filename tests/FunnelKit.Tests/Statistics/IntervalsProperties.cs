using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class IntervalsProperties
{
    // The steps of rounding: laws hold for the exact ends.
    private const double Slack = 1e-9;

    private static readonly Func<double, double, double, ProportionInterval>[] Methods =
    [
        Intervals.Wilson,
        Intervals.WilsonContinuityCorrected,
        Intervals.AgrestiCoull,
        Intervals.ClopperPearson,
        Intervals.Jeffreys,
    ];

    private static Gen<((long Successes, long Trials) Counts, double Confidence)> Cases { get; } =
        from counts in Generators.Counts
        from confidence in Generators.Confidence
        select (counts, confidence);

    [Fact]
    public void Intervals_contain_the_observed_share_and_stay_within_zero_and_one() => ForEachMethod(
        (compute, k, n, level) =>
        {
            var interval = compute(k, n, level);

            Assert.InRange(interval.Low, 0d, k / n);
            Assert.InRange(interval.High, k / n, 1d);
            Assert.Equal(level, interval.Confidence);
        });

    [Fact]
    public void Nothing_observed_gives_an_end_of_exactly_zero_or_one() => ForEachMethod(
        (compute, _, n, level) =>
        {
            Assert.Equal(0d, compute(0d, n, level).Low);
            Assert.Equal(1d, compute(n, n, level).High);
        });

    [Fact]
    public void Swapping_successes_and_failures_mirrors_the_interval() => ForEachMethod(
        (compute, k, n, level) =>
        {
            var interval = compute(k, n, level);
            var mirrored = compute(n - k, n, level);

            Assert.Equal(interval.Low, 1d - mirrored.High, Slack);
            Assert.Equal(interval.High, 1d - mirrored.Low, Slack);
        });

    [Fact]
    public void One_more_success_never_lowers_an_end() => ForEachMethod(
        (compute, k, n, level) =>
        {
            var fewer = compute(Math.Max(0d, k - 1d), n, level);
            var more = compute(k, n, level);

            Assert.True(more.Low >= fewer.Low - Slack);
            Assert.True(more.High >= fewer.High - Slack);
        });

    [Fact]
    public void Twice_the_evidence_for_the_same_share_never_widens_the_interval() => ForEachMethod(
        (compute, k, n, level) =>
        {
            var once = compute(k, n, level);
            var twice = compute(2d * k, 2d * n, level);

            Assert.True(twice.High - twice.Low <= once.High - once.Low + Slack);
        });

    [Fact]
    public void More_confidence_never_narrows_the_interval() => ForEachMethod(
        (compute, k, n, level) =>
        {
            var narrower = compute(k, n, level);
            var wider = compute(k, n, (1d + level) / 2d);

            Assert.True(wider.Low <= narrower.Low + Slack);
            Assert.True(wider.High >= narrower.High - Slack);
        });

    [Fact]
    public void Continuity_correction_and_exactness_widen_the_interval() =>
        PropertyCheck.ForAll(Cases, sample =>
        {
            var ((successes, trials), confidence) = sample;

            var score = Intervals.Wilson(successes, trials, confidence);
            var corrected = Intervals.WilsonContinuityCorrected(successes, trials, confidence);
            var exact = Intervals.ClopperPearson(successes, trials, confidence);
            var jeffreys = Intervals.Jeffreys(successes, trials, confidence);

            Assert.True(corrected.Low <= score.Low && corrected.High >= score.High);
            Assert.True(exact.Low <= jeffreys.Low + Slack && exact.High >= jeffreys.High - Slack);
        });

    // For the rarer outcome: an end next to 1 has no digits left for this.
    [Fact]
    public void Ends_of_the_exact_interval_leave_half_the_risk_in_each_binomial_tail() =>
        PropertyCheck.ForAll(Cases, sample =>
        {
            var ((successes, trials), confidence) = sample;
            var rarer = Math.Min(successes, trials - successes);
            var tail = (1d - confidence) / 2d;

            var interval = Intervals.ClopperPearson(rarer, trials, confidence);

            var below = BinomialDistribution.Cdf(rarer, trials, interval.High);
            var above = BinomialDistribution.SurvivalFunction(rarer - 1, trials, interval.Low);
            Assert.Equal(tail, below, 1e-8 * tail);
            Assert.Equal(rarer == 0 ? 1d : tail, above, 1e-8 * tail);
        });

    private static void ForEachMethod(
        Action<Func<double, double, double, ProportionInterval>, double, double, double> law) =>
        PropertyCheck.ForAll(Cases, sample => Assert.All(
            Methods, compute => law(compute, sample.Counts.Successes, sample.Counts.Trials, sample.Confidence)));
}
