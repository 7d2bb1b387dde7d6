using System.Collections.Immutable;

namespace FunnelKit;

/// <summary>The words that stand in JSON for the values of an enum, which are numbered from 1 in their order.</summary>
internal sealed class JsonWords
{
    private readonly string _what;

    public JsonWords(string what, params ImmutableArray<string> all)
    {
        _what = what;
        All = all;
    }

    public ImmutableArray<string> All { get; }

    public string Of(int value) => All[value - 1];

    /// <summary>Reads a word.</summary>
    /// <returns>The value; 0 when the word is not known, which is reported.</returns>
    public int Read(JsonPart part, JsonProblems problems)
    {
        if (JsonMembers.Text(part, problems) is not { } text)
        {
            return 0;
        }

        var value = All.IndexOf(text, 0, StringComparer.Ordinal) + 1;
        if (value == 0)
        {
            var sentence = $"The {_what} must be one of {string.Join(", ", All)}, not {part}.";
            problems.Add(part, DefinitionErrorCode.UnknownValue, sentence);
        }

        return value;
    }
}
