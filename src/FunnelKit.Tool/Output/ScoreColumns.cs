using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Grading;
using FunnelKit.Scoring;

namespace FunnelKit.Tool.Output;

/// <summary>The columns that scores add to a file.</summary>
internal sealed class ScoreColumns
{
    private readonly ScoreAnswer _answer;
    private readonly Dictionary<long, int> _places;

    public ScoreColumns(ScoreAnswer answer, ImmutableArray<string> columns)
    {
        _answer = answer;
        _places = answer.Leads.Table.Leads.Index().ToDictionary(pair => pair.Item.Line, pair => pair.Index);
        var taken = columns.Select(column => column.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Headings = [.. Names().Select(name => Free(name, taken))];
    }

    /// <summary>Gets the headings; one that the file has already is numbered.</summary>
    public ImmutableArray<string> Headings { get; }

    /// <summary>Gets the cells of the row that begins on a line; null when it was rejected.</summary>
    public IReadOnlyList<string>? CellsOf(long line) =>
        _places.TryGetValue(line, out var place) ? [.. Cells(place)] : null;

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
        }

        return free;
    }

    private static string Text(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Names the parts of a card in the order of the contributions.</summary>
    private static IEnumerable<string> PartsOf(Scorecard card) =>
    [
        "intercept",
        .. card.Characteristics.Select(item => item.Id),
        .. card.Interactions.Select(item => item.Id),
        .. card.Groups.Select(item => item.Id),
    ];

    private IEnumerable<string> Names()
    {
        yield return "score";
        if (_answer.Card.Odds is not null)
        {
            yield return "probability";
        }

        if (_answer.Grades is not null)
        {
            yield return "grade";
        }

        if (!_answer.Explains)
        {
            yield break;
        }

        yield return "lowest score";
        yield return "highest score";
        if (_answer.Grades is not null)
        {
            yield return "lowest grade";
            yield return "highest grade";
        }

        yield return "missing";
        foreach (var part in PartsOf(_answer.Card))
        {
            yield return "points: " + part;
        }

        yield return "explanation";
    }

    private IEnumerable<string> Cells(int place)
    {
        var total = _answer.Scores[place];
        yield return Text(total);
        if (_answer.Card.Odds is { } odds)
        {
            yield return odds.ProbabilityOf(total).Fraction.ToString("0.######", CultureInfo.InvariantCulture);
        }

        if (_answer.Grades is { } grades)
        {
            yield return grades[place].Id;
        }

        if (!_answer.Explains)
        {
            yield break;
        }

        var score = _answer.Scores.Explain(place);
        yield return Text(score.Lowest);
        yield return Text(score.Highest);
        if (_answer.Grades is { Scale: var scale })
        {
            yield return scale.Grade(score.Lowest).Id;
            yield return scale.Grade(score.Highest).Id;
        }

        yield return string.Join("; ", score.MissingInputs.Select(input => input.Id));
        foreach (var contribution in score.Contributions)
        {
            yield return Text(contribution.Points);
        }

        yield return score.ToString(_answer.Language.Tag);
    }
}
