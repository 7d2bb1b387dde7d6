using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>What follows from what is known of a lead: screening, score, grade and treatment.</summary>
public sealed class LeadAssessment
{
    public LeadAssessment(Scorecard card, LeadFacts facts, Lead? lead = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(facts);
        Card = card;
        Screening = ScreeningRules.Standard.Screen(facts);
        Graded = GradeScale.Abc.Grade(card.Score(facts), facts);
        Plan = LeadBook.PlanFor(Graded.Grade, lead);
    }

    public Scorecard Card { get; }

    public ScreeningVerdict Screening { get; }

    public GradedScore Graded { get; }

    public TreatmentPlan Plan { get; }
}
