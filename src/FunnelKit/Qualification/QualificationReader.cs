using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>
/// Reads qualification frameworks from JSON and reports every mistake with its line, column and path.
/// </summary>
internal static class QualificationReader
{
    private const string Failure = "The JSON does not define a valid qualification framework.";

    public static ImmutableArray<string> FrameworkMembers { get; } =
        ["$schema", "id", "name", "description", "requiredLevel", "quorum", "points", "elements"];

    public static ImmutableArray<string> PointsMembers { get; } = ["denied", "asserted", "confirmed", "documented"];

    public static ImmutableArray<string> ElementMembers { get; } = ["id", "name", "weight", "optional", "questions"];

    public static JsonWords Levels { get; } = new("level", "asserted", "confirmed", "documented");

    public static QualificationFramework Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static QualificationFramework Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static QualificationFramework? Read(JsonPart root, JsonProblems problems)
    {
        if (JsonMembers.Open(root, FrameworkMembers, problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), QualificationFramework.JsonSchemaId, problems);
        members.Required("elements");
        var content = new QualificationContent
        {
            Id = members.Id(),
            Name = DefinitionHead.ReadName(members, problems),
            Description = members.Localized("description"),
            RequiredLevel = members.Optional("requiredLevel") is null
                ? EvidenceLevel.Confirmed
                : (EvidenceLevel)members.Word("requiredLevel", Levels),
            Quorum = members.Whole("quorum", 1, int.MaxValue),
            Points = members.Optional("points") is { } points ? ReadPoints(points, problems) : new(),
            Elements = members.Items("elements", part => ReadElement(part, problems)),
        };
        var elementsAreKnown = root.Find("elements") is { IsFaulty: false };
        var mistakes = QualificationValidation.Validate(content).Where(mistake => mistake.Error.Code switch
        {
            DefinitionErrorCode.MissingMember => elementsAreKnown,
            DefinitionErrorCode.MissingId => false,
            _ => elementsAreKnown || mistake.Path is not ["quorum"],
        });
        DefinitionReader.AddMistakes(root, [.. mistakes], problems);
        return problems.IsEmpty ? new QualificationFramework(content) : null;
    }

    private static EvidencePoints ReadPoints(JsonPart part, JsonProblems problems)
    {
        var defaults = new EvidencePoints();
        return JsonMembers.Open(part, PointsMembers, problems) is { } members
            ? new()
            {
                Denied = members.Decimal("denied") ?? defaults.Denied,
                Asserted = members.Decimal("asserted") ?? defaults.Asserted,
                Confirmed = members.Decimal("confirmed") ?? defaults.Confirmed,
                Documented = members.Decimal("documented") ?? defaults.Documented,
            }
            : defaults;
    }

    private static QualificationElement ReadElement(JsonPart part, JsonProblems problems) =>
        JsonMembers.Open(part, ElementMembers, problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Weight = members.Decimal("weight") ?? 1m,
                IsOptional = members.Flag("optional"),
                Questions = members.Items(
                    "questions", item => JsonTexts.Read(item, problems) ?? LocalizedText.Create("?")),
            }
            : new();
}
