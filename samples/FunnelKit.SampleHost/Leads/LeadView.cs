using FunnelKit.Grading;
using FunnelKit.SampleHost.Demo;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>Everything there is to say about one stored lead.</summary>
public sealed class LeadView
{
    public LeadView(LeadBook book, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(lead);
        Lead = lead;
        Assessment = new(book.Card, lead.Facts, lead);
        Behavior = DemoScoring.Behavior.Score(lead.Events, LeadBook.AsOf, lead.CreatedAt);
        var graded = Assessment.Graded;
        Combined = DemoScoring.Combination.Combine(graded.Score, Behavior, book.Learned.ProbabilityOf(lead));
        Placement = DemoScoring.Matrix.Place(graded.Score, Behavior);
        Trace = GradeTrace.Follow(
            DemoScoring.Activity,
            DemoScoring.Behavior,
            lead.Events,
            [
                new()
                {
                    At = lead.CreatedAt,
                    Points = graded.Score.Total,
                    Cause = GradeChangeCause.Attribute,
                },
            ],
            LeadBook.AsOf);
    }

    public Lead Lead { get; }

    public LeadAssessment Assessment { get; }

    /// <summary>Gets what the lead does, as of the end of the data.</summary>
    public BehaviorScore Behavior { get; }

    /// <summary>Gets attributes, behavior and the learned probability in one number.</summary>
    public CombinedScore Combined { get; }

    /// <summary>Gets the place from A1 to C3.</summary>
    public MatrixPlacement Placement { get; }

    /// <summary>Gets how the temperature followed the activity, and when sales should step in.</summary>
    public GradeTrace Trace { get; }
}
