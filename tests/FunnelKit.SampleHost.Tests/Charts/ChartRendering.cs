using System.Text.RegularExpressions;
using System.Xml.Linq;
using FunnelKit.SampleHost.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FunnelKit.SampleHost.Tests.Charts;

/// <summary>Renders a chart as the host does and reads it as XML, which also proves that it is well formed.</summary>
internal static partial class ChartRendering
{
    public static async Task<XElement> RenderAsync<TChart>(
        Dictionary<string, object?> parameters, UiLanguage? language = null)
        where TChart : IComponent
    {
        var services = new ServiceCollection().AddLogging();
        services.AddScoped<Ui>();
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<Ui>().Use(language ?? UiLanguage.English);
        await using var renderer = new HtmlRenderer(provider, provider.GetRequiredService<ILoggerFactory>());
        parameters.TryAdd("Title", "A title");
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TChart>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        var chart = XElement.Parse($"<body>{html}</body>");
        AssertSound(chart);
        return chart;
    }

    public static IEnumerable<XElement> All(this XElement chart, string name, string? style = null) =>
        chart.Descendants(name).Where(element => style is null || element.StylesOf().Contains(style));

    /// <summary>The marks of the wide picture, or of another.</summary>
    public static XElement Picture(this XElement chart, string width = "wide") => chart.All("svg", width).Single();

    public static IEnumerable<string> Links(this XElement chart) =>
        chart.Descendants("a").Select(link => link.Attribute("href")!.Value);

    public static List<string> Cells(this XElement row) => [.. row.Elements().Select(cell => cell.Value.Trim())];

    public static List<XElement> Rows(this XElement chart) => [.. chart.Descendants("tbody").Single().Elements("tr")];

    public static double Number(this XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] StylesOf(this XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];

    /// <summary>What holds for every chart: finite geometry, unique ids, names for all that is followed.</summary>
    private static void AssertSound(XElement chart)
    {
        var attributes = chart.Descendants().Attributes().ToList();
        var geometry = attributes.Where(attribute => attribute.Name.LocalName
            is "d" or "x" or "y" or "x1" or "x2" or "y1" or "y2" or "cx" or "cy" or "r" or "width" or "height"
            or "points" or "viewBox" or "stroke-width");
        Assert.All(geometry, attribute => Assert.Matches(Geometry(), attribute.Value));
        var ids = attributes.Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        foreach (var picture in chart.Descendants("svg").Where(svg => svg.Attribute("aria-labelledby") is not null))
        {
            Assert.All(picture.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
            Assert.Equal(picture.Descendants("a").Any() ? "group" : "img", picture.Attribute("role")!.Value);
        }

        Assert.All(
            chart.Descendants("a"),
            link => Assert.NotEqual(string.Empty, link.Attribute("aria-label")?.Value ?? link.Value.Trim()));
        Assert.All(
            attributes.Where(attribute => attribute.Value.StartsWith("url(#", StringComparison.Ordinal)),
            attribute => Assert.Contains(attribute.Value[5..^1], ids));
        Assert.DoesNotContain("NaN", chart.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", chart.Value, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:[MLHVCQZmlhvcqz]|-?\d+(?:\.\d+)?|[ ,])*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Geometry();
}
