using System.Globalization;
using FunnelKit.SampleHost.Components.Charts;
using FunnelKit.SampleHost.Text;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class IntervalChartTests
{
    private const string LongName = "华东区大客户一部（含原江浙沪渠道团队与战略合作伙伴）";

    [Fact]
    public async Task Chart_OfRows_DrawsDotWhiskerCountAndLink()
    {
        var chart = await RenderAsync(
            Row("Anna", 0.4) with { IsDistinct = true }, Row("Bo <b>", 0.2) with { Link = null });

        var picture = chart.Picture();
        Assert.Single(picture.All("circle", "dot"));
        Assert.Single(picture.All("circle", "ring"));
        Assert.Equal(2, picture.All("path", "whisker").Count());
        Assert.Equal(
            "Anna: 40.0\u00a0% (30.0\u00a0% … 50.0\u00a0%), 4 of 10",
            picture.All("a").Single().Attribute("aria-label")!.Value);
        Assert.Contains(picture.All("text"), text => text.Value == "Bo <b>");
        Assert.Equal(["Anna", "40.0\u00a0%", "30.0\u00a0% … 50.0\u00a0%", "4 of 10", "✓"], chart.Rows()[0].Cells());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task Chart_OfAnUnknownValue_KeepsTheRowWithoutADot(double? value)
    {
        var chart = await RenderAsync(Row("Anna", 0.4) with { Value = value, Low = value, High = value });

        Assert.Empty(chart.Picture().All("circle"));
        Assert.Equal(["Anna", "–", "–", "4 of 10", "–"], chart.Rows()[0].Cells());
    }

    [Fact]
    public async Task Chart_OfTwoHundredRows_DrawsFortyAndTabulatesAll()
    {
        var chart = await RenderAsync(
            [.. Enumerable.Range(0, 200).Select(i => Row(i.ToString(CultureInfo.InvariantCulture), 0.3))]);

        Assert.Equal(40, chart.Picture().All("a").Count());
        Assert.Equal(200, chart.Rows().Count);
        Assert.Contains("and 160 more in the table", chart.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_OfALongChineseName_ShortensItInThePictureOnly()
    {
        var chart = await ChartRendering.RenderAsync<IntervalChart>(
            Parameters([Row(LongName, 0.3)]), UiLanguage.Chinese);

        Assert.Contains(chart.Picture("narrow").All("text"), text => text.Value.EndsWith('…'));
        var label = chart.Picture().All("a").Single().Attribute("aria-label")!.Value;
        Assert.StartsWith(LongName, label, StringComparison.Ordinal);
        Assert.Equal(LongName, chart.Rows()[0].Cells()[0]);
    }

    [Fact]
    public async Task Chart_OfValuesBelowZero_BeginsItsAxisThere()
    {
        var parameters = Parameters([Row("Mix", -0.02) with { Low = null, High = null }]);
        parameters["Format"] = (Func<double, string>)(
            value => value.ToString("+0.000;-0.000;0", CultureInfo.InvariantCulture));

        var chart = await ChartRendering.RenderAsync<IntervalChart>(parameters);

        Assert.Contains(chart.Picture().All("text"), text => text.Value == "-0.050");
        Assert.Equal("-0.020", chart.Rows()[0].Cells()[1]);
    }

    [Fact]
    public async Task Chart_WithoutRows_SaysSoInWords() => Assert.Empty((await RenderAsync()).All("svg"));

    private static IntervalRow Row(string name, double value) => new()
    {
        Name = name,
        Value = value,
        Low = value - 0.1,
        High = value + 0.1,
        Count = "4 of 10",
        Link = "/owner",
    };

    private static Dictionary<string, object?> Parameters(IntervalRow[] rows) => new()
    {
        ["Id"] = "intervals",
        ["Rows"] = rows,
        ["RowTitle"] = "Owner",
        ["ValueTitle"] = "Win rate",
        ["Reference"] = 0.31,
        ["ReferenceName"] = "All",
        ["DistinctName"] = "differs",
    };

    private static Task<System.Xml.Linq.XElement> RenderAsync(params IntervalRow[] rows) =>
        ChartRendering.RenderAsync<IntervalChart>(Parameters(rows));
}
