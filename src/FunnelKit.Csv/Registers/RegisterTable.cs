using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>The rows of a register with its layout, and the rows that could not be read at their places.</summary>
/// <typeparam name="TRow">The type of row.</typeparam>
internal sealed record RegisterTable<TRow>
    where TRow : class
{
    public required RegisterSchema<TRow> Schema { get; init; }

    public required RegisterLayout Layout { get; init; }

    public ImmutableArray<TRow> Rows { get; init; } = [];

    public ImmutableArray<RejectedRow> RejectedRows { get; init; } = [];

    public ImmutableArray<UnreadRow> Unread { get; init; } = [];

    /// <summary>Whether the last line of the file ends with a line break, as text files should.</summary>
    public bool EndsWithLineBreak { get; init; } = true;

    public ImmutableArray<string> ExtraColumns =>
        [.. Layout.Headings.Where((_, place) => Layout.Columns[place] == RegisterLayout.Extra)];

    public ImmutableArray<RegisterColumn> MissingColumns =>
        [.. Schema.Columns.Where((_, column) => Layout.PlaceOf(column) < 0)];

    public static RegisterTable<TRow> Create(RegisterSchema<TRow> schema, IEnumerable<TRow> rows, string language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return new() { Schema = schema, Layout = RegisterLayout.Create(schema.Columns, language), Rows = [.. rows] };
    }
}
