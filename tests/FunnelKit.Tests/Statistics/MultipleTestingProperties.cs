using System.Collections.Immutable;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class MultipleTestingProperties
{
    [Fact]
    public void Adjusting_never_makes_a_finding_more_certain() =>
        PropertyCheck.ForAll(Generators.PValues, pValues => Assert.All(All(pValues), adjusted =>
        {
            Assert.Equal(pValues.Length, adjusted.Length);
            Assert.All(adjusted.Zip(pValues), pair => Assert.InRange(pair.First, pair.Second * (1d - 1e-15), 1d));
        }));

    [Fact]
    public void Adjusting_keeps_the_order_of_the_findings() =>
        PropertyCheck.ForAll(Generators.PValues, pValues => Assert.All(All(pValues), adjusted =>
        {
            var byOriginal = pValues.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second).ToArray();

            Assert.Equal(byOriginal.Order(), byOriginal);
        }));

    [Fact]
    public void Adjusting_does_not_depend_on_the_order_of_the_input() =>
        PropertyCheck.ForAll(Generators.PValues, pValues =>
            Assert.All(
                All(pValues).Zip(All([.. pValues.Reverse()])),
                pair => Assert.Equal(pair.First, pair.Second.Reverse())));

    [Fact]
    public void Stricter_procedures_never_give_smaller_values() =>
        PropertyCheck.ForAll(Generators.PValues, pValues =>
        {
            var (bonferroni, holm) = (MultipleTesting.Bonferroni(pValues), MultipleTesting.Holm(pValues));
            var (hochberg, discovery) = (MultipleTesting.Hochberg(pValues), MultipleTesting.BenjaminiHochberg(pValues));

            for (var i = 0; i < pValues.Length; i++)
            {
                Assert.True(bonferroni[i] >= holm[i]);
                Assert.True(holm[i] >= hochberg[i]);
                Assert.True(hochberg[i] >= discovery[i] * (1d - 1e-15));
            }
        });

    [Fact]
    public void Procedures_refuse_what_is_no_p_value() =>
        PropertyCheck.ForAll(Gen.Elements(double.NaN, -0.1, 1.1, double.PositiveInfinity), invalid =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Bonferroni([0.5, invalid]));
            Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([0.5, invalid]));
            Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Hochberg([0.5, invalid]));
            Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.BenjaminiHochberg([0.5, invalid]));
            Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.BenjaminiYekutieli([0.5, invalid]));
        });

    private static ImmutableArray<double>[] All(double[] pValues) =>
    [
        MultipleTesting.Bonferroni(pValues),
        MultipleTesting.Holm(pValues),
        MultipleTesting.Hochberg(pValues),
        MultipleTesting.BenjaminiHochberg(pValues),
        MultipleTesting.BenjaminiYekutieli(pValues),
    ];
}
