using System.Globalization;
using System.Text.RegularExpressions;

namespace FunnelKit;

/// <summary>Puts characters beyond the first plane back where the JSON encoder escapes them.</summary>
/// <remarks>
/// Even the relaxed encoder writes rarer Chinese characters and pictographs as two escapes, which people cannot read.
/// </remarks>
internal static partial class ReadableJson
{
    public static string Unescape(string json) => Escapes().Replace(json, Read);

    private static string Read(Match escape) =>
        escape.Groups["high"].Success
            ? string.Concat(Character(escape.Groups["high"]), Character(escape.Groups["low"]))
            : escape.Value;

    private static string Character(Group digits) =>
        ((char)ushort.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();

    // Every escape is matched, so that the second backslash of an escaped one is not taken for the start of another.
    [GeneratedRegex(
        @"\\(?:u(?<high>D[89AB][0-9A-F]{2})\\u(?<low>D[C-F][0-9A-F]{2})|.)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: -1)]
    private static partial Regex Escapes();
}
