namespace FunnelKit.Scoring;

/// <summary>Says which odds of a positive outcome a score stands for.</summary>
/// <remarks>
/// <para>
/// Formula: <c>odds = 2 ^ ((score − EvenScore) / PointsToDouble)</c> and <c>probability = odds ÷ (1 + odds)</c>.
/// </para>
/// <para>
/// <b>Source:</b> N. Siddiqi: Credit Risk Scorecards, Wiley 2006, chapter 6 (scorecard scaling).
/// </para>
/// </remarks>
public sealed record OddsScale
{
    /// <summary>Gets the score at which the odds are even, that is the probability is a half.</summary>
    public decimal EvenScore { get; init; }

    /// <summary>Gets how many more points double the odds.</summary>
    /// <value>Greater than 0. The default value is 20.</value>
    public decimal PointsToDouble { get; init; } = 20m;

    /// <summary>Computes the probability that a score stands for.</summary>
    /// <param name="score">The score, in points.</param>
    /// <returns>The probability; it rises with the score.</returns>
    public Probability ProbabilityOf(decimal score)
    {
        var doublings = (double)(score - EvenScore) / (double)PointsToDouble;
        return Probability.FromFraction(1d / (1d + Math.Exp(-doublings * Math.Log(2d))));
    }
}
