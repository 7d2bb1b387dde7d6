namespace FunnelKit;

/// <summary>What the identifiers of definitions have in common.</summary>
internal static class Identifier
{
    public const int MaxLength = 128;

    /// <summary>What an identifier is, to be put behind a colon.</summary>
    public const string Rule =
        "1 to 128 characters are needed, without control characters or white space at the ends";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return false;
            }
        }

        return true;
    }
}
