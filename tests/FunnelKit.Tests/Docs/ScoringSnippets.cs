using FunnelKit.Grading;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Docs;

/// <summary>The C# of the README files about leads: scorecards, grades and behavior.</summary>
public sealed class ScoringSnippets : IDisposable
{
    // Stands in for System.Console, so that what a snippet prints can be compared with what the README shows.
    private readonly StringWriter Console = new() { NewLine = "\n" };

    public void Dispose() => Console.Dispose();

    [Fact]
    public void ScoreLeads_WithACard_PrintsWhatTheReadmeShows()
    {
        Lead[] inbox =
        [
            new("L-1", 320, "medical", null, 4),
            new("L-2", 12, "retail", true, 5),
            new("L-3", null, "software", false, 5),
        ];

        #region score-leads
        Scorecard card = Scorecard.CreateBuilder("fit", "Fit")
            .AddNumber("employees", bins => bins.Below(50, 0).From(50, 5_000, 6).AtLeast(5_000, 2).Missing(0))
            .AddCategory("industry", bins => bins.Points(5, "medical", "software").Other(0).Missing(0))
            .AddFlag("competitor", yes: -25, no: 0, missing: 0)
            .AddRating("urgency", 1, 5, missing: 0, weight: 2)
            .Build();                                           // or JSON, with every mistake at once

        LeadTable<Lead> leads = LeadTable.From(inbox, map => map
            .Id(l => l.Id)
            .Number("employees", l => l.Employees)
            .Category("industry", l => l.Industry)
            .Flag("competitor", l => l.IsCompetitor)            // null: nobody knows, which is not "no"
            .Rating("urgency", l => l.Urgency));

        LeadScores scores = card.Score(leads);                  // a million leads in a few milliseconds
        for (int i = 0; i < leads.Count; i++)
        {
            GradedScore graded = GradeScale.Abc.Grade(scores.Explain(i));
            Console.WriteLine($"{leads.IdOf(i)}: {graded}");
            Console.WriteLine(graded.Score);
        }
        #endregion

        Assert.Equal(Documents.Output("score-leads"), Console.ToString());
    }

    [Fact]
    public void ScoreBehavior_OfALead_PrintsWhatTheReadmeShows()
    {
        var asOf = new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
        BehaviorEvent[] events =
        [
            new() { Type = "visit", At = asOf.AddDays(-14) },
            new() { Type = "visit", At = asOf.AddDays(-7) },
            new() { Type = "trial", At = asOf.AddDays(-30) },
        ];

        #region score-behavior
        BehaviorModel model = BehaviorModel.CreateBuilder("web", "Web")
            .Add("visit", points: 4, Decay.HalfLife(7), highest: 10)    // half is left after a week
            .Add("trial", points: 20, Decay.Linear(60))                 // nothing is left after 60 days
            .Build();

        BehaviorScore score = model.Score(events, asOf);
        Console.WriteLine(score.Total);
        BehaviorState state = BehaviorState.Create(model).Add(events);  // stored, advanced, merged: the same bits
        Console.WriteLine(state.Score(asOf.AddDays(7)).Total);
        #endregion

        Assert.Equal(Documents.Output("score-behavior"), Console.ToString());
    }

    private sealed record Lead(string Id, int? Employees, string? Industry, bool? IsCompetitor, int? Urgency);
}
