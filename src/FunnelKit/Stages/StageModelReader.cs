using System.Collections.Immutable;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Reads stage models from JSON and reports every mistake with its line, column and path.</summary>
/// <remarks>
/// A value that could not be read is reported once: rules about it are then not checked, so that one slip of the pen
/// does not look like several.
/// </remarks>
internal sealed class StageModelReader
{
    private const string SchemaFamily = "urn:funnelkit:stage-model:";

    private readonly JsonProblems _problems = new();
    private readonly List<Stage> _stages = [];
    private readonly List<JsonPart> _stageParts = [];

    public static ImmutableArray<string> ModelMembers { get; } = ["$schema", "id", "name", "stages"];

    public static ImmutableArray<string> StageMembers { get; } =
    [
        "id", "name", "kind", "optional", "probability", "conversionTarget", "dwellLimitDays", "follows", "aliases",
    ];

    public static ImmutableArray<string> BandMembers { get; } = ["low", "point", "high"];

    public static StageModel Read(ReadOnlySpan<byte> utf8)
    {
        var document = utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        var reader = new StageModelReader();
        var model = JsonParts.Read(document, reader._problems) is { } root ? reader.ReadModel(root) : null;
        return model ?? throw Invalid(reader._problems.ToErrors(document));
    }

    public static InvalidDefinitionException Invalid(ImmutableArray<DefinitionError> errors) =>
        new("The JSON does not define a valid stage model.", errors);

    private StageModel? ReadModel(JsonPart root)
    {
        if (JsonMembers.Open(root, ModelMembers, _problems) is not { } members)
        {
            return null;
        }

        CheckSchema(members.Optional("$schema"));
        var id = members.Required("id") is { } idPart ? JsonMembers.Text(idPart, _problems) : null;
        var name = members.Required("name") is { } namePart ? ReadName(namePart) : null;
        members.Required("stages");
        foreach (var part in members.Items("stages", part => part))
        {
            ReadStage(part);
        }

        var content = new StageModelContent
        {
            Id = id ?? string.Empty,
            Name = name ?? LocalizedText.Create("?"),
            Stages = [.. _stages],
        };
        AddMistakes(root, content);
        return _problems.IsEmpty ? new StageModel(content) : null;
    }

    private void CheckSchema(JsonPart? part)
    {
        if (part is not null
            && JsonMembers.Text(part, _problems) is { } schema
            && schema.StartsWith(SchemaFamily, StringComparison.Ordinal)
            && !string.Equals(schema, StageModel.JsonSchemaId, StringComparison.Ordinal))
        {
            var sentence = $"The format {part} is not known; this version reads '{StageModel.JsonSchemaId}'.";
            _problems.Add(part, DefinitionErrorCode.UnknownValue, sentence);
        }
    }

    private void ReadStage(JsonPart part)
    {
        if (JsonMembers.Open(part, StageMembers, _problems) is not { } members)
        {
            return;
        }

        _stageParts.Add(part);
        _stages.Add(new Stage
        {
            Id = members.Required("id") is { } id ? ReadId(id) : StageId.None,
            Name = members.Required("name") is { } name ? ReadName(name) : null,
            Kind = members.Optional("kind") is { } kind ? ReadKind(kind) : StageKind.Open,
            IsOptional = members.Flag("optional"),
            Probability = members.Optional("probability") is { } probability ? ReadBand(probability) : null,
            ConversionTarget = members.Optional("conversionTarget") is { } target
                ? JsonMembers.Fraction(target, _problems)
                : null,
            DwellLimitDays = members.Number("dwellLimitDays"),
            Follows = members.Items("follows", ReadId),
            Aliases = members.Items("aliases", alias => JsonMembers.Text(alias, _problems) ?? string.Empty),
        });
    }

    private StageId ReadId(JsonPart part)
    {
        if (JsonMembers.Text(part, _problems) is not { } text)
        {
            return StageId.None;
        }

        if (StageId.TryParse(text, null, out var id))
        {
            return id;
        }

        _problems.Add(
            part,
            DefinitionErrorCode.InvalidText,
            $"{part} is not an identifier: 1 to {StageId.MaxLength} characters are needed, "
                + "without control characters or white space at the ends.");
        return StageId.None;
    }

    private StageKind ReadKind(JsonPart part)
    {
        if (JsonMembers.Text(part, _problems) is not { } text)
        {
            return StageKind.None;
        }

        if (StageKindNames.TryParse(text, out var kind))
        {
            return kind;
        }

        var sentence = $"The kind must be one of {string.Join(", ", StageKindNames.All)}, not {part}.";
        _problems.Add(part, DefinitionErrorCode.UnknownValue, sentence);
        return StageKind.None;
    }

    private LocalizedText? ReadName(JsonPart part)
    {
        const string Expected = "A text, or an object of language tags and texts,";
        if (!JsonMembers.Expect(part, Expected, _problems, JsonValueKind.String, JsonValueKind.Object))
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String)
        {
            return JsonMembers.Text(part, _problems) is { } english ? LocalizedText.Create(english) : null;
        }

        JsonMembers.ReportDuplicates(part, StringComparer.OrdinalIgnoreCase, _problems);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in part.Children)
        {
            if (string.IsNullOrWhiteSpace(member.Name))
            {
                _problems.AddMember(member, DefinitionErrorCode.InvalidText, "The language tag must not be empty.");
            }
            else if (JsonMembers.Text(member, _problems) is { } text)
            {
                texts.TryAdd(member.Name, text);
            }
        }

        if (part.Children.Count == 0)
        {
            _problems.Add(part, DefinitionErrorCode.MissingName, "The name needs a text in at least one language.");
        }

        return texts.Count == 0 ? null : LocalizedText.Create(texts);
    }

    private ProbabilityBand? ReadBand(JsonPart part)
    {
        const string Expected = "A number from 0 to 1, or an object of 'low', 'point' and 'high',";
        if (!JsonMembers.Expect(part, Expected, _problems, JsonValueKind.Number, JsonValueKind.Object))
        {
            return null;
        }

        if (part.Kind == JsonValueKind.Number)
        {
            return JsonMembers.Fraction(part, _problems) is { } fraction ? ProbabilityBand.FromPoint(fraction) : null;
        }

        var members = JsonMembers.Open(part, BandMembers, _problems)!;
        var low = ReadFraction(members.Required("low"));
        var point = ReadFraction(members.Optional("point"));
        var high = ReadFraction(members.Required("high"));
        if (low is not { } from || high is not { } to)
        {
            return null;
        }

        if (from > to)
        {
            _problems.Add(part, DefinitionErrorCode.OutOfRange, $"The low end, {from}, is above the high end, {to}.");
            return null;
        }

        var value = point ?? Probability.FromFraction((from.Fraction + to.Fraction) / 2d);
        if (value < from || value > to)
        {
            var sentence = $"The point must be from {from} to {to}, not {value}.";
            _problems.Add(members.Optional("point")!, DefinitionErrorCode.OutOfRange, sentence);
            return null;
        }

        return ProbabilityBand.Create(from, value, to);
    }

    private Probability? ReadFraction(JsonPart? part) => part is null ? null : JsonMembers.Fraction(part, _problems);

    private void AddMistakes(JsonPart root, StageModelContent content)
    {
        // What is unreadable may be the very stage that a rule misses.
        var kindsAreKnown = root.Find("stages") is { Kind: JsonValueKind.Array } stages
            && stages.Children.Count == _stages.Count
            && _stages.TrueForAll(stage => stage.Kind != StageKind.None);
        var idsAreKnown = kindsAreKnown && _stages.TrueForAll(stage => stage.Id != StageId.None);

        var mistakes = StageModelValidation.Validate(content)
            .Select(mistake => (mistake.Error, Place: PlaceOf(root, mistake)))
            .Where(mistake => mistake.Error.Code switch
            {
                DefinitionErrorCode.NoOpenStage or DefinitionErrorCode.NoWonStage => kindsAreKnown,
                DefinitionErrorCode.UnknownStage => idsAreKnown,
                DefinitionErrorCode.MissingId => false,
                DefinitionErrorCode.MissingName => false,
                DefinitionErrorCode.MissingKind => false,
                _ => !mistake.Place.IsUnreadable,
            })
            .ToList();
        foreach (var (error, place) in mistakes)
        {
            _problems.Add(place.Part, error.Code, error.Message);
        }
    }

    // The value itself where there is one; the stage or model around it where it is left out. Mistakes elsewhere in
    // a stage, or in the stages of a model, do not make those unreadable.
    private (JsonPart Part, bool IsUnreadable) PlaceOf(JsonPart root, StageMistake mistake)
    {
        if (mistake.StageIndex < 0)
        {
            return (root.Find(mistake.Member) ?? root, false);
        }

        var stage = _stageParts[mistake.StageIndex];
        if (stage.Find(mistake.Member) is not { } member)
        {
            return (stage, false);
        }

        var part = mistake.Part.Length > 0 ? member.Find(mistake.Part) ?? member : member;
        return (part, part.IsFaulty);
    }
}
