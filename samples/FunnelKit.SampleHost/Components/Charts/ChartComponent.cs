using Microsoft.AspNetCore.Components;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>What all charts share: an id, a title, a description, and how marks are written.</summary>
public abstract class ChartComponent : ComponentBase
{
    /// <summary>Gets or sets the id, which must be the only one of its name on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>Gets or sets what the picture shows, in a few words.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>Gets or sets how the picture is to be read, in a sentence.</summary>
    [Parameter]
    public string Description { get; set; } = string.Empty;

    protected static string N(double value) => SvgText.Number(value);

    protected static MarkupString Label(string style, double x, double y, string anchor, string text) =>
        new(SvgText.Create(style, x, y, anchor, text));

    /// <summary>The number, or nothing where it is not known or not finite.</summary>
    protected static double? Known(double? value) => value is { } known && double.IsFinite(known) ? known : null;
}
