using FunnelKit.Qualification;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>
/// Evaluates leads on three levels, so that false demand is filtered out before effort is spent on it.
/// </summary>
/// <remarks>
/// <para>
/// First it is screened: what is invalid, outside the profile or not ready goes aside. Then it is qualified: what is
/// disproved goes aside. Then it is scored and graded: what is below <see cref="LeastGrade"/> goes aside.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class LeadEvaluator
{
    private LeadEvaluator(
        ScreeningRules screening,
        QualificationFramework qualification,
        Scorecard card,
        GradeScale scale,
        Grade? leastGrade,
        Criterion opportunity)
    {
        Screening = screening;
        Qualification = qualification;
        Card = card;
        Scale = scale;
        LeastGrade = leastGrade;
        Opportunity = opportunity;
    }

    /// <summary>Gets when a lead is a potential opportunity and not a mere interest.</summary>
    /// <value>
    /// <see cref="ScreeningFacts.NeedGenuine"/> is yes and <see cref="ScreeningFacts.NeedUrgency"/> is at least 3 of 5;
    /// the 3 is chosen by FunnelKit, no source.
    /// </value>
    public static Criterion PotentialOpportunity { get; } = Criterion.All(
        Criterion.IsTrue(ScreeningFacts.NeedGenuine),
        Criterion.AtLeast(ScreeningFacts.NeedUrgency, FactValue.FromNumber(3m)));

    /// <summary>Gets the rules of the first level.</summary>
    public ScreeningRules Screening { get; }

    /// <summary>Gets the framework of the second level.</summary>
    public QualificationFramework Qualification { get; }

    /// <summary>Gets the card of the third level.</summary>
    public Scorecard Card { get; }

    /// <summary>Gets the scale of the third level.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the lowest grade that passes the third level.</summary>
    /// <value>Null when every grade passes.</value>
    public Grade? LeastGrade { get; }

    /// <summary>Gets the condition under which a lead is a potential opportunity.</summary>
    public Criterion Opportunity { get; }

    /// <summary>Creates an evaluator.</summary>
    /// <param name="screening">The rules of the first level.</param>
    /// <param name="qualification">The framework of the second level.</param>
    /// <param name="card">The card of the third level.</param>
    /// <param name="scale">The scale of the third level.</param>
    /// <param name="leastGrade">The lowest grade that passes the third level; null for every grade.</param>
    /// <param name="opportunity">
    /// When a lead is a potential opportunity; null for <see cref="PotentialOpportunity"/>.
    /// </param>
    /// <returns>The evaluator.</returns>
    /// <exception cref="ArgumentNullException">One of the first four arguments is null.</exception>
    /// <exception cref="ArgumentException">The scale has no grade <paramref name="leastGrade"/>.</exception>
    public static LeadEvaluator Create(
        ScreeningRules screening,
        QualificationFramework qualification,
        Scorecard card,
        GradeScale scale,
        string? leastGrade = null,
        Criterion? opportunity = null)
    {
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(qualification);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(scale);
        return new(
            screening,
            qualification,
            card,
            scale,
            leastGrade is null ? null : scale[leastGrade],
            opportunity ?? PotentialOpportunity);
    }

    /// <summary>Evaluates a lead.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="answers">The answers to the framework, in any order.</param>
    /// <param name="previous">The grade before, which is kept within the margin of the scale; null for none.</param>
    /// <returns>The evaluation, level by level.</returns>
    /// <exception cref="ArgumentNullException">The facts or the answers are null.</exception>
    /// <exception cref="ArgumentException">
    /// An answer is about an element that the framework does not have, or the scale does not have the grade
    /// <paramref name="previous"/>.
    /// </exception>
    public LeadEvaluation Evaluate(
        IFactSource facts, IEnumerable<QualificationAnswer> answers, Grade? previous = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(answers);
        var screening = Screening.Screen(facts);
        var isScreened = screening.Outcome is ScreeningOutcome.Passed or ScreeningOutcome.Undecided;
        var qualification = isScreened ? Qualification.Assess(answers) : null;
        var isReal = qualification is { Status: not QualificationStatus.Disproved };
        var graded = isReal ? Scale.Grade(Card.Score(facts), facts, previous) : null;
        return new()
        {
            Screening = screening,
            Qualification = qualification,
            Graded = graded,
            Failed = !isScreened ? EvaluationLevel.Screening
                : !isReal ? EvaluationLevel.Qualification
                : Stand(graded!) == CriterionStatus.Unmet ? EvaluationLevel.Scoring
                : EvaluationLevel.None,
            Open = screening.Outcome == ScreeningOutcome.Undecided ? EvaluationLevel.Screening
                : qualification is { Status: QualificationStatus.NotYet } ? EvaluationLevel.Qualification
                : graded is not null && Stand(graded) == CriterionStatus.Unknown ? EvaluationLevel.Scoring
                : EvaluationLevel.None,
            Potential = Opportunity.Judge(facts).Status switch
            {
                CriterionStatus.Met => LeadPotential.Opportunity,
                CriterionStatus.Unmet => LeadPotential.Interest,
                _ => LeadPotential.None,
            },
        };
    }

    // What is missing leaves it open whether the least grade is reached, unless all that can be reached agrees.
    private CriterionStatus Stand(GradedScore graded)
    {
        if (LeastGrade is null)
        {
            return CriterionStatus.Met;
        }

        var least = Rank(LeastGrade);
        return Rank(graded.Lowest) <= least ? CriterionStatus.Met
            : Rank(graded.Highest) > least ? CriterionStatus.Unmet
            : CriterionStatus.Unknown;

        int Rank(Grade grade) => Scale.RankOf(grade.Id, nameof(graded));
    }
}
