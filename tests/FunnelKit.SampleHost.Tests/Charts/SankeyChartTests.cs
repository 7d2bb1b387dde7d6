using System.Globalization;
using FunnelKit.SampleHost.Components.Charts;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class SankeyChartTests
{
    private const string LongName = "线索<确认>与需求分析以及方案演示和报价谈判阶段";

    [Fact]
    public async Task Item188_FlowDiagram_HasConversionPathsAndLossNodes()
    {
        var chart = await RenderAsync(
            Node("Lead", 100, 60, Exit("Lost", 30), Exit("Nurture", 0)),
            Node("Demo", 60, 20, Exit("Lost", 25)) with { Returned = Path(5), Skipped = Path(7) },
            Node("Won", 20, 0));

        var picture = chart.Picture();
        Assert.Equal(2, picture.All("path", "advance").Count());
        Assert.Equal(2, picture.All("path", "leave").Count());
        Assert.Single(picture.All("path", "return"));
        Assert.Single(picture.All("path", "skip"));
        Assert.Equal(2, picture.All("rect", "exit").Count());
        Assert.Contains(picture.All("text"), text => text.Value == "Lost 30");
        Assert.Contains(picture.All("text"), text => text.Value == "Price 12");
        Assert.Contains("/30", chart.Links());
        Assert.Contains("/7", chart.Links());
        Assert.Equal(
            ["Stage", "Reached", "Advanced", "Skipped", "Regressed", "Lost"],
            chart.All("th").Take(6).Select(cell => cell.Value));
        Assert.Equal(["Demo", "60", "20", "7", "5", "25"], chart.Rows()[1].Cells());
    }

    [Fact]
    public void Picture_DrawsBarsAndRibbonsToScale()
    {
        var picture = new SankeyPicture(
            isWide: true, [Node("Lead", 100, 60, Exit("Lost", 30)), Node("Won", 60, 0)]);

        Assert.Equal(300, picture.Bars[0].Width, 9);
        Assert.Equal(180, picture.Bars[0].Advanced, 9);
        Assert.Equal(picture.Bars[1].Width, picture.Bars[0].Advanced, 9);
        Assert.Equal(90, picture.Bars[0].Branches[0].Size, 9);
        Assert.Equal(picture.Left + 300, picture.Bars[0].Branches[0].Left + 90, 9);
    }

    [Fact]
    public void Picture_OfExits_KeepsThemAndTheirStagesApart()
    {
        var picture = new SankeyPicture(
            isWide: false,
            [Node("A", 9, 1, Exit("A", 2), Exit("B", 2), Exit("C", 2), Exit("D", 2)), Node("B", 1, 0)]);

        var tops = picture.Bars[0].Branches.Select(branch => branch.Top).ToList();
        Assert.All(tops.Zip(tops.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 24));
        Assert.True(picture.Bars[1].Top >= tops[^1] + 30);
        Assert.True(picture.Height > picture.Bars[1].Bottom);
    }

    [Fact]
    public async Task Chart_OfNoCases_StillHasItsStages()
    {
        var chart = await RenderAsync(Node("Lead", 0, 0, Exit("Lost", 0)), Node("Won", 0, 0));

        Assert.Equal(2, chart.Picture().All("rect", "node").Count());
        Assert.Empty(chart.Picture().All("path", "ribbon"));
    }

    [Fact]
    public async Task Chart_OfHugeCountsThatDoNotAddUp_StaysInItsPicture()
    {
        var chart = await RenderAsync(
            Node(LongName, long.MaxValue, long.MaxValue / 2, Exit("Lost", long.MaxValue / 2)),
            Node("Demo", 1, 5, Exit("Lost", 4)),
            Node("Won", -3, 0));

        Assert.InRange(chart.Picture().All("rect", "node").First().Number("width"), 299, 300.1);
    }

    [Fact]
    public async Task Chart_OfOneNodeOrNone_IsDrawnOrSaysSo()
    {
        Assert.Single((await RenderAsync(Node("Won", 3, 0))).Picture().All("rect", "end"));
        Assert.Empty((await RenderAsync()).All("svg"));
    }

    private static SankeyPath Path(long count) => new()
    {
        Count = count,
        Text = count.ToString(CultureInfo.InvariantCulture),
        Link = "/" + count.ToString(CultureInfo.InvariantCulture),
    };

    private static SankeyExit Exit(string name, long count) =>
        new() { Name = name, Tone = ChartTone.Bad, Path = Path(count), Note = "Price 12" };

    private static SankeyNode Node(string name, long reached, long advanced, params SankeyExit[] exits) =>
        new() { Name = name, Reached = Path(reached), Advanced = Path(advanced), Exits = [.. exits] };

    private static Task<System.Xml.Linq.XElement> RenderAsync(params SankeyNode[] nodes) =>
        ChartRendering.RenderAsync<SankeyChart>(new() { ["Id"] = "flow", ["Nodes"] = nodes });
}
