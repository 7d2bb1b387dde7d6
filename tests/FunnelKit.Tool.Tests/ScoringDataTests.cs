using FunnelKit.Tests;

namespace FunnelKit.Tool.Tests;

/// <summary>A starter card of real deals does at least as well as naive Bayes, and scores the file.</summary>
public sealed class ScoringDataTests
{
    private const string Deals = "salvirt-b2b/salvirt.dev.csv";

    [DataFact(Deals)]
    public async Task Init_ThenScore_OfRealDeals()
    {
        using var run = new Run();
        var card = run.Write("card.json", string.Empty);
        string[] label = [DataFactAttribute.PathOf(Deals), "--label", "Status", "--positive", "Won", "--json"];

        Assert.Equal(
            0, await run.ToolAsync(["scorecard", "init", .. label, "--group-by-profile", "--output", card]));
        var check = run.Json.GetProperty("check");
        Assert.Equal(225, check.GetProperty("leads").GetInt32());
        Assert.InRange(check.GetProperty("areaUnderCurve").GetProperty("value").GetDouble(), 0.825, 1d);
        Assert.InRange(check.GetProperty("logLoss").GetDouble(), 0d, 0.852);

        Assert.Equal(0, await run.ToolAsync(["score", .. label, "--scorecard", card]));
        Assert.Equal(225, run.Json.GetProperty("leads").GetArrayLength());
    }
}
