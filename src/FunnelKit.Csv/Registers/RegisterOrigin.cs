using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>The cells that a row was read from, so that what nobody changed is written as it was.</summary>
internal sealed class RegisterOrigin(
    RegisterLayout layout, long line, string raw, ImmutableArray<string> cells, ImmutableArray<object?> values)
{
    public RegisterLayout Layout => layout;

    public long Line => line;

    /// <summary>Gets the row as it stands in the file, without the end of its line.</summary>
    public string Raw => raw;

    /// <summary>Gets the cells, one for each heading.</summary>
    public ImmutableArray<string> Cells => cells;

    /// <summary>Gets the values read, one for each column of the register.</summary>
    public ImmutableArray<object?> Values => values;

    public string? Extra(string heading)
    {
        for (var place = 0; place < layout.Headings.Length; place++)
        {
            if (layout.Columns[place] == RegisterLayout.Extra
                && string.Equals(layout.Headings[place].Trim(), heading.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return cells[place].Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }
}
