namespace FunnelKit.Statistics;

/// <summary>
/// How the shares of many groups are spread: a beta prior fitted to them, and the groups drawn towards it.
/// </summary>
/// <remarks>
/// <para>
/// A small group's raw share says little; its shrunken share is a compromise with all groups, the closer to the
/// prior the fewer trials the group has (empirical Bayes). Groups without trials are left out of a fit. Equality
/// compares references; instances are immutable and safe to use from several threads. In the formulas group i has k
/// successes in n trials.
/// </para>
/// <para>
/// <b>Source:</b> J. C. Kleinman, Proportions with Extraneous Variance: Single and Independent Samples, Journal of the
/// American Statistical Association 68 (1973); D. A. Williams, The Analysis of Binary Responses from Toxicological
/// Experiments Involving Reproduction and Teratogenicity, Biometrics 31 (1975); R. E. Tarone, Testing the Goodness
/// of Fit of the Binomial Distribution, Biometrika 66 (1979).
/// </para>
/// <example>
/// <code>
/// BetaBinomial prior = BetaBinomial.FitLikelihood(won, closed);       // one entry for each salesperson
/// double? shrunken = prior.Shrink(successes: 2, trials: 3);
/// </code>
/// </example>
/// </remarks>
public sealed class BetaBinomial
{
    private BetaBinomial(BetaBinomialStatus status, double? pooledShare)
    {
        Status = status;
        PooledShare = pooledShare;
    }

    /// <summary>Gets whether there is a prior.</summary>
    public BetaBinomialStatus Status { get; }

    /// <summary>Gets the share of successes in all trials, in the range [0, 1]; null without trials.</summary>
    public double? PooledShare { get; }

    /// <summary>
    /// Gets the first parameter of the prior, above 0: as if so many successes were known beforehand.
    /// </summary>
    public double? Alpha { get; private init; }

    /// <summary>
    /// Gets the second parameter of the prior, above 0: as if so many failures were known beforehand.
    /// </summary>
    public double? Beta { get; private init; }

    /// <summary>
    /// Gets the correlation of two trials of one group, <c>1/(α + β + 1)</c>. The weighted moments report it beside
    /// their status also when it is outside (0, 1).
    /// </summary>
    public double? Overdispersion { get; private init; }

    /// <summary>Gets the logarithm of the likelihood at its maximum; null for moments and without a prior.</summary>
    public double? LogLikelihood { get; private init; }

    /// <summary>
    /// Gets the logarithm of the likelihood without overdispersion, or, when <see cref="Status"/> is
    /// <see cref="BetaBinomialStatus.Extreme"/>, with as much as there can be; null for moments and when degenerate.
    /// </summary>
    public double? LogLikelihoodLimit { get; private init; }

    /// <summary>Fits the prior to mean and variance of the raw shares, each counting alike.</summary>
    /// <param name="successes">The successes of each group, from 0 to its trials.</param>
    /// <param name="trials">The trials of each group, at least 0.</param>
    /// <returns>The fit; quick, and wrong for small groups, whose chance variation it takes for a spread.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    /// <remarks>With mean m and sample variance v of the shares: <c>M = m(1 − m)/v − 1</c>, <c>α = mM</c>.</remarks>
    public static BetaBinomial FitMoments(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        var groups = BetaBinomialGroups.Create(successes, trials);
        var shares = default(Moments);
        for (var i = 0; i < groups.Count; i++)
        {
            shares = shares.Add(groups.Successes[i] / groups.Trials[i]);
        }

        if (groups.IsDegenerate || shares.Variance is not { } variance)
        {
            return new(BetaBinomialStatus.Degenerate, groups.PooledShare);
        }

        var mean = shares.Mean!.Value;
        var size = (mean * (1d - mean) / variance) - 1d;
        return variance == 0d ? new(BetaBinomialStatus.NoOverdispersion, groups.PooledShare)
            : size <= 0d ? new(BetaBinomialStatus.Extreme, groups.PooledShare)
            : Fitted(groups, mean * size, (1d - mean) * size);
    }

    /// <summary>Fits the prior to the spread of the shares, larger groups counting more.</summary>
    /// <param name="successes">The successes of each group, from 0 to its trials.</param>
    /// <param name="trials">The trials of each group, at least 0.</param>
    /// <returns>The fit, which allows for the chance variation of small groups.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    /// <remarks>
    /// Kleinman's estimate in one step with the trials as weights: with G groups, <c>N = Σn</c>, pooled share p,
    /// <c>S = Σn(k/n − p)²</c> and <c>D = Σn(1 − n/N)</c>, the overdispersion is
    /// <c>ρ = (S − p(1 − p)(G − 1))/(p(1 − p)(D − (G − 1)))</c> and <c>α = p(1 − ρ)/ρ</c>.
    /// </remarks>
    public static BetaBinomial FitWeightedMoments(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        var groups = BetaBinomialGroups.Create(successes, trials);
        if (groups.IsDegenerate)
        {
            return new(BetaBinomialStatus.Degenerate, groups.PooledShare);
        }

        var pooled = groups.PooledShare!.Value;
        var (spread, weight) = (0d, 0d);
        for (var i = 0; i < groups.Count; i++)
        {
            var distance = (groups.Successes[i] / groups.Trials[i]) - pooled;
            spread += groups.Trials[i] * distance * distance;
            weight += groups.Trials[i] * ((groups.TotalTrials - groups.Trials[i]) / groups.TotalTrials);
        }

        var variance = pooled * (1d - pooled);
        var freedom = groups.Count - 1d;
        var correlation = (spread - (variance * freedom)) / (variance * (weight - freedom));
        return correlation is > 0d and < 1d
            ? Fitted(
                groups, pooled * (1d - correlation) / correlation, (1d - pooled) * (1d - correlation) / correlation)
            : new(
                correlation <= 0d ? BetaBinomialStatus.NoOverdispersion : BetaBinomialStatus.Extreme,
                groups.PooledShare)
            {
                Overdispersion = correlation,
            };
    }

    /// <summary>Fits the prior by maximum likelihood.</summary>
    /// <param name="successes">The successes of each group, from 0 to its trials.</param>
    /// <param name="trials">The trials of each group, at least 0.</param>
    /// <returns>The fit: the best one, at a few dozen passes over the groups.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    /// <remarks>
    /// Maximizes <c>Σ ln[C(n, k) B(α + k, β + n − k)/B(α, β)]</c> by Newton's method on ln α and ln β. There is no
    /// overdispersion when the likelihood grows with α + β without end.
    /// </remarks>
    public static BetaBinomial FitLikelihood(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        var groups = BetaBinomialGroups.Create(successes, trials);
        if (groups.IsDegenerate)
        {
            return new(BetaBinomialStatus.Degenerate, groups.PooledShare);
        }

        if (groups.IsAllOrNothing)
        {
            return new(BetaBinomialStatus.Extreme, groups.PooledShare)
            {
                LogLikelihoodLimit = groups.LogLikelihoodOfAllOrNothing(),
            };
        }

        var limit = groups.LogLikelihoodOfPooledShare();
        return BetaBinomialLikelihood.TryMaximize(groups, limit, out var alpha, out var beta, out var likelihood)
            ? Fitted(groups, alpha, beta, likelihood, limit)
            : new(BetaBinomialStatus.NoOverdispersion, groups.PooledShare) { LogLikelihoodLimit = limit };
    }

    /// <summary>Estimates the share of a group by a compromise between its own trials and all groups.</summary>
    /// <param name="successes">The successes of the group, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">
    /// The trials of the group, at least 0: without any, the mean of the prior is returned.
    /// </param>
    /// <returns>
    /// <c>(α + k)/(α + β + n)</c>, in the range [0, 1]; <see cref="PooledShare"/> without overdispersion; null when the
    /// groups support no prior.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public double? Shrink(long successes, long trials)
    {
        BetaBinomialGroups.ThrowIfInvalid(successes, trials);
        return Status == BetaBinomialStatus.NoOverdispersion
            ? PooledShare
            : (Alpha + successes) / (Alpha + Beta + trials);
    }

    /// <summary>Computes the interval of a group's share that goes with <see cref="Shrink"/>.</summary>
    /// <param name="successes">The successes of the group, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The trials of the group, at least 0.</param>
    /// <param name="confidence">
    /// The probability of the interval, in the range (0, 1). The default value is 0.95.
    /// </param>
    /// <returns>
    /// From the <c>(1 − confidence)/2</c> to the <c>1 − (1 − confidence)/2</c> quantile of Beta(α + k, β + n − k); null
    /// without a prior. That the prior itself was estimated is left out of account.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public ConfidenceInterval? ShrunkenInterval(long successes, long trials, double confidence = 0.95)
    {
        BetaBinomialGroups.ThrowIfInvalid(successes, trials);
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        if (Alpha is not { } alpha || Beta is not { } beta)
        {
            return null;
        }

        var tail = (1d - confidence) / 2d;
        var (first, second) = (alpha + successes, beta + (trials - successes));
        return new(
            BetaDistribution.Quantile(first, second, tail, 1d - tail),
            BetaDistribution.Quantile(first, second, 1d - tail, tail),
            confidence);
    }

    private static BetaBinomial Fitted(
        BetaBinomialGroups groups, double alpha, double beta, double? likelihood = null, double? limit = null) =>
        new(BetaBinomialStatus.Fitted, groups.PooledShare)
        {
            Alpha = alpha,
            Beta = beta,
            Overdispersion = 1d / (alpha + beta + 1d),
            LogLikelihood = likelihood,
            LogLikelihoodLimit = limit,
        };
}
