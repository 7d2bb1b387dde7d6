using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.History.GateFixtures;

namespace FunnelKit.Tests.History;

/// <summary>A lead becomes one opportunity, once.</summary>
public sealed class LeadTimelineTests
{
    private static readonly LeadTimeline Lead = LeadTimeline.Create("L1",
    [
        new LeadCaptured { EventId = "captured", OccurredAt = Start },
        Fact("demo-done", FactValue.FromFlag(true)),
        Fact("specific-needs", FactValue.FromText("CRM")),
    ]);

    [Fact]
    public void Convert_EarlierThanAKnownConversion_IsAnError()
    {
        var converted = Lead.Convert("SF001", Model, Change("a", 5)).Lead;

        var error = Assert.Throws<ArgumentException>(() => converted.Convert("SF002", Model, Change("b", 3)));

        Assert.Contains("Converted", error.Message, StringComparison.Ordinal);
        Assert.Equal("SF001", converted.StateAt(Start.AddDays(9)).OpportunityId);
    }

    [Theory]
    [InlineData("captured")]
    [InlineData("demo-done")]
    public void Convert_UnderTheIdentifierOfAnotherEvent_IsAnError(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => Lead.Convert("SF001", Model, Change(id, 5)));

        Assert.Contains($"'{id}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SetAside_Again_ChangesNothing_AndUnderTheIdentifierOfAnotherEvent_IsAnError()
    {
        var once = Lead.SetAside(LeadFinding.NoAnswer, Change("try", 1));

        Assert.Equal(once.Version, once.SetAside(LeadFinding.NoAnswer, Change("try", 1)).Version);
        Assert.Throws<ArgumentException>(() => once.SetAside(LeadFinding.Duplicate, Change("try", 2)));
        Assert.Throws<ArgumentException>(() => once.SetAside(LeadFinding.NoAnswer, Change("captured", 2)));
    }

    private static FactRecorded Fact(string id, FactValue value) =>
        new() { EventId = id, OccurredAt = Start, Fact = id, Value = value };

    private static LeadChange Change(string id, int day) =>
        new() { EventId = id, OccurredAt = Start.AddDays(day), Actor = "Li" };
}
