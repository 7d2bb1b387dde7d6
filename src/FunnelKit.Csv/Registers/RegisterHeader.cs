using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>Finds the columns of a register among the headings of a file.</summary>
internal static class RegisterHeader
{
    private const char Mark = '*';

    /// <summary>Lays a register out as its file does.</summary>
    /// <exception cref="CsvColumnException">A key column is missing, or a column is there more than once.</exception>
    public static RegisterLayout Read(ImmutableArray<RegisterColumn> columns, ImmutableArray<string> headings)
    {
        var places = new List<(int Column, QuantityUnit Unit)>(headings.Length);
        var marked = new List<RegisterColumn>();
        foreach (var heading in headings)
        {
            var found = Find(columns, heading);
            places.Add(found);
            if (found.Column >= 0 && IsMarked(heading))
            {
                marked.Add(columns[found.Column]);
            }
        }

        for (var column = 0; column < columns.Length; column++)
        {
            var count = places.Count(place => place.Column == column);

            // The first column names the row: without it, this is no such register.
            var isNeeded = column == 0 || (marked.Count == 0 && columns[column].IsKeyField);
            if (count > 1 || (count == 0 && isNeeded))
            {
                throw new CsvColumnException(NameFor(columns[column], headings), headings, count);
            }
        }

        return new RegisterLayout
        {
            Headings = headings,
            Columns = [.. places.Select(place => place.Column)],
            Units = [.. places.Select(place => place.Unit)],
            KeyFields = marked.Count == 0
                ? [.. columns.Where(column => column.IsKeyField)]
                : [.. columns.Where((column, index) => index == 0 || marked.Contains(column))],
            Language = Language(headings),
        };
    }

    /// <summary>Determines whether a heading in Chinese is that of a column.</summary>
    public static bool HasChineseHeading(
        ImmutableArray<RegisterColumn> columns, ImmutableArray<string> headings) =>
        headings.Any(heading => IsChinese(heading) && Find(columns, heading).Column >= 0);

    private static bool IsChinese(string text) => text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    private static bool IsMarked(string heading) => PlainText.Of(heading).Contains(Mark);

    private static string Language(ImmutableArray<string> headings) =>
        headings.Any(IsChinese) ? LocalizedText.SimplifiedChinese : LocalizedText.English;

    private static string NameFor(RegisterColumn column, ImmutableArray<string> headings) =>
        column.Name.ToString(Language(headings));

    private static (int Column, QuantityUnit Unit) Find(ImmutableArray<RegisterColumn> columns, string heading)
    {
        var key = KeyOf(heading);
        if (FindKey(columns, key) is >= 0 and var column)
        {
            return (column, QuantityUnit.One);
        }

        // A unit in parentheses at the end, which bare numbers below then have.
        if (key is [.., ')'] && key.LastIndexOf('(') is > 0 and var open
            && FindKey(columns, key[..open]) is >= 0 and var unitColumn
            && TryReadUnit(columns[unitColumn].Measure, key[(open + 1)..^1], out var unit))
        {
            return (unitColumn, unit);
        }

        return (RegisterLayout.Extra, QuantityUnit.One);
    }

    private static bool TryReadUnit(RegisterMeasure measure, string text, out QuantityUnit unit)
    {
        unit = QuantityUnit.Percent;
        return measure == RegisterMeasure.Probability
            ? text is "%"
            : measure != RegisterMeasure.None
                && QuantityText.TryReadUnit(text, measure == RegisterMeasure.Money, out unit);
    }

    private static int FindKey(ImmutableArray<RegisterColumn> columns, string key)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column].AllNames.Any(
                name => string.Equals(KeyOf(name), key, StringComparison.OrdinalIgnoreCase)))
            {
                return column;
            }
        }

        return RegisterLayout.Extra;
    }

    /// <summary>Gets what is compared of a heading: half-width, without blanks and marks.</summary>
    private static string KeyOf(string heading) =>
        string.Concat(PlainText.Of(heading).Where(character => character is not (' ' or Mark)));
}
