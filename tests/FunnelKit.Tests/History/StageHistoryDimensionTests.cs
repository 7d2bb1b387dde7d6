using FunnelKit.History;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.History;

public sealed class StageHistoryDimensionTests
{
    private static readonly (string Deal, string Stage, int Day, string? Owner, string? Region)[] Changes =
    [
        ("1", "C", 2, null, "north"),
        ("1", "A", 1, " Li ", null),
        ("1", "won", 3, "Wu", " "),
        ("2", "A", 1, null, null),
    ];

    [Fact]
    public void LabelsOf_ADeal_CarriesTheLabelKnownLastForward()
    {
        var history = Read();

        Assert.Equal(["owner", "region"], history.Dimensions.ToArray());
        Assert.Equal(["Li", "Li", "Wu"], history.LabelsOf("1", "owner").ToArray());
        Assert.Equal(["", "north", "north"], history.LabelsOf("1", "region").ToArray());
        Assert.Equal([""], history.LabelsOf("2", "owner").ToArray());
        Assert.Empty(history.LabelsOf("3", "owner"));
    }

    [Fact]
    public void LabelsOf_AnUnknownDimension_IsRefused() =>
        Assert.Contains("owner, region", Assert.Throws<ArgumentException>(() => Read().LabelsOf("1", "team")).Message);

    [Fact]
    public void By_ABlankOrRepeatedName_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Read((" ", _ => null)));
        Assert.Throws<ArgumentException>(() => Read((" owner", _ => null)));
    }

    [Fact]
    public void Add_AsManyLabelsAsDimensionsOrNone_IsTaken()
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, dimensions: ["owner", "region"]);
        var item = new StageEvent { DealId = "1", Stage = "A", OccurredAt = FlowFixtures.Start };

        Assert.True(builder.Add(item, 1));
        Assert.True(builder.Add(item, 2, "Li", null));
        Assert.Throws<ArgumentException>(() => builder.Add(item, 3, "Li"));
        Assert.Equal(2, builder.EventCount);
    }

    [Fact]
    public void Build_AgainAfterMoreEvents_LeavesTheFirstHistoryAlone()
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, dimensions: ["owner"]);
        var item = new StageEvent { DealId = "1", Stage = "A", OccurredAt = FlowFixtures.Start };
        builder.Add(item, 1, "Li");
        var first = builder.Build();
        builder.Add(item with { OccurredAt = FlowFixtures.Start.AddDays(1) }, 2, "Wu");

        Assert.Equal(["Li"], first.LabelsOf("1", "owner").ToArray());
        Assert.Equal(["Li", "Wu"], builder.Build().LabelsOf("1", "owner").ToArray());
    }

    [Fact]
    public void Build_OfARejectedEvent_KeepsItsLabelsOut()
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, dimensions: ["owner"]);
        builder.Add(new StageEvent { DealId = "1", Stage = "A", OccurredAt = FlowFixtures.Start }, 1, "Li");

        Assert.False(builder.Add(new StageEvent { DealId = "1", OccurredAt = FlowFixtures.Start }, 2, "Wu"));
        Assert.Equal(["Li"], builder.Build().LabelsOf("1", "owner").ToArray());
    }

    private static StageHistory Read(
        params (string Name, Func<(string Deal, string Stage, int Day, string? Owner, string? Region), string?> Label)[]
            more) =>
        StageHistory.From(Changes, FlowFixtures.Model, map =>
        {
            map.Deal(change => change.Deal)
                .Stage(change => change.Stage)
                .At(change => FlowFixtures.Start.AddDays(change.Day))
                .By("owner", change => change.Owner)
                .By("region", change => change.Region);
            foreach (var (name, label) in more)
            {
                map.By(name, label);
            }
        });
}
