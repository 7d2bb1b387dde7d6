using System.Text.Json;
using FunnelKit.SampleHost.Data;
using FunnelKit.SampleHost.Demo;

namespace FunnelKit.SampleHost.Tests;

public sealed class DemoTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public void Create_Twice_GivesTheSame()
    {
        var first = DemoPipeline.Create();
        var second = DemoPipeline.Create();

        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));
    }

    [Fact]
    public void Leads_CreatedTwice_AreTheSame()
    {
        var (first, events) = DemoLeads.Create();
        var (second, again) = DemoLeads.Create();

        Assert.Equal(DemoLeads.Count, first.Count);
        Assert.Equal(first.Select(Say), second.Select(Say));
        Assert.Equal(
            events.Select(item => (item.Lead, item.Position, item.Type, item.OccurredTicks)),
            again.Select(item => (item.Lead, item.Position, item.Type, item.OccurredTicks)));
        Assert.All(events, item => Assert.InRange(item.OccurredTicks, 0, DemoPipeline.AsOf.UtcTicks));

        static (string, string, long, long, bool?, string) Say(LeadRow row) =>
            (row.Company, row.Contact, row.CreatedTicks, row.TouchedTicks, row.IsWon, row.Values);
    }

    [Fact]
    public void Create_GivesTwoThousandOpportunitiesOfEighteenMonths()
    {
        var content = DemoPipeline.Create();

        Assert.Equal(2_000, content.Opportunities.Count);
        Assert.Equal(7, DemoFunnel.Model.OpenStages.Length);
        Assert.Equal(
            new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            new DateTime(content.StageEvents.Min(e => e.OccurredTicks)!.Value, DateTimeKind.Utc).Date);
        Assert.All(content.StageEvents, e => Assert.InRange(e.OccurredTicks!.Value, 0, DemoPipeline.AsOf.UtcTicks));
    }

    [Fact]
    public void Labels_SayWhereDealsComeFrom_AndWhoCompetes()
    {
        var content = DemoPipeline.Create();

        var first = content.StageEvents.Where(item => item.Position == 0)
            .Select(item => DataSetRow.Read(item.Labels)).ToList();

        Assert.Equal(DemoLabels.Dimensions, DataSetRow.Read(content.DataSet.Dimensions).OfType<string>());
        Assert.All(first, labels => Assert.Equal(DemoLabels.Dimensions.Count, labels.Length));
        Assert.InRange(first.Count(labels => labels[0] is null), 20, 120);
        Assert.All(
            first.SelectMany(labels => labels).OfType<string>().Distinct(),
            label => Assert.NotEqual(
                DemoLabels.Say(DemoFunnel.Model, label, LocalizedText.English),
                DemoLabels.Say(DemoFunnel.Model, label, LocalizedText.SimplifiedChinese)));
        Assert.True(content.StageEvents.Count(item => DataSetRow.Read(item.Labels) is [.., { }]) > 100);
    }

    [Fact]
    public async Task Diagnosis_OfTheDemo_IsAMiddleBulgeAtTheProductDemo()
    {
        using var client = host.CreatePages();

        var diagnosis = await client.AskAsync("/api/datasets/demo/diagnosis");

        Assert.Equal("middleBulge", diagnosis.GetProperty("shape").GetString());
        var finding = Assert.Single(diagnosis.GetProperty("findings").EnumerateArray());
        Assert.Equal(DemoFunnel.ProductDemo, finding.GetProperty("stage").GetString());
    }

    [Fact]
    public async Task Deals_ThatWentBack_AreSeen()
    {
        using var client = host.CreatePages();

        var flow = await client.AskAsync("/api/datasets/demo/flow");

        var stages = flow.GetProperty("stages").EnumerateArray().ToList();
        Assert.True(stages.Sum(stage => stage.GetProperty("regressed").GetInt64()) > 2);
    }

    [Fact]
    public async Task LossReasons_AreSaidInTheLanguageOfThePage()
    {
        using var client = host.CreatePages();

        var english = await client.ReadAsync("/d/demo?lang=en");
        var chinese = await client.ReadAsync("/d/demo?lang=zh-Hans");

        Assert.Contains("Competitor won", english, StringComparison.Ordinal);
        Assert.Contains("竞品胜出", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("Competitor", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_OfEveryStage_AddUp()
    {
        using var client = host.CreatePages();

        var flow = await client.AskAsync("/api/datasets/demo/flow");

        Assert.All(flow.GetProperty("stages").EnumerateArray(), stage =>
        {
            string[] parts =
            [
                "advanced", "lost", "regressed", "disqualified", "nurtured", "transferred", "onHold", "stillThere",
            ];
            Assert.Equal(
                stage.GetProperty("entries").GetInt64(), parts.Sum(part => stage.GetProperty(part).GetInt64()));
        });
    }
}
