namespace FunnelKit.Csv;

/// <summary>Reads yes and no.</summary>
internal static class FlagText
{
    public const string Expected =
        "This is neither yes nor no. Expected is yes, no, true, false, y, n, 1, 0, 是 or 否.";

    /// <summary>Reads a flag from its words, which a column of words may have.</summary>
    public static bool TryReadWord(string text, out bool flag)
    {
        flag = text.ToUpperInvariant() is "YES" or "TRUE" or "Y" or "是";
        return flag || text.ToUpperInvariant() is "NO" or "FALSE" or "N" or "否";
    }

    public static bool TryRead(string text, out bool flag)
    {
        flag = text is "1";
        return flag || text is "0" || TryReadWord(text, out flag);
    }
}
