using System.Globalization;
using FunnelKit.SampleHost.Components.Charts;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class ParetoChartTests
{
    [Fact]
    public async Task Chart_OfCauses_RanksThemAndAddsThemUp()
    {
        var chart = await RenderAsync(Bar("Price", 30), Bar("No reply", 50), Bar("Other <i>", 20));

        Assert.Equal(["No reply", "50", "50.0\u00a0%", "50.0\u00a0%"], chart.Rows()[0].Cells());
        Assert.Equal(["Price", "30", "30.0\u00a0%", "80.0\u00a0%"], chart.Rows()[1].Cells());
        Assert.Equal(["Other <i>", "20", "20.0\u00a0%", "100.0\u00a0%"], chart.Rows()[2].Cells());
        Assert.Equal(3, chart.Picture().All("a").Count());
        var first = chart.Picture().All("rect", "bar-mark").First();
        var dot = chart.Picture().All("circle", "dot").First();
        Assert.Equal(first.Number("x") + first.Number("width"), dot.Number("cx"), 0.11);
    }

    [Fact]
    public async Task Chart_PutsWhatIsUnknown_BehindTheCauses()
    {
        var chart = await RenderAsync(Bar("Unknown", 50) with { StandsLast = true }, Bar("Price", 20), Bar("Need", 30));

        Assert.Equal(["Need", "Price", "Unknown"], chart.Rows().Select(row => row.Cells()[0]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    public async Task Chart_OfNothingThatCounts_HasNoShares(double value)
    {
        var chart = await RenderAsync(Bar("Price", value));

        Assert.Equal(["–", "–"], chart.Rows()[0].Cells()[2..]);
    }

    [Fact]
    public async Task Chart_OfTwoHundredCauses_DrawsTwentyAndTabulatesAll()
    {
        var chart = await RenderAsync(
            [.. Enumerable.Range(1, 200).Select(i => Bar(i.ToString(CultureInfo.InvariantCulture), i))]);

        Assert.Equal(20, chart.Picture().All("a").Count());
        Assert.Equal(200, chart.Rows().Count);
        Assert.Equal("100.0\u00a0%", chart.Rows()[^1].Cells()[^1]);
    }

    [Fact]
    public async Task Chart_WithoutCauses_SaysSoInWords() => Assert.Empty((await RenderAsync()).All("svg"));

    private static ParetoBar Bar(string name, double value) => new()
    {
        Name = name,
        Value = value,
        Text = value.ToString("0", CultureInfo.InvariantCulture).Replace("NaN", "?", StringComparison.Ordinal),
        Link = "/reason",
    };

    private static Task<System.Xml.Linq.XElement> RenderAsync(params ParetoBar[] bars) =>
        ChartRendering.RenderAsync<ParetoChart>(
            new() { ["Id"] = "pareto", ["Bars"] = bars, ["RowTitle"] = "Reason", ["ValueTitle"] = "Deals" });
}
