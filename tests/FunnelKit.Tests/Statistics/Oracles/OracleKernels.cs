namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>All files of reference vectors that the library must reproduce.</summary>
internal static class OracleKernels
{
    public static IReadOnlyDictionary<string, OracleKernel> All { get; } = new Dictionary<string, OracleKernel>
    {
        ["beta_binomial_fit"] = BetaBinomialOracle.Kernel,
        ["classification_metrics"] = ClassificationMetricsOracle.Kernel,
        ["drift_psi"] = DriftOracle.Kernel,
        ["exponential_decay"] = ExponentialDecayOracle.Kernel,
        ["logistic_l2"] = LogisticOracle.Kernel,
        ["markov_absorbing"] = MarkovOracle.Kernel,
        ["mergeable_moments"] = MomentsOracle.Kernel,
        ["multiple_testing"] = MultipleTestingOracle.Kernel,
        ["proportion_intervals"] = ProportionIntervalsOracle.Kernel,
        ["quantiles"] = QuantilesOracle.Kernel,
        ["special_functions"] = SpecialFunctionsOracle.Kernel,
        ["survival_competing_risks"] = CompetingRisksOracle.Kernel,
        ["survival_kaplan_meier"] = KaplanMeierOracle.Kernel,
        ["survival_log_rank"] = LogRankOracle.Kernel,
        ["survival_multistate"] = MultistateOracle.Kernel,
        ["trend_and_change"] = TrendOracle.Kernel,
        ["two_proportions"] = TwoProportionsOracle.Kernel,
    };
}
