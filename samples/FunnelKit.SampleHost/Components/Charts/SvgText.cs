using System.Globalization;
using System.Text.Encodings.Web;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>Writes the <c>text</c> element of SVG, whose name Razor keeps for itself. The text is encoded.</summary>
public static class SvgText
{
    public static string Create(string style, double x, double y, string anchor, string text) =>
        $"<text class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\">"
        + $"{HtmlEncoder.Default.Encode(text)}</text>";

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
