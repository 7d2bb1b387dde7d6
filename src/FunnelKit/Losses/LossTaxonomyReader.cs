using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>Reads a taxonomy of losses from JSON and reports every mistake with its line, column and path.</summary>
internal static class LossTaxonomyReader
{
    private const string Failure = "The JSON does not define a valid loss taxonomy.";

    public static ImmutableArray<string> TaxonomyMembers { get; } = ["$schema", "id", "name", "categories"];

    public static ImmutableArray<string> CategoryMembers { get; } = ["id", "name", "kind", "parent", "aliases"];

    public static JsonWords Kinds { get; } = new("kind", "cause", "invalidLead", "attempt");

    public static LossTaxonomy Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static LossTaxonomy Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static LossTaxonomy? Read(JsonPart root, JsonProblems problems)
    {
        if (JsonMembers.Open(root, TaxonomyMembers, problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), LossTaxonomy.JsonSchemaId, problems);
        var content = new LossTaxonomyContent
        {
            Id = members.Id(),
            Name = DefinitionHead.ReadName(members, problems),
        };
        members.Required("categories");
        content = content with { Categories = members.Items("categories", part => ReadCategory(part, problems)) };
        var isReadable = root.Find("categories") is { IsFaulty: false };
        var mistakes = LossTaxonomyValidation.Validate(content).Where(mistake => mistake.Error.Code switch
        {
            DefinitionErrorCode.MissingMember or DefinitionErrorCode.UnknownGroup => isReadable,
            DefinitionErrorCode.MissingId or DefinitionErrorCode.MissingKind => false,
            _ => true,
        });
        DefinitionReader.AddMistakes(root, [.. mistakes], problems);
        return problems.IsEmpty ? new LossTaxonomy(content) : null;
    }

    private static LossCategory ReadCategory(JsonPart part, JsonProblems problems) =>
        JsonMembers.Open(part, CategoryMembers, problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Kind = members.Optional("kind") is null
                    ? LossReasonKind.Cause
                    : (LossReasonKind)members.Word("kind", Kinds),
                Parent = members.Optional("parent") is { } parent ? JsonMembers.Id(parent, problems) : null,
                Aliases = members.Items("aliases", item => JsonMembers.Text(item, problems) ?? string.Empty),
            }
            : new();
}
