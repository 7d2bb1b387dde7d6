using System.Globalization;
using FunnelKit.SampleHost.Components.Charts;
using FunnelKit.SampleHost.Text;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class StepChartTests
{
    [Fact]
    public async Task Chart_OfOneCurve_StepsDownAndSaysItsNumbers()
    {
        var chart = await RenderAsync(
            Series("All", (10, 0.75), (40, 0.5)) with { LastDay = 60, Link = "/deals?a=1&b=2" });

        var curve = chart.Picture().All("a").Single().Element("path")!.Attribute("d")!.Value;
        Assert.Equal(6, curve.Count(char.IsAsciiLetterUpper));
        Assert.Contains("/deals?a=1&b=2", chart.Links());
        var row = chart.Rows().Single(row => row.Elements().First().Value == "40");
        Assert.Equal(["40", "50.0\u00a0%"], row.Cells());
        Assert.Equal("60", chart.Rows()[^1].Cells()[0]);
    }

    [Fact]
    public async Task Chart_WithIntervalsAndCounts_ShowsBandAndRow()
    {
        var series = new StepSeries
        {
            Name = "All",
            Start = 1,
            Points = [new() { Day = 10, Value = 0.6, Low = 0.4, High = 0.8 }],
            Censored = [3, 8, 9.9],
            AtRisk = day => day < 10 ? 1_234 : 0,
        };

        var chart = await RenderAsync(series);

        Assert.Single(chart.Picture().All("path", "band"));
        var ticks = chart.Picture().All("path", "censored").Single().Attribute("d")!.Value;
        Assert.Equal(3, ticks.Count(sign => sign == 'M'));
        Assert.Contains(chart.Picture("narrow").All("text"), text => text.Value == "1,234");
        Assert.Equal(["10", "60.0\u00a0% (40.0\u00a0%–80.0\u00a0%)", "0"], chart.Rows()[^1].Cells());
    }

    [Fact]
    public async Task Chart_WithoutAnything_SaysSoInWords()
    {
        var chart = await RenderAsync();
        var withoutSteps = await RenderAsync(Series("All"));

        Assert.Empty(chart.All("svg"));
        Assert.Contains("nothing to show", chart.Value, StringComparison.Ordinal);
        Assert.Empty(withoutSteps.All("svg"));
    }

    [Fact]
    public async Task Chart_OfStepsThatAreNotFinite_LeavesThemOut()
    {
        var series = Series(
            "All", (double.NaN, 0.9), (5, double.NaN), (6, 0.5), (double.PositiveInfinity, 0.1), (-4, 0.2));

        var chart = await RenderAsync(series with
        {
            Points = series.Points.Add(
                new() { Day = 8, Value = 0.4, Low = double.NaN, High = double.PositiveInfinity }),
            Censored = [double.NaN, 7],
            LastDay = double.PositiveInfinity,
        });

        Assert.Equal(["8", "40.0\u00a0%"], chart.Rows()[^1].Cells());
    }

    [Fact]
    public async Task Chart_OfManyCurves_DrawsWhatCanBeToldApartAndTabulatesAll()
    {
        var many = Enumerable.Range(0, 200)
            .Select(i => Series(i.ToString(CultureInfo.InvariantCulture), (i + 1, 0.5))).ToArray();

        var chart = await RenderAsync(many);

        var styles = chart.Picture().All("path", "curve").Select(curve => curve.Attribute("class")!.Value).ToList();
        Assert.Equal(ChartTones.Count, styles.Distinct().Count());
        Assert.Equal(ChartTones.Count, styles.Count);
        Assert.Contains("and 194 more", chart.Value, StringComparison.Ordinal);
        Assert.Equal(201, chart.Rows()[0].Cells().Count);
    }

    [Fact]
    public async Task Chart_OfManySteps_DrawsNoMoreThanCanBeSeen()
    {
        var series = Series("All", [.. Enumerable.Range(1, 50_000).Select(i => (i / 10d, 1 - (i / 50_001d)))]);

        var chart = await RenderAsync(series);

        Assert.InRange(chart.Picture().All("path", "curve").Single().Attribute("d")!.Value.Length, 1_000, 60_000);
    }

    [Fact]
    public async Task Chart_OfANameWithMarkup_ShowsItAsText()
    {
        var chart = await RenderAsync(Series("<script>alert(1)</script> & \"", (3, 0.5)));

        Assert.Empty(chart.All("script"));
        Assert.Contains("<script>alert(1)</script> & \"", chart.All("ul").Single().Value, StringComparison.Ordinal);
    }

    private static StepSeries Series(string name, params (double Day, double Value)[] steps) => new()
    {
        Name = name,
        Start = 1,
        Points = [.. steps.Select(step => new StepPoint { Day = step.Day, Value = step.Value })],
    };

    private static Task<System.Xml.Linq.XElement> RenderAsync(params StepSeries[] series) =>
        ChartRendering.RenderAsync<StepChart>(new() { ["Id"] = "steps", ["Series"] = series }, UiLanguage.English);
}
