using FunnelKit.SampleHost.Components.Charts;
using FunnelKit.SampleHost.Text;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class TriangleTableTests
{
    [Fact]
    public async Task Table_OfCohorts_ShadesBySizeAndMarksWhatIsNotComplete()
    {
        var table = await RenderAsync(
            Row("Jan", Cell(0.1), Cell(0.2), Cell(0.3)), Row("Feb", Cell(0.3), Cell(0.15, isMature: false)));

        Assert.Equal(["Jan", "40", "10.0\u00a0%", "20.0\u00a0%", "30.0\u00a0%"], table.Rows()[0].Cells());
        Assert.Single(table.All("td", "shade-2"));
        Assert.Equal(2, table.All("td", "shade-6").Count());
        var young = table.All("td", "immature").Single();
        Assert.StartsWith("15.0\u00a0%*", young.Value.Trim(), StringComparison.Ordinal);
        Assert.Contains("not yet", young.Value, StringComparison.Ordinal);
        Assert.Equal(5, table.Links().Count(link => link == "/cell"));
        Assert.Single(table.All("td", "empty"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(0d)]
    public async Task Table_OfACellWithoutAnAnswer_IsNotShaded(double? value)
    {
        var table = await RenderAsync(Row("<Jan>", Cell(0) with { Value = value, Link = null }));

        Assert.Single(table.All("td", "shade-0"));
        Assert.Equal("<Jan>", table.Rows()[0].Cells()[0]);
    }

    [Fact]
    public async Task Table_WithoutRows_SaysSoInTheLanguageOfThePage()
    {
        var table = await ChartRendering.RenderAsync<TriangleTable>(Parameters(), UiLanguage.Chinese);

        Assert.Empty(table.All("table"));
        Assert.Contains("暂无", table.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OfTwoHundredRows_HasThemAll() =>
        Assert.Equal(200, (await RenderAsync([.. Enumerable.Repeat(Row("Jan", Cell(0.1)), 200)])).Rows().Count);

    private static TriangleCell Cell(double value, bool isMature = true) =>
        new() { Value = value, IsMature = isMature, Link = "/cell" };

    private static TriangleRow Row(string name, params TriangleCell?[] cells) =>
        new() { Name = name, Size = "40", Cells = [.. cells] };

    private static Dictionary<string, object?> Parameters(params TriangleRow[] rows) => new()
    {
        ["Id"] = "triangle",
        ["Rows"] = rows,
        ["Columns"] = new[] { "30 days", "60 days", "90 days" },
        ["RowTitle"] = "Month",
    };

    private static Task<System.Xml.Linq.XElement> RenderAsync(params TriangleRow[] rows) =>
        ChartRendering.RenderAsync<TriangleTable>(Parameters(rows));
}
