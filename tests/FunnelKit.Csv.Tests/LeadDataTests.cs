using System.Collections.Immutable;
using FunnelKit.Governance;
using FunnelKit.Scoring;
using FunnelKit.Tests;

namespace FunnelKit.Csv.Tests;

/// <summary>Starter cards from public data do at least as well as a naive Bayes classifier.</summary>
public sealed class LeadDataTests
{
    private static readonly ImmutableArray<string> Leaks =
    [
        "Tags", "Lead Quality", "Lead Profile", "Last Activity", "Last Notable Activity", "Asymmetrique Activity Index",
        "Asymmetrique Profile Index", "Asymmetrique Activity Score", "Asymmetrique Profile Score",
    ];

    [DataFact("x-education-leads/Leads.csv")]
    public async Task StarterCard_OfEducationLeads()
    {
        var leads = await ReadAsync(
            "x-education-leads/Leads.csv", "Converted", "1", ["Prospect ID", "Lead Number", .. Leaks], "Select");

        Assert.Equal(9_240, leads.Table.Count);
        AssertAtLeast(0.838, 0.648, leads);
    }

    [DataFact("uci-bank/bank-full.csv")]
    public async Task StarterCard_OfBankCalls()
    {
        var leads = await ReadAsync("uci-bank/bank-full.csv", "y", "yes", ["duration"]);

        Assert.Equal(45_211, leads.Table.Count);
        AssertAtLeast(0.759, 0.354, leads);
    }

    private static async Task<CsvLeads> ReadAsync(
        string file, string label, string positive, ImmutableArray<string> excluded, params string[] missing)
    {
        await using var stream = File.OpenRead(DataFactAttribute.PathOf(file));
        return await CsvImport.ReadLeadsAsync(stream, new LeadColumns
        {
            Excluded = excluded,
            MissingWords = [.. missing],
            Outcome = new()
            {
                Column = label,
                Positive = positive,
            },
        });
    }

    private static void AssertAtLeast(double area, double logLoss, CsvLeads leads)
    {
        var isTested = leads.Table.Leads.Select(lead => unchecked((uint)lead.Group * 2_654_435_761) % 5 == 0).ToArray();
        bool?[] known = [.. leads.Outcomes.Select((outcome, place) => isTested[place] ? null : outcome)];
        var card = ScorecardDraft.From(leads.Table, known, "starter", LocalizedText.Create("Starter")).Scorecard;
        bool?[] heldOut = [.. leads.Outcomes.Select((outcome, place) => isTested[place] ? outcome : null)];
        Assert.NotNull(card);
        var report = ScorecardBackTest.From(card, leads.Table, heldOut);

        Assert.Empty(leads.RejectedRows);
        Assert.InRange(report.Ranks.AreaUnderCurve ?? 0d, area, 1d);
        Assert.InRange(report.LogLoss ?? double.NaN, 0d, logLoss);
    }
}
