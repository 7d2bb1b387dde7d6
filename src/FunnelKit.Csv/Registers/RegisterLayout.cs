using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>How a register is laid out in its file: headings, separator, encoding and ends of lines.</summary>
internal sealed record RegisterLayout
{
    /// <summary>Stands for a heading that is no column of the register.</summary>
    public const int Extra = -1;

    /// <summary>The headings as they stand in the file.</summary>
    public required ImmutableArray<string> Headings { get; init; }

    /// <summary>The line of headings as it stands in the file; null for a register that comes from no file.</summary>
    public string? RawHeadings { get; init; }

    /// <summary>The column of each heading, or <see cref="Extra"/>.</summary>
    public required ImmutableArray<int> Columns { get; init; }

    /// <summary>The unit that each heading gives to bare numbers.</summary>
    public required ImmutableArray<QuantityUnit> Units { get; init; }

    /// <summary>The columns that every row needs.</summary>
    public required ImmutableArray<RegisterColumn> KeyFields { get; init; }

    public required string Language { get; init; }

    public char Delimiter { get; init; } = ',';

    public string Encoding { get; init; } = "utf-8";

    public bool HasByteOrderMark { get; init; } = true;

    public string NewLine { get; init; } = "\r\n";

    /// <summary>Gets the place of a column among the headings, or <see cref="Extra"/> when the file lacks it.</summary>
    public int PlaceOf(int column) => Columns.IndexOf(column);

    /// <summary>Lays a register out that comes from no file.</summary>
    public static RegisterLayout Create(ImmutableArray<RegisterColumn> columns, string language) =>
        new()
        {
            Headings = [.. columns.Select(column => column.Name.ToString(language))],
            Columns = [.. Enumerable.Range(0, columns.Length)],
            Units = [.. columns.Select(_ => QuantityUnit.One)],
            KeyFields = [.. columns.Where(column => column.IsKeyField)],
            Language = language,
        };
}
