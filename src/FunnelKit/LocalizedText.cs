using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit;

/// <summary>A text in one or more languages, such as the name of a stage in English and Simplified Chinese.</summary>
/// <remarks>
/// <para>
/// Languages are named by BCP 47 tags such as <c>en</c> and <c>zh-Hans</c>, compared without regard to case.
/// A text asked for in a language it does not have falls back: first to the parent tags (<c>zh-Hans-CN</c> to
/// <c>zh-Hans</c>), then to the tag's script (<c>zh-CN</c> and <c>zh</c> to <c>zh-Hans</c>), then to English,
/// then to its first language by tag.
/// </para>
/// <para>
/// Equality compares languages and texts, in any order of the languages. Instances are immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    /// <summary>The tag of English.</summary>
    public const string English = "en";

    /// <summary>The tag of Simplified Chinese.</summary>
    public const string SimplifiedChinese = "zh-Hans";

    private readonly FrozenDictionary<string, string> _texts;
    private readonly string _first;

    private LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        // The smallest tag, not the one written first: equal texts must read alike.
        _first = _texts.MinBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Value;
    }

    /// <summary>Gets the languages and their texts, ordered by language tag without regard to case.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts =>
        _texts.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a text in English only.</summary>
    /// <param name="english">The English text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException"><paramref name="english"/> is empty or white space.</exception>
    public static LocalizedText Create(string english)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        return new([new(English, english)]);
    }

    /// <summary>Creates a text in English and Simplified Chinese.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="simplifiedChinese">The Chinese text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">A text is empty or white space.</exception>
    public static LocalizedText Create(string english, string simplifiedChinese)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        ArgumentException.ThrowIfNullOrWhiteSpace(simplifiedChinese);
        return new([new(English, english), new(SimplifiedChinese, simplifiedChinese)]);
    }

    /// <summary>Creates a text from language tags and texts.</summary>
    /// <param name="texts">At least one pair of a language tag and its text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">
    /// There is no pair, a tag or text is empty or white space, or a tag occurs twice.
    /// </exception>
    public static LocalizedText Create(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var list = texts.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("A text needs at least one language.", nameof(texts));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, text) in list)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(language, nameof(texts));
            ArgumentException.ThrowIfNullOrWhiteSpace(text, nameof(texts));
            if (!seen.Add(language))
            {
                throw new ArgumentException($"The language '{language}' occurs twice.", nameof(texts));
            }
        }

        return new(list);
    }

    /// <summary>Gets the text in English, or in its first language by tag when it has no English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(English);

    /// <summary>Gets the text in a language, or in the nearest language that the text has.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The text.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (_texts.TryGetValue(tag, out var text))
            {
                return text;
            }
        }

        return IsChinese(language) && _texts.TryGetValue(SimplifiedChinese, out var chinese) ? chinese
            : _texts.TryGetValue(English, out var english) ? english
            : _first;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] LocalizedText? other) =>
        other is not null
        && _texts.Count == other._texts.Count
        && _texts.All(pair =>
            other._texts.TryGetValue(pair.Key, out var text)
            && string.Equals(text, pair.Value, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (language, text) in _texts)
        {
            hash ^= HashCode.Combine(
                StringComparer.OrdinalIgnoreCase.GetHashCode(language), StringComparer.Ordinal.GetHashCode(text));
        }

        return hash;
    }

    private static bool IsChinese(string language) =>
        language.Equals("zh", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase);
}
