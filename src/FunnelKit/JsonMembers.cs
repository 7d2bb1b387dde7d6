using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace FunnelKit;

/// <summary>Takes the expected values out of a JSON object and reports everything else.</summary>
internal sealed class JsonMembers
{
    private readonly JsonPart _object;
    private readonly JsonProblems _problems;

    private JsonMembers(JsonPart part, JsonProblems problems)
    {
        _object = part;
        _problems = problems;
    }

    /// <summary>Opens an object; unknown and repeated members are reported.</summary>
    /// <returns>The members, or null when the value is no object, which is reported.</returns>
    public static JsonMembers? Open(JsonPart part, ImmutableArray<string> known, JsonProblems problems)
    {
        if (!Expect(part, "An object", problems, JsonValueKind.Object))
        {
            return null;
        }

        ReportDuplicates(part, StringComparer.Ordinal, problems);
        foreach (var member in part.Children.Where(member => !known.Contains(member.Name, StringComparer.Ordinal)))
        {
            var sentence = $"The member '{member.Name}' is not known here. Known are: {string.Join(", ", known)}.";
            problems.AddMember(member, DefinitionErrorCode.UnknownMember, sentence);
        }

        return new(part, problems);
    }

    /// <summary>Reports the members whose name an earlier member of the object has.</summary>
    public static void ReportDuplicates(JsonPart part, StringComparer comparer, JsonProblems problems)
    {
        var seen = new HashSet<string>(comparer);
        foreach (var member in part.Children.Where(member => !seen.Add(member.Name)))
        {
            problems.AddMember(
                member, DefinitionErrorCode.DuplicateMember, $"The member '{member.Name}' is given more than once.");
        }
    }

    /// <summary>Reports a value that is of none of some types.</summary>
    public static bool Expect(
        JsonPart part, string expected, JsonProblems problems, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (kinds.Contains(part.Kind))
        {
            return true;
        }

        problems.Add(part, DefinitionErrorCode.WrongType, $"{expected} is expected, not {part}.");
        return false;
    }

    /// <summary>Reads a text that is not blank.</summary>
    public static string? Text(JsonPart part, JsonProblems problems)
    {
        if (!Expect(part, "A text", problems, JsonValueKind.String))
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(part.Text))
        {
            return part.Text;
        }

        problems.Add(part, DefinitionErrorCode.InvalidText, "The text must not be empty.");
        return null;
    }

    /// <summary>Reads a probability.</summary>
    public static Probability? Fraction(JsonPart part, JsonProblems problems)
    {
        if (!Expect(part, "A number from 0 to 1", problems, JsonValueKind.Number))
        {
            return null;
        }

        if (part.Number is >= 0d and <= 1d)
        {
            return Probability.FromFraction(part.Number);
        }

        problems.Add(part, DefinitionErrorCode.OutOfRange, $"A number from 0 to 1 is expected, not {part}.");
        return null;
    }

    /// <summary>Reads a number whose digits a decimal can hold.</summary>
    public static decimal? Decimal(JsonPart part, JsonProblems problems)
    {
        if (!Expect(part, "A number", problems, JsonValueKind.Number))
        {
            return null;
        }

        if (part.TryGetDecimal(out var number))
        {
            return number;
        }

        problems.Add(part, DefinitionErrorCode.OutOfRange, $"The number {part} is too large or has too many digits.");
        return null;
    }

    /// <summary>Reads the code of a currency.</summary>
    public static Currency? CurrencyCode(JsonPart part, JsonProblems problems)
    {
        if (Text(part, problems) is not { } text)
        {
            return null;
        }

        if (Currency.TryFromCode(text, out var currency))
        {
            return currency;
        }

        var sentence = $"{part} is not a currency code of ISO 4217, such as CNY.";
        problems.Add(part, DefinitionErrorCode.UnknownValue, sentence);
        return null;
    }

    /// <summary>Reads an identifier; empty where there is none that can be read.</summary>
    public static string Id(JsonPart part, JsonProblems problems)
    {
        if (Text(part, problems) is not { } text)
        {
            return string.Empty;
        }

        if (Identifier.IsValid(text))
        {
            return text;
        }

        problems.Add(part, DefinitionErrorCode.InvalidText, $"{part} is not an identifier: {Identifier.Rule}.");
        return string.Empty;
    }

    public JsonPart? Optional(string name) => _object.Find(name);

    public JsonPart? Required(string name)
    {
        var member = Optional(name);
        if (member is null)
        {
            _problems.Add(_object, DefinitionErrorCode.MissingMember, $"The member '{name}' is missing.", name);
        }

        return member;
    }

    /// <summary>Reads true or false; the default value where there is neither.</summary>
    public bool Flag(string name, bool defaultValue = false) =>
        Optional(name) is { } part
        && Expect(part, "true or false", _problems, JsonValueKind.True, JsonValueKind.False)
            ? part.Kind == JsonValueKind.True
            : defaultValue;

    public double? Number(string name) =>
        Optional(name) is { } part && Expect(part, "A number", _problems, JsonValueKind.Number) ? part.Number : null;

    public decimal? Decimal(string name) => Optional(name) is { } part ? Decimal(part, _problems) : null;

    /// <summary>Reads a whole number in a range; null where there is none that can be read.</summary>
    public int? Whole(string name, int low, int high)
    {
        if (Optional(name) is not { } part || !Expect(part, "A whole number", _problems, JsonValueKind.Number))
        {
            return null;
        }

        if (part.TryGetDecimal(out var value) && value == decimal.Truncate(value) && value >= low && value <= high)
        {
            return (int)value;
        }

        var sentence = string.Create(
            CultureInfo.InvariantCulture, $"A whole number from {low} to {high} is expected, not {part}.");
        _problems.Add(part, DefinitionErrorCode.OutOfRange, sentence);
        return null;
    }

    public string? Text(string name) => Optional(name) is { } part ? Text(part, _problems) : null;

    public LocalizedText? Localized(string name) => Optional(name) is { } part ? JsonTexts.Read(part, _problems) : null;

    /// <summary>Reads an identifier that must be there; empty where there is none that can be read.</summary>
    public string Id() => Required("id") is { } part ? Id(part, _problems) : string.Empty;

    /// <summary>Reads one of some words; 0 where there is none that can be read.</summary>
    public int Word(string name, JsonWords words) => Optional(name) is { } part ? words.Read(part, _problems) : 0;

    /// <summary>Reads the identifiers in an array.</summary>
    public ImmutableArray<string> Ids(string name) => Items(name, part => Id(part, _problems));

    /// <summary>Reads the items of an array; an item that cannot be read becomes a value of its own.</summary>
    public ImmutableArray<T> Items<T>(string name, Func<JsonPart, T> read) =>
        Optional(name) is { } part && Expect(part, "An array", _problems, JsonValueKind.Array)
            ? [.. part.Children.Select(read)]
            : [];
}
