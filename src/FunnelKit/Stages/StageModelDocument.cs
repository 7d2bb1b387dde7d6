using System.Text.Json.Serialization;

namespace FunnelKit.Stages;

/// <summary>A stage model as it is written to JSON; members that say nothing are null and left out.</summary>
internal sealed record StageModelDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Id { get; init; }

    public required Dictionary<string, string> Name { get; init; }

    public required StageDocument[] Stages { get; init; }

    public static StageModelDocument From(StageModel model, string? schema) => new()
    {
        Schema = schema,
        Id = model.Id,
        Name = StageDocument.Texts(model.Name),
        Stages = [.. model.Stages.Select(StageDocument.From)],
    };

    /// <summary>
    /// Writes language tags in one way, because tags that differ in case only name the same language.
    /// </summary>
    public StageModelDocument WithoutCaseOfTags() => this with
    {
        Name = UpperCase(Name),
        Stages = [.. Stages.Select(stage => stage with { Name = UpperCase(stage.Name) })],
    };

    private static Dictionary<string, string> UpperCase(Dictionary<string, string> name) =>
        name.ToDictionary(pair => pair.Key.ToUpperInvariant(), pair => pair.Value, StringComparer.Ordinal);
}
