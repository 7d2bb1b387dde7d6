namespace FunnelKit;

/// <summary>Gives each distinct text a number from 0, in the order of first appearance.</summary>
internal sealed class TextIndex(StringComparer comparer)
{
    private readonly Dictionary<string, int> _numbers = new(comparer);
    private readonly List<string> _texts = [];
    private string? _lastText;
    private int _lastNumber;

    public int Count => _texts.Count;

    public string this[int number] => _texts[number];

    public int GetOrAdd(string text)
    {
        // Data are mostly grouped, and equal texts are often the same object.
        if (ReferenceEquals(text, _lastText))
        {
            return _lastNumber;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            number = Add(text);
        }

        (_lastText, _lastNumber) = (text, number);
        return number;
    }

    public string[] ToArray() => [.. _texts];

    private int Add(string text)
    {
        var number = _texts.Count;
        _numbers.Add(text, number);
        _texts.Add(text);
        return number;
    }
}
