using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>
/// A table of one line for each item. Where the terminal is too narrow for all columns, the others follow in further
/// tables.
/// </summary>
/// <param name="heading">The heading of the first column.</param>
/// <param name="items">The items.</param>
/// <param name="name">What the first column shows of an item.</param>
internal sealed class ColumnTable<T>(string heading, IReadOnlyCollection<T> items, Func<T, string> name)
{
    /// <summary>A space on either side and a border.</summary>
    private const int Frame = 3;

    /// <summary>Longer texts are broken.</summary>
    private const int LongestText = 40;

    private readonly List<Column> _columns = [];

    public void Add(string header, Func<T, string> value) => AddColumn(header, value, isText: false);

    public void AddCount(string header, Func<T, long> count) => Add(header, item => Layout.Count(count(item)));

    public void AddCountUnlessZero(string header, Func<T, long> count)
    {
        if (items.Any(item => count(item) != 0))
        {
            AddCount(header, count);
        }
    }

    /// <summary>Adds a column of texts, which are broken over lines where they are long.</summary>
    public void AddText(string header, Func<T, string> value) => AddColumn(header, value, isText: true);

    public void Print(IAnsiConsole screen)
    {
        if (items.Count == 0)
        {
            return;
        }

        var names = new Column(heading, [.. items.Select(item => Plain.Of(name(item)))], IsText: true);
        var first = 0;
        do
        {
            var left = screen.Profile.Width - 1 - names.Width - Frame;
            var end = first;
            while (end < _columns.Count && (end == first || left >= _columns[end].Width + Frame))
            {
                left -= _columns[end].Width + Frame;
                end++;
            }

            screen.Write(Draw(names, _columns[first..end]));
            first = end;
        }
        while (first < _columns.Count);
    }

    private static Table Draw(Column names, List<Column> columns)
    {
        var table = Layout.Table(names.Header);
        foreach (var column in columns)
        {
            table.AddColumn(
                column.IsText ? new TableColumn(new Text(column.Header)) : Layout.NumberColumn(column.Header));
        }

        for (var row = 0; row < names.Cells.Length; row++)
        {
            table.AddRow([new Text(names.Cells[row]), .. columns.Select(column => new Text(column.Cells[row]))]);
        }

        return table;
    }

    private void AddColumn(string header, Func<T, string> value, bool isText) =>
        _columns.Add(new(header, [.. items.Select(item => Plain.Of(value(item)))], isText));

    private sealed record Column(string Header, string[] Cells, bool IsText)
    {
        public int Width { get; } = Cells
            .Append(Header)
            .Max(cell => IsText ? Math.Min(LongestText, Layout.Width(cell)) : Layout.Width(cell));
    }
}
