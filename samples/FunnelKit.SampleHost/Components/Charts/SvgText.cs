using System.Globalization;
using System.Text.Encodings.Web;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>Writes the <c>text</c> element of SVG, whose name Razor keeps for itself. The text is encoded.</summary>
public static class SvgText
{
    private const double Em = 14;

    public static string Create(string style, double x, double y, string anchor, string text) =>
        $"<text class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\">"
        + $"{HtmlEncoder.Default.Encode(text)}</text>";

    /// <summary>A name that stands out, and what is said of it behind it.</summary>
    public static string Create(string style, double x, double y, string name, string text, double width) =>
        $"<text class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\"><tspan class=\"name\">"
        + $"{HtmlEncoder.Default.Encode(Fit(name, width - WidthOf(text) - Em))}</tspan>"
        + $"<tspan dx=\"8\">{HtmlEncoder.Default.Encode(text)}</tspan></text>";

    /// <summary>The text itself, or its beginning with an ellipsis where it is wider than the place for it.</summary>
    public static string Fit(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var (used, length) = (Em, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune.Value);
            if (used > width)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return string.Concat(text.AsSpan(0, length).TrimEnd(), "…");
    }

    /// <summary>About how wide a text is, in units of the picture. Fonts differ, so this is on the safe side.</summary>
    public static double WidthOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(rune => WidthOf(rune.Value));
    }

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Chinese characters fill a square; the others are about half as wide as high, capitals wider.</summary>
    private static double WidthOf(int character) => character switch
    {
        >= 0x1100 => Em,
        >= 'A' and <= 'Z' => Em * 0.76,
        'm' or 'w' or '%' => Em * 0.9,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or ' ' or '.' or ',' => Em * 0.4,
        _ => Em * 0.64,
    };
}
