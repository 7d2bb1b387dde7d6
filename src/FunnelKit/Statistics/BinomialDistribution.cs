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
