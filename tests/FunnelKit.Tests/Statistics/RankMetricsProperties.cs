using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class RankMetricsProperties
{
    [Fact]
    public void Area_is_the_share_of_pairs_in_the_right_order() =>
        PropertyCheck.ForAll(Generators.ScoredCases, cases =>
        {
            var (outcomes, scores) = Split(cases);
            var pairs = cases.Where(item => item.Outcome)
                .SelectMany(good => cases.Where(item => !item.Outcome), (good, bad) =>
                    good.Score > bad.Score ? 1d : good.Score == bad.Score ? 0.5 : 0d)
                .ToArray();

            var area = RankMetrics.FromScores(outcomes, scores).AreaUnderCurve;

            Assert.Equal(pairs.Length == 0, area is null);
            Assert.Equal(pairs.DefaultIfEmpty(0d).Average(), area ?? 0d, 12);
        });

    [Fact]
    public void Order_of_the_cases_does_not_matter() =>
        PropertyCheck.ForAll(Generators.ScoredCases, cases =>
        {
            var (outcomes, scores) = Split(cases);
            var (reversed, reversedScores) = Split([.. cases.Reverse()]);
            var first = RankMetrics.FromScores(outcomes, scores);
            var second = RankMetrics.FromScores(reversed, reversedScores);

            Assert.Equal(first.AreaUnderCurve, second.AreaUnderCurve);
            Assert.Equal(first.AreaStandardError, second.AreaStandardError);
            Assert.Equal(first.AveragePrecision, second.AveragePrecision);
            Assert.Equal(first.KolmogorovSmirnov, second.KolmogorovSmirnov);
            Assert.Equal(first.Gains().AsEnumerable(), second.Gains());
        });

    [Fact]
    public void Only_the_order_of_the_scores_matters() =>
        PropertyCheck.ForAll(Generators.ScoredCases, cases =>
        {
            var (outcomes, scores) = Split(cases);
            var first = RankMetrics.FromScores(outcomes, scores);
            var second = RankMetrics.FromScores(outcomes, [.. scores.Select(score => (score * 4d) + 1_000d)]);

            Assert.Equal(first.AreaUnderCurve, second.AreaUnderCurve);
            Assert.Equal(first.AveragePrecision, second.AveragePrecision);
        });

    [Fact]
    public void Opposite_scores_have_the_opposite_area() =>
        PropertyCheck.ForAll(Generators.ScoredCases, cases =>
        {
            var (outcomes, scores) = Split(cases);
            var area = RankMetrics.FromScores(outcomes, scores).AreaUnderCurve;

            Assert.Equal(
                1d - area ?? 0d,
                RankMetrics.FromScores(outcomes, [.. scores.Select(score => -score)]).AreaUnderCurve ?? 0d,
                12);
        });

    [Fact]
    public void Whole_weights_count_cases_more_than_once() =>
        PropertyCheck.ForAll(Generators.ScoredCases.Zip(Gen.Choose(0, 4).ArrayOf(60)), sample =>
        {
            var (cases, drawn) = sample;
            var weights = drawn.Take(cases.Length).ToArray();
            var (outcomes, scores) = Split(cases);
            var (copied, copiedScores) = Split(
                [.. cases.SelectMany((item, row) => Enumerable.Repeat(item, weights[row]))]);
            var weighted = RankMetrics.FromScores(outcomes, scores, [.. weights.Select(weight => (double)weight)]);
            var repeated = RankMetrics.FromScores(copied, copiedScores);

            Assert.Equal(repeated.AreaUnderCurve, weighted.AreaUnderCurve);
            Assert.Equal(repeated.AveragePrecision, weighted.AveragePrecision);
            Assert.Equal(repeated.KolmogorovSmirnov, weighted.KolmogorovSmirnov);
        });

    [Fact]
    public void Gains_never_fall_and_end_with_all_positives() =>
        PropertyCheck.ForAll(Generators.ScoredCases.Zip(Gen.Choose(1, 30)), sample =>
        {
            var (cases, steps) = sample;
            var (outcomes, scores) = Split(cases);
            var gains = RankMetrics.FromScores(outcomes, scores).Gains(steps);

            Assert.Equal(outcomes.Contains(true) ? steps : 0, gains.Length);
            Assert.All(gains, step => Assert.True(step.Lift >= -1e-9));
            Assert.True(gains.IsEmpty || gains[^1].CumulativeGain == 1d);
        });

    [Fact]
    public void Error_of_a_difference_does_not_depend_on_which_score_comes_first() =>
        PropertyCheck.ForAll(Generators.ScoredCases, cases =>
        {
            var (outcomes, scores) = Split(cases);
            double[] second = [.. scores.Select((score, row) => score + (row % 3))];
            var found = PairedAreas.TryCompare(outcomes, scores, second, out var areas);

            Assert.Equal(found, PairedAreas.TryCompare(outcomes, second, scores, out var swapped));
            Assert.Equal(-areas?.Difference, swapped?.Difference);
            Assert.Equal(areas?.StandardError, swapped?.StandardError);
            Assert.Equal(areas?.First, RankMetrics.FromScores(outcomes, scores).AreaUnderCurve);
        });

    private static (bool[] Outcomes, double[] Scores) Split((bool Outcome, double Score)[] cases) =>
        ([.. cases.Select(item => item.Outcome)], [.. cases.Select(item => item.Score)]);
}
