using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class ProbabilityBandProperties
{
    [Fact]
    public void A_band_contains_its_ends_its_point_and_nothing_outside() =>
        PropertyCheck.ForAll(Generators.ProbabilityBand.Zip(Generators.Probability), pair =>
        {
            var (band, probability) = pair;

            Assert.True(band.Contains(band.Low));
            Assert.True(band.Contains(band.Point));
            Assert.True(band.Contains(band.High));
            Assert.Equal(band.Low <= probability && probability <= band.High, band.Contains(probability));
        });

    [Fact]
    public void Parts_of_a_band_make_an_equal_band() =>
        PropertyCheck.ForAll(Generators.ProbabilityBand, band =>
            Assert.Equal(band, ProbabilityBand.Create(band.Low, band.Point, band.High)));

    [Fact]
    public void The_middle_of_two_percentages_lies_between_them() =>
        PropertyCheck.ForAll(Generators.Probability.Two(), pair =>
        {
            var low = Math.Min(pair.Item1.Fraction, pair.Item2.Fraction) * 100d;
            var high = Math.Max(pair.Item1.Fraction, pair.Item2.Fraction) * 100d;

            var band = ProbabilityBand.FromPercent(low, high);

            Assert.True(band.Contains(band.Point));
        });
}
