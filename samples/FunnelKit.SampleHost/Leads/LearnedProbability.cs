using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>
/// The learned part of the score: a card drafted from the leads whose end is known, asked for its probability. Any
/// other learner would stand in the same place.
/// </summary>
public sealed class LearnedProbability(Scorecard? card) : IWinProbability<Lead>
{
    public Probability? ProbabilityOf(Lead deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        return card?.Score(deal.Facts).Probability;
    }
}
