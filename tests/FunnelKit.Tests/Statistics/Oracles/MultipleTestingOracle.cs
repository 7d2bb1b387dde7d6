using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class MultipleTestingOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["fixed", "random"],
        Evaluate = input =>
        {
            var pValues = input.Numbers("p_values");
            return new Dictionary<string, object?>
            {
                ["bonferroni"] = MultipleTesting.Bonferroni(pValues),
                ["holm"] = MultipleTesting.Holm(pValues),
                ["hochberg"] = MultipleTesting.Hochberg(pValues),
                ["benjamini_hochberg"] = MultipleTesting.BenjaminiHochberg(pValues),
                ["benjamini_yekutieli"] = MultipleTesting.BenjaminiYekutieli(pValues),
            };
        },
    };
}
