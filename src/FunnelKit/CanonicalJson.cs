using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FunnelKit;

/// <summary>Writes JSON in the one form that a hash is taken of.</summary>
/// <remarks>
/// <b>Source:</b> A. Rundgren, B. Jordan, S. Erdtman: JSON Canonicalization Scheme (JCS), RFC 8785, 2020. No white
/// space; members in the ordinal order of their UTF-16 names; numbers as ECMAScript prints them; in texts only the
/// quotation mark, the backslash and control characters are escaped; UTF-8.
/// </remarks>
internal static class CanonicalJson
{
    /// <summary>Computes the SHA-256 of the canonical form, in lowercase hexadecimal digits.</summary>
    public static string Hash(JsonElement element) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(element))));

    public static string Write(JsonElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                var members = element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);
                foreach (var (index, member) in members.Index())
                {
                    text.Append(index == 0 ? string.Empty : ",");
                    AppendString(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    text.Append(index == 0 ? string.Empty : ",");
                    Append(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendString(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(element.GetDouble()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\t' => text.Append(@"\t"),
                '\n' => text.Append(@"\n"),
                '\f' => text.Append(@"\f"),
                '\r' => text.Append(@"\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    // .NET and ECMAScript print the same shortest digits that read back exactly; they differ in where exponents begin.
    private static string Number(double value)
    {
        if (value == 0d)
        {
            return "0";
        }

        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var whole = parts[0].Split('.')[0].TrimStart('0');
        var fraction = parts[0].Split('.').ElementAtOrDefault(1) ?? string.Empty;
        var shift = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var exponent = shift + (whole.Length > 0 ? whole.Length : fraction.TrimStart('0').Length - fraction.Length) - 1;
        var digits = (whole + fraction).Trim('0');
        var sign = value < 0d ? "-" : string.Empty;
        return sign + exponent switch
        {
            > 20 or < -6 => Scientific(digits, exponent),
            < 0 => "0." + new string('0', -exponent - 1) + digits,
            _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
            _ => digits[..(exponent + 1)] + "." + digits[(exponent + 1)..],
        };
    }

    private static string Scientific(string digits, int exponent) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{digits[0]}{(digits.Length > 1 ? "." : string.Empty)}{digits[1..]}e{exponent:+0;-0}");
}
