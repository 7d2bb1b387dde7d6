namespace FunnelKit;

/// <summary>Computes the chance that an open deal is won, from anything known about it.</summary>
/// <typeparam name="T">The caller's type of deal.</typeparam>
/// <remarks>
/// An implementation is pure and thread-safe: the same deal always has the same answer, asked from any thread, in any
/// order and any number of times. It is asked about open deals without a valid manual override only.
/// </remarks>
public interface IWinProbability<in T>
{
    /// <summary>Computes the probability of one deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <returns>The probability, or null when there is no answer; the stage then decides.</returns>
    Probability? ProbabilityOf(T deal);
}
