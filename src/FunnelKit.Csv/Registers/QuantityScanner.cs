using System.Buffers;
using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>Takes words and numbers from the front of a text.</summary>
internal ref struct QuantityScanner(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789,.");

    private ReadOnlySpan<char> _rest = text.Trim();

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TryTake(string word)
    {
        if (!_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _rest = _rest[word.Length..].TrimStart();
        return true;
    }

    public bool TryTakeAny(ImmutableArray<string> words)
    {
        var rest = _rest;
        var taken = 0;
        for (var i = 0; i < words.Length && taken == 0; i++)
        {
            taken = rest.StartsWith(words[i], StringComparison.OrdinalIgnoreCase) ? words[i].Length : 0;
        }

        _rest = rest[taken..].TrimStart();
        return taken > 0;
    }

    /// <summary>Takes digits with a point before decimals, and commas only between groups of three.</summary>
    public bool TryTakeNumber(out decimal number)
    {
        number = 0m;
        var length = _rest.IndexOfAnyExcept(NumberCharacters);
        length = length < 0 ? _rest.Length : length;
        if (length == 0 || !char.IsAsciiDigit(_rest[0]) || !AmountText.TryRead(_rest[..length], out number))
        {
            return false;
        }

        _rest = _rest[length..].TrimStart();
        return true;
    }

    public bool TryTakeFactor(out decimal factor)
    {
        foreach (var (word, value) in QuantityWords.Factors)
        {
            if (!IsLongerWord(word) && TryTake(word))
            {
                factor = value;
                return true;
            }
        }

        factor = 1m;
        return false;
    }

    /// <summary>Takes a code, a name or a sign; the sign ¥ is the yen where that is the currency.</summary>
    public bool TryTakeCurrency(Currency yen, out Currency currency)
    {
        foreach (var (word, code) in QuantityWords.Currencies)
        {
            if (TryTake(word))
            {
                currency = Currency.FromCode(code);
                return true;
            }
        }

        if (TryTake("¥"))
        {
            var japanese = Currency.FromCode("JPY");
            currency = yen == japanese ? japanese : Currency.FromCode("CNY");
            return true;
        }

        const int CodeLength = 3;
        if (_rest.Length >= CodeLength
            && (_rest.Length == CodeLength || !char.IsAsciiLetter(_rest[CodeLength]))
            && Currency.TryFromCode(_rest[..CodeLength], out currency))
        {
            _rest = _rest[CodeLength..].TrimStart();
            return true;
        }

        currency = Currency.None;
        return false;
    }

    public readonly override string ToString() => _rest.ToString();

    /// <summary>Determines whether Latin letters go on behind a Latin word, as KWD does behind k.</summary>
    private readonly bool IsLongerWord(string word) =>
        char.IsAsciiLetter(word[^1]) && _rest.Length > word.Length && char.IsAsciiLetter(_rest[word.Length]);
}
