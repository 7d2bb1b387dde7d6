using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>Reads screening rules from JSON and reports every mistake with its line, column and path.</summary>
internal static class ScreeningReader
{
    private const string Failure = "The JSON does not define valid screening rules.";

    public static ImmutableArray<string> SetMembers { get; } = ["$schema", "id", "name", "facts", "rules"];

    public static ImmutableArray<string> RuleMembers { get; } = ["id", "name", "finding", "when"];

    public static JsonWords Findings { get; } = new(
        "finding",
        "wrongContactDetails",
        "unrelatedNeed",
        "notGenuine",
        "outsideTargetProfile",
        "duplicate",
        "notReadyToBuy");

    public static ScreeningRules Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static ScreeningRules Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static ScreeningRules? Read(JsonPart root, JsonProblems problems)
    {
        if (JsonMembers.Open(root, SetMembers, problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), ScreeningRules.JsonSchemaId, problems);
        var content = new ScreeningContent
        {
            Id = members.Id(),
            Name = DefinitionHead.ReadName(members, problems),
            Facts = members.Items("facts", part => DeclaredFacts.Read(part, problems)),
        };
        members.Required("rules");
        var factsAreKnown = root.Find("facts") is null or { IsFaulty: false };
        var criteria = new CriterionReader(DeclaredFacts.Index(content.Facts), factsAreKnown, problems);
        content = content with { Rules = members.Items("rules", part => ReadRule(part, criteria, problems)) };
        var mistakes = ScreeningValidation.Validate(content).Where(mistake => mistake.Error.Code switch
        {
            DefinitionErrorCode.UnknownFact => factsAreKnown,
            DefinitionErrorCode.MissingMember => root.Find("rules") is { IsFaulty: false },
            DefinitionErrorCode.MissingId => false,
            DefinitionErrorCode.MissingKind => false,
            DefinitionErrorCode.MissingCondition => false,
            _ => true,
        });
        DefinitionReader.AddMistakes(root, [.. mistakes], problems);
        return problems.IsEmpty ? new ScreeningRules(content) : null;
    }

    private static ScreeningRule ReadRule(JsonPart part, CriterionReader criteria, JsonProblems problems) =>
        JsonMembers.Open(part, RuleMembers, problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Finding = members.Required("finding") is { } finding
                    ? (LeadFinding)Findings.Read(finding, problems)
                    : LeadFinding.None,
                Condition = members.Required("when") is { } condition ? criteria.Read(condition) : null,
            }
            : new();
}
