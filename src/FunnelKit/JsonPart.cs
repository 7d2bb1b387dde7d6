using System.Globalization;
using System.Text.Json;

namespace FunnelKit;

/// <summary>A JSON value that knows where it stands, so that a mistake in it can be found.</summary>
internal sealed class JsonPart
{
    private readonly List<JsonPart> _children = [];
    private readonly JsonPart? _parent;
    private readonly int _index;

    public JsonPart(
        JsonValueKind kind, string text, double number, int start, JsonPart? parent, string name, int nameStart)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Start = start;
        Name = name;
        NameStart = nameStart;
        _parent = parent;
        if (parent is not null)
        {
            _index = parent._children.Count;
            parent._children.Add(this);
        }
    }

    public JsonValueKind Kind { get; }

    /// <summary>
    /// Gets a text without its quotation marks and escapes, or a number as it is written; otherwise empty.
    /// </summary>
    public string Text { get; }

    /// <summary>Gets the value of a number; otherwise 0.</summary>
    public double Number { get; }

    /// <summary>Gets where the value begins, in bytes from the beginning of the document.</summary>
    public int Start { get; }

    /// <summary>Gets the name under which the object around it holds the value; otherwise empty.</summary>
    public string Name { get; }

    /// <summary>Gets where <see cref="Name"/> begins, in bytes from the beginning of the document.</summary>
    public int NameStart { get; }

    /// <summary>Gets the members of an object or the items of an array.</summary>
    public IReadOnlyList<JsonPart> Children => _children;

    /// <summary>Gets a value that is no object and no array, as it is written; shortened when it is long.</summary>
    public string? Value =>
        Kind switch
        {
            JsonValueKind.Object or JsonValueKind.Array => null,
            JsonValueKind.String => Shorten(Text),
            _ => ToString(),
        };

    public JsonPart? Parent => _parent;

    /// <summary>Gets a value indicating whether this value, or one inside it, has been found to be wrong.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>Gets the JSON path, such as <c>$.stages[2].probability.point</c>.</summary>
    public string Path =>
        _parent switch
        {
            null => "$",
            { Kind: JsonValueKind.Array } => string.Create(CultureInfo.InvariantCulture, $"{_parent.Path}[{_index}]"),
            _ => _parent.Path + PathOf(Name),
        };

    public static string PathOf(string name) =>
        name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character is '_' or '$')
            ? "." + name
            : $"['{Escape(Escape(name, @"\"), "'")}']";

    public void MarkFaulty()
    {
        for (var part = this; part is { IsFaulty: false }; part = part._parent)
        {
            part.IsFaulty = true;
        }
    }

    /// <summary>Finds the member of an object by its name, or the item of an array by its position.</summary>
    public JsonPart? Find(string key) =>
        Kind == JsonValueKind.Object
            ? _children.Find(child => string.Equals(child.Name, key, StringComparison.Ordinal))
            : _children.ElementAtOrDefault(int.TryParse(key, CultureInfo.InvariantCulture, out var index) ? index : -1);

    /// <summary>Gets the value of a number as a decimal, where one can hold all its digits.</summary>
    public bool TryGetDecimal(out decimal value) =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && string.Equals(
            DigitsOf(Text), DigitsOf(value.ToString(CultureInfo.InvariantCulture)), StringComparison.Ordinal);

    /// <summary>Describes the value in a few words.</summary>
    public override string ToString() =>
        Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => $"'{Shorten(Text)}'",
            JsonValueKind.Number => Shorten(Text),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "null",
        };

    // Reading rounds silently: what is left of 1e-400 is nothing.
    private static string DigitsOf(string number)
    {
        var exponent = number.AsSpan().IndexOfAny('e', 'E');
        return number[..(exponent < 0 ? number.Length : exponent)]
            .Replace(".", string.Empty, StringComparison.Ordinal)
            .TrimStart('-')
            .Trim('0');
    }

    private static string Escape(string text, string special) =>
        text.Replace(special, @"\" + special, StringComparison.Ordinal);

    private static string Shorten(string text) =>
        text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[58]) ? 58 : 59)] + "…";
}
