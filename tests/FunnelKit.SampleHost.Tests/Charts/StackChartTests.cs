using System.Collections.Immutable;
using FunnelKit.SampleHost.Components.Charts;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class StackChartTests
{
    [Fact]
    public async Task Chart_OfTwoFates_AddsUpToAHundredPercentWithTheRest()
    {
        var chart = await RenderAsync([10, 40], Layer("Won", 0.1, 0.3), Layer("Lost", 0.2, 0.4));

        Assert.Equal(["0", "0.0\u00a0%", "0.0\u00a0%", "100.0\u00a0%"], chart.Rows()[0].Cells());
        Assert.Equal(["40", "30.0\u00a0%", "40.0\u00a0%", "30.0\u00a0%"], chart.Rows()[^1].Cells());
        var fills = chart.Picture().All("path", "area").Select(area => area.Attribute("fill")!.Value);
        Assert.Equal(3, fills.Distinct().Count());
        Assert.Contains("/won", chart.Links());
    }

    [Theory]
    [InlineData(0.9, 0.8)]
    [InlineData(double.NaN, 2)]
    [InlineData(-1, double.PositiveInfinity)]
    public void ShareAt_OfSharesThatCannotBe_StillAddsUp(double first, double second)
    {
        var area = new StackArea([0, 5, double.NaN], [Layer("A", first, first), Layer("B", second)]);

        Assert.All(
            new[] { -1d, 0, 5, 7 },
            day => Assert.Equal(1, Enumerable.Range(0, 3).Sum(layer => area.ShareAt(layer, day)), 12));
        Assert.All(Enumerable.Range(0, 3), layer => Assert.InRange(area.ShareAt(layer, 5), 0, 1));
    }

    [Fact]
    public async Task Chart_WithoutDaysOrLayers_SaysSoInWords()
    {
        Assert.Empty((await RenderAsync([], Layer("Won"))).All("svg"));
        Assert.Empty((await RenderAsync([0, 30])).All("svg"));
    }

    private static StackLayer Layer(string name, params double[] shares) =>
        new() { Name = name, Shares = [.. shares], Link = "/" + name.ToLowerInvariant() };

    private static Task<System.Xml.Linq.XElement> RenderAsync(
        ImmutableArray<double> days, params StackLayer[] layers) =>
        ChartRendering.RenderAsync<StackChart>(
            new() { ["Id"] = "stack", ["Days"] = days, ["Layers"] = layers, ["RestName"] = "Still open" });
}
