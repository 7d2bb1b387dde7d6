using System.Globalization;
using System.Text.Json;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Reads values of a query string, and remembers the names of those that say nothing.</summary>
public sealed class QueryReader(Func<string, string?> value)
{
    private readonly List<string> _problems = [];

    /// <summary>Gets the names of the values that could not be read, each once.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static QueryReader Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(name => request.Query[name].FirstOrDefault());
    }

    /// <summary>Writes a word as queries have it: the name of the value in camel case.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public string? Text(string name) => value(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Reads a word; the fallback when there is none, or when it is not one.</summary>
    public T Choice<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        if (char.IsAsciiLetter(text[0]) && !text.Contains(',', StringComparison.Ordinal)
            && Enum.TryParse<T>(text, ignoreCase: true, out var parsed) && !parsed.Equals(default(T)))
        {
            return parsed;
        }

        Refuse(name);
        return fallback;
    }

    /// <summary>Reads one of several texts.</summary>
    public string Choice(string name, IReadOnlyCollection<string> texts, string fallback)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        if (texts.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Refuse(name);
        return fallback;
    }

    /// <summary>Reads a whole number of a range.</summary>
    public int? Number(string name, int low, int high)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= low && number <= high)
        {
            return number;
        }

        Refuse(name);
        return null;
    }

    public void Refuse(string name)
    {
        if (!_problems.Contains(name, StringComparer.Ordinal))
        {
            _problems.Add(name);
        }
    }
}
