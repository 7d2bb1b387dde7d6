namespace FunnelKit.Csv.Registers;

/// <summary>Labels of two parts with a dash between them, such as "展会-2023年XX行业展".</summary>
internal static class TwoParts
{
    public const char Dash = '-';

    private const string Dashes = "-－–—";

    /// <summary>Gets the part before the first dash; all of it when no dash has text on both sides.</summary>
    public static string First(string text) => Find(text) is >= 0 and var dash ? text[..dash].TrimEnd() : text;

    /// <summary>Gets the part behind the first dash; empty when no dash has text on both sides.</summary>
    public static string Second(string text) =>
        Find(text) is >= 0 and var dash ? text[(dash + 1)..].TrimStart() : string.Empty;

    /// <summary>Joins two parts that <see cref="First"/> and <see cref="Second"/> give back.</summary>
    public static string Join(string first, string second, string parameter)
    {
        var (one, two) = (first.Trim(), second.Trim());
        return one.AsSpan().ContainsAny(Dashes)
            ? throw new ArgumentException(
                $"'{one}' holds a dash, which separates the two parts; only the second part may hold one.", parameter)
            : two.Length == 0 ? one : one + Dash + two;
    }

    private static int Find(string text)
    {
        var dash = text.AsSpan().IndexOfAny(Dashes);
        return dash > 0
            && !text.AsSpan(0, dash).IsWhiteSpace()
            && !text.AsSpan(dash + 1).IsWhiteSpace()
                ? dash
                : -1;
    }
}
