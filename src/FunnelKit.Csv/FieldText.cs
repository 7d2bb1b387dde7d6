using System.Text;

namespace FunnelKit.Csv;

/// <summary>Writes fields of CSV.</summary>
internal static class FieldText
{
    /// <summary>Appends a field, in quotes where it needs them (RFC 4180).</summary>
    public static StringBuilder AppendField(this StringBuilder text, string field, char delimiter) =>
        field.AsSpan().ContainsAny('"', '\r', '\n') || field.Contains(delimiter)
            ? text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"')
            : text.Append(field);
}
