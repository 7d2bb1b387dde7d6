using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class SpecialFunctionsProperties
{
    private static Gen<double> Parameter { get; } = Gen.OneOf(
        Gen.Elements(0.5, 1d, 1.5, 2d, 2.5, 9.5, 10d, 1e6),
        Gen.Choose(1, 3_000).Select(hundredths => hundredths / 100d));

    [Fact]
    public void Log_gamma_and_its_derivatives_obey_their_recurrences() => PropertyCheck.ForAll(Parameter, x =>
    {
        var logGamma = GammaFunctions.LogGamma(x);
        var digamma = GammaFunctions.Digamma(x);
        var trigamma = GammaFunctions.Trigamma(x);

        // The larger term sets the rounding error where the recurrence cancels.
        Assert.Equal(logGamma + Math.Log(x), GammaFunctions.LogGamma(x + 1d), 1e-14 * (1d + Math.Abs(logGamma)));
        Assert.Equal(digamma + (1d / x), GammaFunctions.Digamma(x + 1d), 1e-14 * (1d + Math.Abs(digamma)));
        Assert.Equal(trigamma - (1d / (x * x)), GammaFunctions.Trigamma(x + 1d), 1e-14 * (1d + trigamma));
    });

    [Fact]
    public void Stirling_error_is_what_the_formula_leaves_over() => PropertyCheck.ForAll(Parameter, x =>
    {
        var formula = ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2d * Math.PI));
        var error = GammaFunctions.StirlingError(x);

        Assert.Equal(GammaFunctions.LogGamma(x), formula + error, 1e-14 * Math.Max(1d, formula));
        Assert.InRange(error, 0d, 1d / (12d * x));
    });

    [Fact]
    public void Beta_function_is_a_quotient_of_gamma_functions() => PropertyCheck.ForAll(Parameter.Two(), pair =>
    {
        var (first, second) = pair;

        var quotient = GammaFunctions.LogGamma(first) + GammaFunctions.LogGamma(second)
            - GammaFunctions.LogGamma(first + second);

        var scale = Math.Max(1d, GammaFunctions.LogGamma(first + second));
        Assert.Equal(quotient, IncompleteBeta.LogBeta(first, second), 1e-14 * scale);
        Assert.Equal(IncompleteBeta.LogBeta(first, second), IncompleteBeta.LogBeta(second, first));
    });

    [Fact]
    public void Incomplete_beta_function_mirrors_and_grows() =>
        PropertyCheck.ForAll(Parameter.Two().Zip(Gen.Choose(0, 64).Two()), sample =>
        {
            var ((alpha, beta), (first, second)) = sample;
            var (low, high) = (Math.Min(first, second) / 64d, Math.Max(first, second) / 64d);

            var tails = IncompleteBeta.Regularized(alpha, beta, low);
            var mirrored = IncompleteBeta.Regularized(beta, alpha, 1d - low);

            AssertClose(tails.P, mirrored.Q, 1e-12);
            AssertClose(tails.Q, mirrored.P, 1e-12);
            Assert.True(tails.P <= IncompleteBeta.Regularized(alpha, beta, high).P + 1e-12);
        });

    [Fact]
    public void Beta_quantile_inverts_the_distribution_function() =>
        PropertyCheck.ForAll(Parameter.Two().Zip(Generators.Share), sample =>
        {
            var ((a, b), p) = sample;

            var quantile = BetaDistribution.Quantile(a, b, p);

            // One step of the quantile may move the probability by more than its own rounding.
            var below = IncompleteBeta.Regularized(a, b, Math.Max(0d, Math.BitDecrement(quantile))).P;
            var above = IncompleteBeta.Regularized(a, b, Math.Min(1d, Math.BitIncrement(quantile))).P;
            Assert.InRange(p, below - 1e-10, above + 1e-10);
        });

    [Fact]
    public void Binomial_tails_are_sums_of_their_terms() =>
        PropertyCheck.ForAll(Gen.Choose(0, 30).Two().Zip(Generators.Share), sample =>
        {
            var ((first, second), probability) = sample;
            var (events, trials) = (Math.Min(first, second), Math.Max(first, second));
            var sum = Enumerable.Range(0, events + 1).Sum(k => Term(k, trials, probability));

            Assert.Equal(sum, BinomialDistribution.Cdf(events, trials, probability), 1e-12);
            Assert.Equal(1d - sum, BinomialDistribution.SurvivalFunction(events, trials, probability), 1e-12);
        });

    [Fact]
    public void Incomplete_gamma_function_of_a_whole_shape_is_a_poisson_tail() =>
        PropertyCheck.ForAll(Gen.Choose(1, 40).Zip(Gen.Choose(0, 800)), sample =>
        {
            var (shape, tenths) = sample;
            var x = tenths / 10d;
            var term = Math.Exp(-x);
            var sum = term;
            for (var k = 1; k < shape; k++)
            {
                term *= x / k;
                sum += term;
            }

            var tails = IncompleteGamma.Regularized(shape, x);

            AssertClose(sum, tails.Q, 1e-12);
            Assert.Equal(1d, tails.P + tails.Q, 1e-15);
        });

    [Fact]
    public void Chi_square_with_one_degree_of_freedom_is_a_squared_normal() =>
        PropertyCheck.ForAll(Generators.StandardScore, z =>
            AssertClose(
                2d * NormalDistribution.SurvivalFunction(Math.Abs(z)),
                ChiSquareDistribution.SurvivalFunction(z * z, 1d),
                1e-12));

    [Fact]
    public void Elementary_functions_keep_their_accuracy_near_zero() =>
        PropertyCheck.ForAll(Gen.Choose(-20, -1).Zip(Gen.Elements(-1d, 1d)), sample =>
        {
            var x = sample.Item2 * Math.Pow(10d, sample.Item1);

            AssertClose(x, Elementary.Log1P(Elementary.ExpM1(x)), 1e-15);
            Assert.True(Elementary.Deviance(x, 1d + x) > 0d);
            Assert.Equal(0.5, Elementary.Deviance(x, 1d + x) / (x * x), Math.Abs(x));
        });

    private static double Term(int events, int trials, double probability)
    {
        var term = Math.Pow(probability, events) * Math.Pow(1d - probability, trials - events);
        for (var k = 1; k <= events; k++)
        {
            term *= (trials - events + k) / (double)k;
        }

        return term;
    }

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.Equal(expected, actual, relative * Math.Max(Math.Abs(expected), 1e-3));
}
