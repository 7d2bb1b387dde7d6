using FunnelKit.Csv.Registers;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Csv.Tests.Registers;

public sealed class RegisterTimelineTests
{
    private static readonly DateTimeOffset ImportedAt = new(2023, 10, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ToTimelines_GoldenRow_KeepsEveryValue()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var timelines = register.ToTimelines(Golden.Model, ImportedAt, "陈");
        var state = timelines[0].StateAt(ImportedAt);

        Assert.Equal(["SF001", "SF002"], timelines.Select(timeline => timeline.OpportunityId));
        Assert.Equal((StageKind.Open, "proposal"), (state.Status, state.Stage.Value));
        Assert.Equal((Money.FromAmount(500_000m, Golden.Yuan), "李四"), (state.Amount, state.Owner));
        Assert.Equal(new DateOnly(2023, 11, 15), state.CloseDate);
        Assert.Equal(Probability.FromPercent(80), state.ProbabilityOverride?.Probability);
        Assert.Equal(
            [
                FactValue.FromText("CRM系统采购"),
                FactValue.FromText("意向明确,待确认"),
                FactValue.FromText("修改方案数据安全模块,周三前提交"),
                FactValue.FromDate(new DateOnly(2023, 10, 20)),
            ],
            new[]
            {
                StandardFacts.CustomerNeed, StandardFacts.CustomerStatus, StandardFacts.NextStep,
                StandardFacts.NextStepDue,
            }.Select(state.ValueOf));
        Assert.Equal(new DateTimeOffset(2023, 10, 18, 0, 0, 0, TimeSpan.Zero), state.LastInteractionAt);
    }

    [Fact]
    public async Task ToTimelines_OnTheMorningOfTheNoteEastOfUtc_KeepsItsYear()
    {
        var morning = new DateTimeOffset(2023, 10, 18, 7, 0, 0, TimeSpan.FromHours(8));
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var states = register.ToTimelines(Golden.Model, morning).Select(timeline => timeline.StateAt(morning));

        Assert.Equal(
            [morning.ToUniversalTime(), new DateTimeOffset(2022, 10, 19, 0, 0, 0, TimeSpan.Zero)],
            states.Select(state => state.LastInteractionAt!.Value));
    }

    [Fact]
    public async Task ToTimelines_NoteOfADayToCome_IsNoInteraction()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities.Replace("10月18日", "2023年10月21日"));

        Assert.Null(register.ToTimelines(Golden.Model, ImportedAt)[0].StateAt(ImportedAt).LastInteractionAt);
    }

    [Theory]
    [InlineData("2023-10-20", 7)]
    [InlineData("2099-09-15", 17)]
    [InlineData("2023-10-20", 17)]
    public async Task ToTimeline_OfALead_IsNeverCapturedAfterItsImport(string day, int hour)
    {
        var importedAt = new DateTimeOffset(2023, 10, 20, hour, 0, 0, TimeSpan.FromHours(8));
        var row = (await Golden.ReadLeadsAsync(Golden.Leads.Replace("2023-09-15", day))).Rows[0];

        var state = row.ToTimeline("L1", importedAt).StateAt(importedAt);

        Assert.Equal(LeadStatus.New, state.Status);
        Assert.Equal(
            hour == 17 && day == "2023-10-20" ? new DateTimeOffset(2023, 10, 20, 0, 0, 0, TimeSpan.Zero) : importedAt,
            state.CapturedAt);
    }

    [Fact]
    public async Task ToTimelines_ImportedAgain_ChangesNothing()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var once = register.ToTimelines(Golden.Model, ImportedAt)[1];
        var twice = once.AppendRange(register.ToTimelines(Golden.Model, ImportedAt)[1].Events);

        Assert.Equal(once.Version, twice.Version);
    }

    [Fact]
    public async Task ToTimelines_UnknownStage_IsLeftOut()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities.Replace("商务谈判与异议处理", "谈"));

        Assert.Equal(
            ["SF001"], register.ToTimelines(Golden.Model, ImportedAt).Select(timeline => timeline.OpportunityId));
        Assert.Equal("谈: 1", Assert.Single(register.ToPipeline(Golden.Model).OutsideModel).ToString());
    }

    [Fact]
    public async Task ToTimeline_OfALead_IsCapturedOnItsDay()
    {
        var row = (await Golden.ReadLeadsAsync(Golden.Leads)).Rows[0];

        var state = row.ToTimeline("L1", ImportedAt).StateAt(ImportedAt);

        Assert.Equal(new DateTimeOffset(2023, 9, 15, 0, 0, 0, TimeSpan.Zero), state.CapturedAt);
        Assert.Equal(("2023年XX行业展会", "周七", LeadStatus.New), (state.Source, state.Owner, state.Status));
        Assert.Equal(FactValue.FromText("仓储物流系统升级"), state.ValueOf(StandardFacts.CustomerNeed));
    }
}
