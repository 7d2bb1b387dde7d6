using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <content>What belongs to the model and not to one of its stages.</content>
internal sealed partial class StageModelReader
{
    public static ImmutableArray<string> RoleMembers { get; } = ["id", "name"];

    public static ImmutableArray<string> MovesMembers { get; } = ["skip", "back", "creationStages", "lossReason"];

    public static ImmutableArray<string> ScopeMembers { get; } = ["businessUnit", "industry", "productLine", "market"];

    public static ImmutableArray<string> ReferenceMembers { get; } = ["id", "contentHash"];

    private SalesRole ReadRole(JsonPart part) =>
        JsonMembers.Open(part, RoleMembers, _problems) is { } members
            ? new() { Id = members.Id(), Name = members.Localized("name") }
            : new();

    private MovePolicy ReadMoves(JsonPart part) =>
        JsonMembers.Open(part, MovesMembers, _problems) is { } members
            ? new()
            {
                AllowsSkip = members.Flag("skip", defaultValue: true),
                AllowsBack = members.Flag("back", defaultValue: true),
                CreationStages = members.Items("creationStages", ReadId),
                RequiresLossReason = members.Flag("lossReason"),
            }
            : new();

    private ModelScope? ReadScope(JsonPart part) =>
        JsonMembers.Open(part, ScopeMembers, _problems) is { } members
            ? new()
            {
                BusinessUnit = members.Text("businessUnit"),
                Industry = members.Text("industry"),
                ProductLine = members.Text("productLine"),
                Market = (MarketKind)members.Word("market", StageWords.Markets),
            }
            : null;

    private ModelReference? ReadReference(JsonPart part)
    {
        if (JsonMembers.Open(part, ReferenceMembers, _problems) is not { } members)
        {
            return null;
        }

        var id = members.Required("id") is { } idPart ? JsonMembers.Text(idPart, _problems) : null;
        var hash = members.Required("contentHash") is { } hashPart ? JsonMembers.Text(hashPart, _problems) : null;
        return id is null || hash is null ? null : new() { Id = id, ContentHash = hash };
    }

    // Criteria stand anywhere in the document, so what they may ask for is collected before any of them is read.
    private static FrozenDictionary<string, Fact> FactsOf(JsonPart root, ImmutableArray<Fact> declared) =>
        declared
            .Concat(StandardFacts.All)
            .Concat(WorkOf(root, "deliverables").Select(part => FactOf(part, FactKind.Artefact)))
            .Concat(WorkOf(root, "activities").Select(part => FactOf(part, FactKind.Interaction)))
            .Where(fact => fact.Id.Length > 0)
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);

    private static bool FactsAreKnown(JsonPart root) =>
        root.Find("facts") is null or { IsFaulty: false }
        && WorkOf(root, "deliverables").Concat(WorkOf(root, "activities")).All(part => FactOf(part).Id.Length > 0);

    private static Fact FactOf(JsonPart part, FactKind kind = FactKind.None) =>
        new() { Id = part.Find("id")?.Text ?? string.Empty, Kind = kind };

    /// <summary>Finds the deliverables or the activities of all stages.</summary>
    private static IEnumerable<JsonPart> WorkOf(JsonPart root, string member) =>
        ItemsOf(root.Find("stages")).SelectMany(stage => ItemsOf(stage.Find(member)));

    private static IReadOnlyList<JsonPart> ItemsOf(JsonPart? part) =>
        part is { Kind: JsonValueKind.Array } ? part.Children : [];
}
