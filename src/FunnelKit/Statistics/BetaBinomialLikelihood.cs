namespace FunnelKit.Statistics;

/// <summary>Maximizes the likelihood of groups under a beta prior.</summary>
internal static class BetaBinomialLikelihood
{
    private const int MostSteps = 200;
    private const double LongestStep = 2d;
    private const double SmallStep = 1e-4;
    private const double NoStep = 1e-12;

    /// <summary>
    /// Finds the prior of the highest likelihood; false when the likelihood is highest without overdispersion.
    /// </summary>
    public static bool TryMaximize(
        BetaBinomialGroups groups, double limit, out double alpha, out double beta, out double likelihood)
    {
        (alpha, beta, likelihood) = Start(groups);
        if (likelihood <= limit && Overdispersion(groups) <= 0d)
        {
            return false;
        }

        for (var step = 0; step < MostSteps; step++)
        {
            var (ofAlpha, ofBeta) = Direction(groups, alpha, beta);
            var length = Math.Max(Math.Abs(ofAlpha), Math.Abs(ofBeta));
            var scale = Math.Min(1d, LongestStep / length);
            var next = (Alpha: alpha * Math.Exp(scale * ofAlpha), Beta: beta * Math.Exp(scale * ofBeta));
            var reached = LogLikelihood(groups, next.Alpha, next.Beta);
            for (; length * scale > SmallStep && !(reached > likelihood); scale /= 2d)
            {
                next = (alpha * Math.Exp(scale / 2d * ofAlpha), beta * Math.Exp(scale / 2d * ofBeta));
                reached = LogLikelihood(groups, next.Alpha, next.Beta);
            }

            (alpha, beta, likelihood) = (next.Alpha, next.Beta, reached);
            if (length <= NoStep)
            {
                break;
            }
        }

        return true;
    }

    // The best of a few priors with the pooled mean, from very wide to very narrow.
    private static (double Alpha, double Beta, double Likelihood) Start(BetaBinomialGroups groups)
    {
        var (share, rest) = (
            groups.TotalSuccesses / groups.TotalTrials,
            (groups.TotalTrials - groups.TotalSuccesses) / groups.TotalTrials);
        var best = (Alpha: share, Beta: rest, Likelihood: double.NegativeInfinity);
        for (var size = 1e-3; size < 1e8; size *= 4d)
        {
            var likelihood = LogLikelihood(groups, share * size, rest * size);
            if (likelihood > best.Likelihood)
            {
                best = (share * size, rest * size, likelihood);
            }
        }

        return best;
    }

    // The derivative of the likelihood by the correlation, at none: Tarone's statistic but for its scale.
    private static double Overdispersion(BetaBinomialGroups groups)
    {
        var share = groups.TotalSuccesses / groups.TotalTrials;
        var sum = 0d;
        for (var i = 0; i < groups.Count; i++)
        {
            var (k, n) = (groups.Successes[i], groups.Trials[i]);
            sum += (k * (k - 1d) / share) + ((n - k) * (n - k - 1d) / (1d - share)) - (n * (n - 1d));
        }

        return sum;
    }

    // Newton's step in ln α and ln β; along the gradient where the likelihood is not concave.
    private static (double OfAlpha, double OfBeta) Direction(BetaBinomialGroups groups, double alpha, double beta)
    {
        var (scoreOfAlpha, scoreOfBeta, alphaAlpha, betaBeta, both) = (0d, 0d, 0d, 0d, 0d);
        var (first, second, sum) = (
            GammaFunctions.Digamma(alpha), GammaFunctions.Digamma(beta), GammaFunctions.Digamma(alpha + beta));
        var (firstSlope, secondSlope, sumSlope) = (
            GammaFunctions.Trigamma(alpha), GammaFunctions.Trigamma(beta), GammaFunctions.Trigamma(alpha + beta));
        for (var i = 0; i < groups.Count; i++)
        {
            var (k, n) = (groups.Successes[i], groups.Trials[i]);
            var common = sum - GammaFunctions.Digamma(alpha + beta + n);
            var commonSlope = sumSlope - GammaFunctions.Trigamma(alpha + beta + n);
            scoreOfAlpha += GammaFunctions.Digamma(alpha + k) - first + common;
            scoreOfBeta += GammaFunctions.Digamma(beta + (n - k)) - second + common;
            alphaAlpha += GammaFunctions.Trigamma(alpha + k) - firstSlope + commonSlope;
            betaBeta += GammaFunctions.Trigamma(beta + (n - k)) - secondSlope + commonSlope;
            both += commonSlope;
        }

        var (left, right) = (alpha * scoreOfAlpha, beta * scoreOfBeta);
        var leftLeft = (alpha * alpha * alphaAlpha) + left;
        var rightRight = (beta * beta * betaBeta) + right;
        var leftRight = alpha * beta * both;
        var determinant = (leftLeft * rightRight) - (leftRight * leftRight);
        if (leftLeft < 0d && determinant > 0d)
        {
            return (
                ((leftRight * right) - (rightRight * left)) / determinant,
                ((leftRight * left) - (leftLeft * right)) / determinant);
        }

        var steepness = Math.Max(Math.Abs(left), Math.Abs(right));
        return steepness == 0d ? (0d, 0d) : (left / steepness, right / steepness);
    }

    private static double LogLikelihood(BetaBinomialGroups groups, double alpha, double beta)
    {
        var sum = 0d;
        var ofPrior = IncompleteBeta.LogBeta(alpha, beta);
        for (var i = 0; i < groups.Count; i++)
        {
            var (k, n) = (groups.Successes[i], groups.Trials[i]);
            sum += alpha + beta > n
                ? GammaFunctions.LogGammaRatio(alpha, k) + GammaFunctions.LogGammaRatio(beta, n - k)
                    - GammaFunctions.LogGammaRatio(alpha + beta, n)
                    - Math.Log(n + 1d) - IncompleteBeta.LogBeta(k + 1d, n - k + 1d)
                : GammaFunctions.LogGammaRatio(k + 1d, alpha - 1d) + GammaFunctions.LogGammaRatio(n - k + 1d, beta - 1d)
                    - GammaFunctions.LogGammaRatio(n + 1d, alpha + beta - 1d) - ofPrior;
        }

        return sum;
    }
}
