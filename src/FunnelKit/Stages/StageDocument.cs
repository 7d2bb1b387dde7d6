namespace FunnelKit.Stages;

/// <summary>A stage as it is written to JSON; members that say nothing are null and left out.</summary>
internal sealed record StageDocument
{
    public required string Id { get; init; }

    public required Dictionary<string, string> Name { get; init; }

    public string? Kind { get; init; }

    public bool? Optional { get; init; }

    public ProbabilityBandDocument? Probability { get; init; }

    public double? ConversionTarget { get; init; }

    public double? DwellLimitDays { get; init; }

    public string[]? Follows { get; init; }

    public string[]? Aliases { get; init; }

    public static StageDocument From(Stage stage) => new()
    {
        Id = stage.Id.Value,
        Name = Texts(stage.Name!),
        Kind = stage.Kind == StageKind.Open ? null : StageKindNames.Of(stage.Kind),
        Optional = stage.IsOptional ? true : null,
        Probability = stage.Probability is { } band ? ProbabilityBandDocument.From(band) : null,
        ConversionTarget = stage.ConversionTarget?.Fraction,
        DwellLimitDays = stage.DwellLimitDays,
        Follows = stage.Follows.IsEmpty ? null : [.. stage.Follows.Select(id => id.Value)],
        Aliases = stage.Aliases.IsEmpty ? null : [.. stage.Aliases],
    };

    public static Dictionary<string, string> Texts(LocalizedText text) => new(text.Texts, StringComparer.Ordinal);
}
