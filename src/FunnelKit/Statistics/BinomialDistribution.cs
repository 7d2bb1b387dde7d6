namespace FunnelKit.Statistics;

/// <summary>The binomial distribution: how often an event of one probability happens in so many trials.</summary>
internal static class BinomialDistribution
{
    /// <summary>Computes the probability of at most so many events.</summary>
    /// <param name="events">The number of events.</param>
    /// <param name="trials">The number of trials, at least 0.</param>
    /// <param name="probability">The probability of the event in one trial, in the range [0, 1].</param>
    /// <returns>The probability, in the range [0, 1].</returns>
    public static double Cdf(long events, long trials, double probability) => Tails(events, trials, probability).Lower;

    /// <summary>Computes the probability of more than so many events, exactly in the upper tail too.</summary>
    /// <param name="events">The number of events.</param>
    /// <param name="trials">The number of trials, at least 0.</param>
    /// <param name="probability">The probability of the event in one trial, in the range [0, 1].</param>
    /// <returns>The probability, in the range [0, 1].</returns>
    public static double SurvivalFunction(long events, long trials, double probability) =>
        Tails(events, trials, probability).Upper;

    /// <summary>Computes the natural logarithm of the probability of exactly so many events.</summary>
    /// <param name="events">The number of events, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The number of trials, at least 0.</param>
    /// <param name="p">The probability of the event in one trial, in the range (0, 1).</param>
    /// <param name="q">The probability of its opposite, which may be known more exactly than <c>1 − p</c>.</param>
    /// <returns>The logarithm, with an error that does not grow with the number of trials.</returns>
    /// <remarks>
    /// <b>Source:</b> C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000): what remains of powers
    /// and factorials are deviances and the errors of Stirling's formula.
    /// </remarks>
    public static double LogMass(double events, double trials, double p, double q)
    {
        var others = trials - events;
        if (events == 0d || others == 0d)
        {
            return events == 0d ? others * LogNextToOne(q, p) : events * LogNextToOne(p, q);
        }

        return GammaFunctions.StirlingError(trials)
            - GammaFunctions.StirlingError(events)
            - GammaFunctions.StirlingError(others)
            - Deviance(events, trials * p)
            - Deviance(others, trials * q)
            - (Math.Log(events * (others / trials)) / 2d)
            - Elementary.HalfLogTwoPi;
    }

    // The logarithm of a probability next to 1 comes from its opposite.
    private static double LogNextToOne(double share, double opposite) =>
        opposite < 0.5 ? Elementary.Log1P(-opposite) : Math.Log(share);

    // x ln(x/m) − x + m.
    private static double Deviance(double x, double mean) =>
        x * Elementary.Deviance((mean - x) / x, mean / x);

    // Abramowitz and Stegun 26.5.24: P(X > k) = I_p(k + 1, n − k).
    private static (double Lower, double Upper) Tails(long events, long trials, double probability)
    {
        if (events < 0)
        {
            return (0d, 1d);
        }

        if (events >= trials)
        {
            return (1d, 0d);
        }

        var (upper, lower) = IncompleteBeta.Regularized(events + 1d, trials - events, probability);
        return (lower, upper);
    }
}
