namespace FunnelKit.Scoring;

/// <summary>The words that stand for the enums of scorecards in JSON.</summary>
internal static class ScorecardWords
{
    public static JsonWords Kinds { get; } = new("kind", "number", "category", "flag", "rating");

    public static JsonWords Trends { get; } = new("trend", "rising", "falling");
}
