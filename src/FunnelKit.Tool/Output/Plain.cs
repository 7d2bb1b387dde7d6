using System.Globalization;
using System.Text;

namespace FunnelKit.Tool.Output;

/// <summary>Makes texts of a file safe to print: what steers a terminal becomes visible instead.</summary>
internal static class Plain
{
    /// <summary>Shows a text on one line.</summary>
    public static string Of(string text)
    {
        if (!text.Any(Steers))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 8);
        foreach (var character in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            _ = character == '\n' ? shown.Append('⏎')
                : Steers(character) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
                : shown.Append(character);
        }

        return shown.ToString();
    }

    /// <summary>Determines whether a character is a control, a line break, or turns the direction of writing.</summary>
    private static bool Steers(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
