namespace FunnelKit.Stages;

/// <summary>The words that stand for the enums of stage models in JSON.</summary>
internal static class StageWords
{
    public static JsonWords StageKinds { get; } = new(
        "kind", "open", "won", "lost", "disqualified", "nurture", "onHold", "transferredOut", "postClose");

    public static JsonWords FactKinds { get; } = new(
        "kind", "flag", "number", "text", "date", "range", "money", "artefact", "interaction");

    public static JsonWords ForecastCategories { get; } = new(
        "forecast category", "omitted", "pipeline", "bestCase", "commit", "closed");

    public static JsonWords DayUnits { get; } = new("unit", "calendar", "business");

    public static JsonWords DueAnchors { get; } = new(
        "anchor", "stageEntry", "creation", "closeDate", "lastInteraction");

    public static JsonWords Markets { get; } = new("market", "b2b", "b2c");
}
