using FunnelKit.Csv;
using FunnelKit.Grading;
using FunnelKit.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace FunnelKit.Tests.Docs;

/// <summary>The C# of the README files about leads: each region is shown there word for word, and runs here.</summary>
public sealed class LeadSnippets : IDisposable
{
    // Stands in for System.Console, so that what a snippet prints can be compared with what the README shows.
    private readonly StringWriter Console = new() { NewLine = "\n" };

    public void Dispose() => Console.Dispose();

    [Fact]
    public async Task ReadLeads_OfAFile_ScoresThem()
    {
        const string Text = "company,行业匹配度,预算范围\nAnn,5,4\nBob,high,1\n";
        var card = Scorecards.FiveDimensions;
        using var export = new TemporaryFile(Text);
        var File = export;

        #region read-leads
        await using FileStream file = File.OpenRead("leads.csv");
        CsvLeads leads = await CsvImport.ReadLeadsAsync(file, new LeadColumns { Card = card, Id = "company" });
        LeadScores scores = card.Score(leads.Table);

        Console.WriteLine(scores[0]);   // 12: of Ann, who is leads.Table.Leads[0]
        foreach (RejectedRow row in leads.RejectedRows)
        {
            Console.WriteLine(row);     // line 3, column '行业匹配度', value 'high': This is not a rating. …
        }
        #endregion

        Assert.Equal(
            "12\nline 3, column '行业匹配度', value 'high': This is not a rating. Expected is a whole number.\n",
            Console.ToString());
        Assert.Equal(3, leads.MissingColumns.Length);
    }

    [Fact]
    public void AddScoring_ToServices_ScoresTheApplicationsLeads()
    {
        var services = new ServiceCollection();
        var json = Scorecards.MedicalDevices.ToJson();

        #region add-scoring
        services.AddFunnelKit()
            .AddScorecard("medical-devices", json)                  // or a Scorecard
            .AddGradeScale("own", scale =>                          // or a GradeScale, or in the configuration
            {
                scale.Grades.Add(new() { Id = "A", From = 20 });
                scale.Grades.Add(new() { Id = "B" });
            })
            .AddLeadScorer<Lead>(map => map.Category("hospital-grade", lead => lead.HospitalGrade));
        #endregion

        Assert.All(
            [typeof(Scorecard), typeof(GradeScale), typeof(ILeadScorer<Lead>)],
            type => Assert.Contains(services, service => service.ServiceType == type && !service.IsKeyedService));
        Assert.Contains(services, service => service.IsKeyedService && Equals(service.ServiceKey, "own"));
    }

    private sealed record Lead(string? HospitalGrade);
}
