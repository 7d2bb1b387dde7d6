using System.Globalization;
using System.Text;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

/// <summary>Rows of a public file with a known outcome, by column.</summary>
internal sealed class LabelledRows
{
    private const int Folds = 5;

    private readonly string?[][] _rows;
    private readonly string[] _columns;
    private readonly bool[] _isNumber;
    private readonly int _label;

    private LabelledRows(string[] columns, string?[][] rows, int label, string positive)
    {
        _columns = columns;
        _rows = rows;
        _label = label;
        Outcomes = [.. rows.Select(row => row[label] == positive)];
        _isNumber = [.. columns.Select((_, place) => IsNumber(place))];
    }

    public bool[] Outcomes { get; }

    public static LabelledRows Read(
        string file, char separator, string label, string positive, params IEnumerable<string> missing)
    {
        var words = missing.Append(string.Empty).ToHashSet(StringComparer.Ordinal);
        var lines = Split(File.ReadAllText(DataFactAttribute.PathOf(file)), separator).ToArray();
        string?[][] rows =
        [
            .. lines.Skip(1).Select(line => line.Select(word => words.Contains(word) ? null : word).ToArray()),
        ];
        return new(lines[0], rows, Array.IndexOf(lines[0], label), positive);
    }

    /// <summary>Numbers the folds by row, or by distinct profile in the order of first appearance.</summary>
    public int[] FoldsOf(bool byProfile)
    {
        var profiles = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. _rows.Select((row, place) =>
            {
                var number = place;
                if (byProfile)
                {
                    var profile = string.Join('|', row.Where((_, column) => column != _label));
                    number = profiles.TryGetValue(profile, out var known) ? known : profiles.Count;
                    profiles[profile] = number;
                }

                return (int)((uint)((ulong)number * 2_654_435_761UL) % Folds);
            }),
        ];
    }

    public LeadTable ToTable(IEnumerable<int> rows, params string[] without) =>
        LeadTable.From(rows.Select(row => _rows[row]), map =>
        {
            for (var column = 0; column < _columns.Length; column++)
            {
                if (column == _label || without.Contains(_columns[column]))
                {
                    continue;
                }

                var place = column;
                if (_isNumber[place])
                {
                    map.Number(_columns[place], row => ToNumber(row[place]));
                }
                else
                {
                    map.Category(_columns[place], row => row[place]);
                }
            }
        });

    public bool?[] OutcomesOf(IEnumerable<int> rows) => [.. rows.Select(row => (bool?)Outcomes[row])];

    private static double? ToNumber(string? word) =>
        word is null ? null : double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Split(string text, char separator)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is '\n')
            {
                fields.Add(field.ToString().Trim());
                yield return [.. fields];
                fields.Clear();
                field.Clear();
            }
            else if (!isQuoted && letter == separator)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        if (fields.Count > 0)
        {
            fields.Add(field.ToString().Trim());
            yield return [.. fields];
        }
    }

    private bool IsNumber(int column)
    {
        var words = _rows.Select(row => row[column]).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return words.Length > 2
            && words.All(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }
}
