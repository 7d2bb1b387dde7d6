namespace FunnelKit.Scoring;

/// <summary>Puts gaps of a back-test into words.</summary>
public static class BackTestGapExtensions
{
    /// <summary>Says why something is left unanswered.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="language">A language tag: <c>en</c> or <c>zh-Hans</c>.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string Describe(this BackTestGap gap, string language) =>
        BackTestTexts.Of(gap).ToString(language);
}
