namespace FunnelKit.Csv.Registers;

/// <summary>Brings the full-width forms of digits and signs to the plain ones, as far as reading needs it.</summary>
internal static class PlainText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const char FullWidthOffset = '\uFEE0';

    /// <summary>
    /// Gets a text without outer white space, in half-width forms; white space within becomes blanks.
    /// </summary>
    public static string Of(string text) =>
        string.Create(text.Trim().Length, text.Trim(), static (plain, trimmed) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = Of(trimmed[i]);
            }
        });

    /// <summary>Determines whether a cell of a number or a date says that there is none.</summary>
    public static bool IsBlank(string text) => Of(text) is "" or "-" or "–" or "—" or "/";

    private static char Of(char character) => character switch
    {
        >= FirstFullWidth and <= LastFullWidth => (char)(character - FullWidthOffset),
        '￥' => '¥',
        '〜' => '~',
        _ when char.IsWhiteSpace(character) => ' ',
        _ => character,
    };
}
