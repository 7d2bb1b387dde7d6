namespace FunnelKit;

/// <summary>English counts with their nouns.</summary>
internal static class Plural
{
    /// <summary>Writes a count and its noun.</summary>
    /// <param name="count">The count as it is shown.</param>
    /// <param name="noun">The noun for one.</param>
    /// <returns>Such as <c>1 day</c> or <c>2.5 days</c>.</returns>
    public static string Of(string count, string noun) =>
        count is "1" or "-1" ? $"{count} {noun}" : $"{count} {noun}s";

    /// <inheritdoc cref="Of(string, string)"/>
    public static string Of(long count, string noun) =>
        Of(count.ToString(System.Globalization.CultureInfo.InvariantCulture), noun);
}
