using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class ProportionsProperties
{
    private static Gen<double> Reference { get; } =
        Gen.OneOf(Gen.Elements(0.5, 0.2, 1e-6), Gen.Choose(1, 999).Select(thousandths => thousandths / 1_000d));

    [Fact]
    public void Wilson_interval_leaves_out_what_the_score_test_rejects() =>
        PropertyCheck.ForAll(Generators.Counts.Zip(Reference).Zip(Generators.Confidence), sample =>
        {
            var (((successes, trials), reference), confidence) = sample;

            var interval = Intervals.Wilson(successes, trials, confidence);
            var p = Proportions.ScoreTestTwoSided(successes, trials, reference);

            if (Math.Abs(p - (1d - confidence)) > 1e-9 * (1d - confidence))
            {
                Assert.Equal(!interval.Contains(reference), p < 1d - confidence);
            }
        });

    [Fact]
    public void One_sided_values_make_one_and_the_two_sided_value_doubles_the_smaller() =>
        PropertyCheck.ForAll(Generators.Counts.Zip(Reference), sample =>
        {
            var ((successes, trials), reference) = sample;

            var less = Proportions.ScoreTestLess(successes, trials, reference);
            var greater = Proportions.ScoreTestGreater(successes, trials, reference);

            Assert.Equal(1d, less + greater, 1e-15);
            var either = Proportions.ScoreTestTwoSided(successes, trials, reference);
            Assert.Equal(2d * Math.Min(less, greater), either, 1e-15);
        });

    [Fact]
    public void Additional_trials_are_exactly_enough_to_leave_the_reference_out() =>
        PropertyCheck.ForAll(Generators.Counts.Zip(Reference).Zip(Generators.Confidence), sample =>
        {
            var (((successes, trials), reference), confidence) = sample;
            var share = (double)successes / trials;

            var additional = Proportions.AdditionalTrialsToDecide(share, trials, reference, confidence);

            if (share == reference)
            {
                Assert.Null(additional);
                return;
            }

            var enough = trials + additional!.Value;
            var tooFew = Math.Max(0d, enough - 1 - (enough * 1e-9));
            Assert.False(Excludes(share, tooFew, reference, confidence) && additional > 0);
            Assert.True(Excludes(share, enough * (1d + 1e-9), reference, confidence));
        });

    [Fact]
    public void Nothing_more_is_needed_once_the_reference_is_left_out() =>
        PropertyCheck.ForAll(Generators.Counts.Zip(Reference), sample =>
        {
            var ((successes, trials), reference) = sample;
            var share = (double)successes / trials;
            if (Proportions.AdditionalTrialsToDecide(share, trials, reference, 0.95) is not { } additional)
            {
                return;
            }

            Assert.Equal(0L, Proportions.AdditionalTrialsToDecide(share, trials + additional, reference, 0.95));
        });

    private static bool Excludes(double share, double trials, double reference, double confidence) =>
        !Intervals.Wilson(share * trials, trials, confidence).Contains(reference);
}
