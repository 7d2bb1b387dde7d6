using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit;

/// <summary>Collects the mistakes in a JSON document and says in which line and column they are.</summary>
internal sealed class JsonProblems
{
    private readonly List<Problem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Adds that the document is not JSON.</summary>
    public void AddMalformed(int position, string sentence) =>
        _problems.Add(new(position, DefinitionErrorCode.MalformedJson, "$", sentence, null));

    /// <summary>Adds that a value is wrong.</summary>
    /// <param name="part">The value.</param>
    /// <param name="code">The kind of mistake.</param>
    /// <param name="sentence">The mistake.</param>
    /// <param name="what">What it is about where the value is an object or an array.</param>
    public void Add(JsonPart part, DefinitionErrorCode code, string sentence, string? what = null)
    {
        part.MarkFaulty();
        _problems.Add(new(part.Start, code, part.Path, sentence, part.Value ?? what));
    }

    /// <summary>Adds that a member of an object should not be there.</summary>
    public void AddMember(JsonPart member, DefinitionErrorCode code, string sentence)
    {
        member.MarkFaulty();
        _problems.Add(new(member.NameStart, code, member.Path, sentence, null));
    }

    /// <summary>Lists the mistakes in the order of the document.</summary>
    /// <param name="utf8">The document.</param>
    public ImmutableArray<DefinitionError> ToErrors(ReadOnlySpan<byte> utf8)
    {
        var errors = ImmutableArray.CreateBuilder<DefinitionError>(_problems.Count);
        var position = 0;
        var line = 1;
        var column = 1;
        foreach (var problem in _problems.OrderBy(problem => problem.Position))
        {
            for (; position < problem.Position; position++)
            {
                (line, column) = utf8[position] == '\n' ? (line + 1, 1) : (line, column + Width(utf8[position]));
            }

            var message = string.Create(
                CultureInfo.InvariantCulture, $"Line {line}, column {column}, {problem.Path}: {problem.Sentence}");
            errors.Add(new(problem.Code, problem.Path, message)
            {
                Line = line,
                Column = column,
                Value = problem.Value,
            });
        }

        return errors.MoveToImmutable();
    }

    // Columns count UTF-16 code units, as editors do: four bytes are two, and a byte inside a character is none.
    private static int Width(byte value) =>
        value switch
        {
            >= 0x80 and < 0xC0 => 0,
            >= 0xF0 => 2,
            _ => 1,
        };

    private readonly record struct Problem(
        int Position, DefinitionErrorCode Code, string Path, string Sentence, string? Value);
}
