using System.Collections.Immutable;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Reads stage models from JSON and reports every mistake with its line, column and path.</summary>
/// <remarks>
/// A value that could not be read is reported once: rules about it are then not checked, so that one slip of the pen
/// does not look like several.
/// </remarks>
internal sealed partial class StageModelReader
{
    private const string Failure = "The JSON does not define a valid stage model.";

    private readonly JsonProblems _problems;
    private readonly List<Stage> _stages = [];
    private readonly List<JsonPart> _stageParts = [];
    private CriterionReader _criteria = null!;

    private StageModelReader(JsonProblems problems) => _problems = problems;

    public static ImmutableArray<string> ModelMembers { get; } =
    [
        "$schema", "id", "name", "description", "scope", "basedOn", "facts", "roles", "moves", "handOver", "stages",
    ];

    public static StageModel Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static StageModel Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static StageModel? Read(JsonPart root, JsonProblems problems) =>
        new StageModelReader(problems).ReadModel(root);

    private StageModel? ReadModel(JsonPart root)
    {
        if (JsonMembers.Open(root, ModelMembers, _problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), StageModel.JsonSchemaId, _problems);
        var content = new StageModelContent
        {
            Id = members.Required("id") is { } id ? JsonMembers.Text(id, _problems) ?? string.Empty : string.Empty,
            Name = DefinitionHead.ReadName(members, _problems),
            Description = members.Localized("description"),
            Scope = members.Optional("scope") is { } scope ? ReadScope(scope) : null,
            BasedOn = members.Optional("basedOn") is { } reference ? ReadReference(reference) : null,
            Facts = members.Items("facts", part => DeclaredFacts.Read(part, _problems)),
            Roles = members.Items("roles", ReadRole),
            Moves = members.Optional("moves") is { } moves ? ReadMoves(moves) : new(),
            HandOver = members.Optional("handOver") is { } handOver ? ReadId(handOver) : StageId.None,
            Stages = [],
        };
        var factsAreKnown = FactsAreKnown(root);
        _criteria = new(FactsOf(root, content.Facts), factsAreKnown, _problems);
        members.Required("stages");
        foreach (var part in members.Items("stages", part => part))
        {
            ReadStage(part);
        }

        content = content with { Stages = [.. _stages] };
        AddMistakes(root, content, factsAreKnown);
        return _problems.IsEmpty ? new StageModel(content) : null;
    }

    private StageId ReadId(JsonPart part) =>
        StageId.TryParse(JsonMembers.Id(part, _problems), null, out var id) ? id : StageId.None;

    private void AddMistakes(JsonPart root, StageModelContent content, bool factsAreKnown)
    {
        // What is unreadable may be the very stage, fact or role that a rule misses.
        var kindsAreKnown = root.Find("stages") is { Kind: JsonValueKind.Array } stages
            && stages.Children.Count == _stages.Count
            && _stages.TrueForAll(stage => stage.Kind != StageKind.None);
        var idsAreKnown = kindsAreKnown && _stages.TrueForAll(stage => stage.Id != StageId.None);
        var rolesAreKnown = root.Find("roles") is null or { IsFaulty: false };

        var mistakes = StageModelValidation.Validate(content)
            .Select(mistake => (mistake.Error, Place: PlaceOf(root, mistake)))
            .Where(mistake => mistake.Error.Code switch
            {
                DefinitionErrorCode.NoOpenStage or DefinitionErrorCode.NoWonStage => kindsAreKnown,
                DefinitionErrorCode.UnknownStage or DefinitionErrorCode.UnreachableStage => idsAreKnown,
                DefinitionErrorCode.UnknownFact => factsAreKnown,
                DefinitionErrorCode.UnknownRole => rolesAreKnown,
                DefinitionErrorCode.MissingId => false,
                DefinitionErrorCode.MissingName => false,
                DefinitionErrorCode.MissingKind => false,
                DefinitionErrorCode.MissingCondition => false,
                _ => true,
            } && !mistake.Place.IsUnreadable)
            .ToList();
        foreach (var (error, place) in mistakes)
        {
            _problems.Add(place.Part, error.Code, error.Message, error.Subject);
        }
    }

    // The value itself where there is one; what is around it where it is left out. Mistakes elsewhere in a stage, or in
    // the stages of a model, do not make those unreadable.
    private (JsonPart Part, bool IsUnreadable) PlaceOf(JsonPart root, StageMistake mistake)
    {
        var isModel = mistake.StageIndex == StageMistake.WholeModel;
        var part = isModel ? root : _stageParts[mistake.StageIndex];
        var depth = 0;
        while (depth < mistake.Path.Length && part.Find(mistake.Path[depth]) is { } inner)
        {
            part = inner;
            depth++;
        }

        return (part, part.IsFaulty && depth > (isModel ? 1 : 0) && depth == mistake.Path.Length);
    }
}
