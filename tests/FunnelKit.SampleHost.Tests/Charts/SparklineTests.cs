using FunnelKit.SampleHost.Components.Charts;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class SparklineTests
{
    [Fact]
    public async Task Line_WithAGap_BreaksThereAndSaysItsLastValue()
    {
        var line = await RenderAsync(0.1, 0.2, null, 0.3, double.NaN, 0.25);

        Assert.Equal(3, line.All("path").Single().Attribute("d")!.Value.Count(sign => sign == 'M'));
        Assert.Equal("25.0\u00a0%", line.All("span", "number").Single().Value);
        Assert.Equal(
            "A title: 10.0\u00a0%, 20.0\u00a0%, 30.0\u00a0%, 25.0\u00a0%",
            line.All("svg").Single().Attribute("aria-label")!.Value);
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(-1e300, 1e300)]
    public async Task Line_OfExtremes_StaysInItsPicture(double first, double second)
    {
        var dot = (await RenderAsync(first, second)).All("circle").Single();

        Assert.Equal(96, dot.Number("cx"));
        Assert.InRange(dot.Number("cy"), 4, 20);
    }

    [Fact]
    public async Task Line_OfOnePointOrNone_IsADotOrADash()
    {
        Assert.Single((await RenderAsync(0.5)).All("circle"));
        Assert.Equal("–", (await RenderAsync(null, double.NaN)).Value.Trim());
    }

    private static Task<System.Xml.Linq.XElement> RenderAsync(params double?[] values) =>
        ChartRendering.RenderAsync<Sparkline>(new() { ["Values"] = values });
}
