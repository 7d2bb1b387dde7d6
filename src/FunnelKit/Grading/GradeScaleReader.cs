using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>Reads grade scales from JSON and reports every mistake with its line, column and path.</summary>
internal static class GradeScaleReader
{
    private const string Failure = "The JSON does not define a valid grade scale.";

    public static ImmutableArray<string> ScaleMembers { get; } =
        ["$schema", "id", "name", "description", "margin", "facts", "grades"];

    public static ImmutableArray<string> GradeMembers { get; } = ["id", "name", "from", "description", "definition"];

    public static GradeScale Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static GradeScale Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static GradeScale? Read(JsonPart root, JsonProblems problems)
    {
        if (JsonMembers.Open(root, ScaleMembers, problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), GradeScale.JsonSchemaId, problems);
        var content = new GradeScaleContent
        {
            Id = members.Id(),
            Name = DefinitionHead.ReadName(members, problems),
            Description = members.Localized("description"),
            Margin = members.Decimal("margin") ?? 0m,
            Facts = members.Items("facts", part => DeclaredFacts.Read(part, problems)),
        };
        members.Required("grades");
        var factsAreKnown = root.Find("facts") is null or { IsFaulty: false };
        var criteria = new CriterionReader(DeclaredFacts.Index(content.Facts), factsAreKnown, problems);
        content = content with { Grades = members.Items("grades", part => ReadGrade(part, criteria, problems)) };
        var mistakes = GradeScaleValidation.Validate(content).Where(mistake => mistake.Error.Code switch
        {
            DefinitionErrorCode.UnknownFact => factsAreKnown,
            DefinitionErrorCode.MissingMember => root.Find("grades") is { IsFaulty: false },
            DefinitionErrorCode.MissingId or DefinitionErrorCode.MissingKind => false,
            _ => true,
        });
        DefinitionReader.AddMistakes(root, [.. mistakes], problems);
        return problems.IsEmpty ? new GradeScale(content) : null;
    }

    private static Grade ReadGrade(JsonPart part, CriterionReader criteria, JsonProblems problems) =>
        JsonMembers.Open(part, GradeMembers, problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                From = members.Decimal("from"),
                Description = members.Localized("description"),
                Definition = members.Optional("definition") is { } definition ? criteria.Read(definition) : null,
            }
            : new();
}
