using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class ProbabilityScoresProperties
{
    private static readonly CalibrationBinning[] Binnings =
        [.. Enum.GetValues<CalibrationBinning>().Where(binning => binning != CalibrationBinning.None)];

    [Fact]
    public void Parts_add_up_to_the_Brier_score_with_every_binning() =>
        PropertyCheck.ForAll(Generators.PredictedCases.Zip(Gen.Choose(1, 20)), sample =>
        {
            var (cases, bins) = sample;
            bool[] outcomes = [.. cases.Select(item => item.Outcome)];
            double[] probabilities = [.. cases.Select(item => item.Score)];

            Assert.All(Binnings, binning => Assert.Equal(
                ProbabilityScores.Brier(outcomes, probabilities) ?? 0d,
                CalibrationTable.Create(outcomes, probabilities, binning, bins).Brier?.Total ?? 0d,
                12));
        });

    [Fact]
    public void Bins_hold_every_case_once_in_ascending_order() =>
        PropertyCheck.ForAll(Generators.PredictedCases.Zip(Gen.Choose(1, 20)), sample =>
        {
            var (cases, bins) = sample;
            bool[] outcomes = [.. cases.Select(item => item.Outcome)];
            double[] probabilities = [.. cases.Select(item => item.Score)];
            foreach (var binning in Binnings)
            {
                var table = CalibrationTable.Create(outcomes, probabilities, binning, bins);

                Assert.Equal(cases.Length, table.Count);
                Assert.Equal(outcomes.Count(outcome => outcome), table.Positives);
                Assert.All(table.Bins, bin => Assert.InRange(bin.MeanProbability, bin.Low, bin.High));
                Assert.True(binning == CalibrationBinning.Distinct || table.Bins.Length <= bins);
                Assert.All(
                    table.Bins.Zip(table.Bins.Skip(1)),
                    pair => Assert.True(
                        pair.First.High < pair.Second.Low
                        || (binning == CalibrationBinning.Position && pair.First.High == pair.Second.Low)));
            }
        });

    [Fact]
    public void Share_of_good_outcomes_is_the_best_constant_probability() =>
        PropertyCheck.ForAll(Generators.PredictedCases.Zip(Generators.Share), sample =>
        {
            var (cases, other) = sample;
            bool[] outcomes = [.. cases.Select(item => item.Outcome)];
            var share = outcomes.Average(outcome => outcome ? 1d : 0d);
            double[] best = [.. outcomes.Select(_ => share)];
            double[] constant = [.. outcomes.Select(_ => other)];

            Assert.True(
                ProbabilityScores.LogLoss(outcomes, best) <= ProbabilityScores.LogLoss(outcomes, constant) + 1e-9);
            Assert.True(ProbabilityScores.Brier(outcomes, best) <= ProbabilityScores.Brier(outcomes, constant) + 1e-9);
        });
}
