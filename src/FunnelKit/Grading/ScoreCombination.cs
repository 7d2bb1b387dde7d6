using System.Collections.Immutable;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>How a score of attributes, a score of behavior and a learned probability make one score.</summary>
/// <remarks>
/// <para>
/// Formula: <c>total = AttributeWeight × attributes + BehaviorWeight × behavior + LearnedPoints × probability</c>. The
/// products are exact, but for the last, which is rounded to millionths of a point, half to even; so contributions add
/// up to the total exactly.
/// </para>
/// <para>Equality compares every property. Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed record ScoreCombination
{
    private const decimal MaxWeight = 1_000m;

    private ScoreCombination(decimal attributeWeight, decimal behaviorWeight, decimal learnedPoints)
    {
        AttributeWeight = attributeWeight;
        BehaviorWeight = behaviorWeight;
        LearnedPoints = learnedPoints;
    }

    /// <summary>Gets what the points of the attributes are multiplied by.</summary>
    public decimal AttributeWeight { get; }

    /// <summary>Gets what the points of the behavior are multiplied by.</summary>
    public decimal BehaviorWeight { get; }

    /// <summary>Gets how many points a certain win counts; a smaller probability counts in proportion.</summary>
    public decimal LearnedPoints { get; }

    /// <summary>Declares the weights.</summary>
    /// <param name="attributeWeight">What the points of the attributes are multiplied by, from 0 to 1,000.</param>
    /// <param name="behaviorWeight">What the points of the behavior are multiplied by, from 0 to 1,000.</param>
    /// <param name="learnedPoints">
    /// How many points a certain win counts, from 0 to 1,000,000; 0 to leave the probability out.
    /// </param>
    /// <returns>The combination.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is out of range or has more than six decimal places.
    /// </exception>
    public static ScoreCombination Create(decimal attributeWeight, decimal behaviorWeight, decimal learnedPoints)
    {
        Check(attributeWeight, MaxWeight, nameof(attributeWeight));
        Check(behaviorWeight, MaxWeight, nameof(behaviorWeight));
        Check(learnedPoints, PointUnits.MaxPoints, nameof(learnedPoints));
        return new(attributeWeight, behaviorWeight, learnedPoints);
    }

    /// <summary>Combines the parts.</summary>
    /// <param name="attributes">The score of the attributes.</param>
    /// <param name="behavior">The score of the behavior.</param>
    /// <param name="learned">
    /// The learned probability; null when it is not known, which is not 0: it leaves the reachable range open.
    /// </param>
    /// <returns>The combined score, which can be graded like any other.</returns>
    /// <exception cref="ArgumentNullException">A score is null.</exception>
    public CombinedScore Combine(Score attributes, BehaviorScore behavior, Probability? learned)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(behavior);
        ImmutableArray<Contribution> contributions =
        [
            .. attributes.Contributions.Select(item => item with
            {
                Points = AttributeWeight * item.Points,
                Gain = AttributeWeight * item.Gain,
            }),
            .. behavior.Contributions.Select(item => new Contribution
            {
                Kind = ContributionKind.Behavior,
                Id = item.Id,
                Name = item.Name,
                Points = BehaviorWeight * item.Points,
            }),
            Learned(learned),
        ];
        var known = contributions.Sum(item => item.Points) - (AttributeWeight * attributes.Total);
        var open = learned is null ? LearnedPoints : 0m;
        return new(
            this,
            new(
                contributions.Sum(item => item.Points),
                contributions,
                known + (AttributeWeight * attributes.Lowest),
                known + (AttributeWeight * attributes.Highest) + open),
            attributes,
            behavior,
            learned);
    }

    /// <summary>Scores a lead in all three ways and combines the scores.</summary>
    /// <typeparam name="TLead">The caller's type of lead.</typeparam>
    /// <param name="lead">The lead.</param>
    /// <param name="attributes">Scores its attributes.</param>
    /// <param name="behavior">The score of its behavior.</param>
    /// <param name="learned">Knows its probability, or has no answer.</param>
    /// <returns>The combined score.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CombinedScore Combine<TLead>(
        TLead lead, ILeadScorer<TLead> attributes, BehaviorScore behavior, IWinProbability<TLead> learned)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(learned);
        return Combine(attributes.Score(lead), behavior, learned.ProbabilityOf(lead));
    }

    private Contribution Learned(Probability? learned) => new()
    {
        Kind = ContributionKind.Learned,
        Id = "learned",
        Name = LocalizedText.Create("Learned probability", "智能评分"),
        Points = learned is { } probability
            ? PointUnits.ToPoints(PointUnits.Round((double)LearnedPoints * probability.Fraction))
            : 0m,
        Value = learned is { } value ? FactValue.FromNumber((decimal)value.Fraction) : FactValue.None,
        Status = learned is not null ? InputStatus.Known
            : LearnedPoints == 0m ? InputStatus.None
            : InputStatus.Missing,
    };

    private static void Check(decimal value, decimal most, string parameter)
    {
        if (value < 0m || value > most || !PointUnits.CanHold(value))
        {
            throw new ArgumentOutOfRangeException(
                parameter, value, $"A number from 0 to {most} with at most six decimal places is needed.");
        }
    }
}
