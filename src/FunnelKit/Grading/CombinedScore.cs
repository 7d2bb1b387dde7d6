using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>One score made of attributes, behavior and a learned probability, with the parts it was made of.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CombinedScore
{
    internal CombinedScore(
        ScoreCombination combination, Score score, Score attributes, BehaviorScore behavior, Probability? learned)
    {
        Combination = combination;
        Score = score;
        Attributes = attributes;
        Behavior = behavior;
        Learned = learned;
    }

    /// <summary>Gets the weights.</summary>
    public ScoreCombination Combination { get; }

    /// <summary>Gets the combined score.</summary>
    /// <value>
    /// Its contributions are those of the attributes, of the behavior and of the learned probability, weighted; they
    /// add up to its total exactly.
    /// </value>
    public Score Score { get; }

    /// <summary>Gets the score of the attributes, before the weight.</summary>
    public Score Attributes { get; }

    /// <summary>Gets the score of the behavior, before the weight.</summary>
    public BehaviorScore Behavior { get; }

    /// <summary>Gets the learned probability, or null when it is not known.</summary>
    public Probability? Learned { get; }
}
