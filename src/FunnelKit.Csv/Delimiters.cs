namespace FunnelKit.Csv;

/// <summary>Finds the separator of a file.</summary>
internal static class Delimiters
{
    /// <summary>
    /// Counts the candidates in the first line that is not empty, outside quotes; of equal counts, the first
    /// candidate.
    /// </summary>
    public static char Detect(ReadOnlySpan<char> beginning)
    {
        var candidates = CsvFormat.DetectedDelimiters.AsSpan();
        Span<int> counts = stackalloc int[candidates.Length];
        var isQuoted = false;
        foreach (var character in beginning.TrimStart("\r\n"))
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                if (character is '\r' or '\n')
                {
                    break;
                }

                if (candidates.IndexOf(character) is >= 0 and var candidate)
                {
                    counts[candidate]++;
                }
            }
        }

        var best = 0;
        for (var candidate = 1; candidate < counts.Length; candidate++)
        {
            best = counts[candidate] > counts[best] ? candidate : best;
        }

        return candidates[best];
    }
}
