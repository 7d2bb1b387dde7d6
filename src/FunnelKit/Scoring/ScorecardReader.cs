using System.Collections.Immutable;
using System.Text.Json;
using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Reads scorecards from JSON and reports every mistake with its line, column and path.</summary>
/// <remarks>
/// A value that could not be read is reported once: rules about it are then not checked, so that one slip of the pen
/// does not look like several.
/// </remarks>
internal sealed class ScorecardReader
{
    private const string Failure = "The JSON does not define a valid scorecard.";

    private readonly JsonProblems _problems;

    private ScorecardReader(JsonProblems problems) => _problems = problems;

    public static ImmutableArray<string> CardMembers { get; } =
    [
        "$schema", "id", "name", "description", "version", "intercept", "odds", "characteristics", "groups",
        "interactions",
    ];

    public static ImmutableArray<string> OddsMembers { get; } = ["evenScore", "pointsToDouble"];

    public static ImmutableArray<string> CharacteristicMembers { get; } =
        ["id", "name", "kind", "weight", "group", "trend", "currency", "bins"];

    public static ImmutableArray<string> BinMembers { get; } =
        ["from", "to", "value", "categories", "flag", "other", "missing", "name", "points"];

    public static ImmutableArray<string> GroupMembers { get; } = ["id", "name", "lowest", "highest"];

    public static ImmutableArray<string> InteractionMembers { get; } = ["id", "name", "first", "second", "cells"];

    public static ImmutableArray<string> CellMembers { get; } = ["first", "second", "points"];

    public static Scorecard Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static Scorecard Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static Scorecard? Read(JsonPart root, JsonProblems problems) =>
        new ScorecardReader(problems).ReadCard(root);

    private Scorecard? ReadCard(JsonPart root)
    {
        if (JsonMembers.Open(root, CardMembers, _problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), Scorecard.JsonSchemaId, _problems);
        members.Required("characteristics");
        var content = new ScorecardContent
        {
            Id = members.Required("id") is { } id ? JsonMembers.Text(id, _problems) ?? string.Empty : string.Empty,
            Name = DefinitionHead.ReadName(members, _problems),
            Description = members.Localized("description"),
            Version = members.Whole("version", 1, int.MaxValue) ?? 1,
            Intercept = members.Decimal("intercept") ?? 0m,
            Odds = members.Optional("odds") is { } odds ? ReadOdds(odds) : null,
            Characteristics = members.Items("characteristics", ReadCharacteristic),
            Groups = members.Items("groups", ReadGroup),
            Interactions = members.Items("interactions", ReadInteraction),
        };
        ImmutableArray<DefinitionMistake> mistakes =
            [.. ScorecardValidation.Validate(content).Where(mistake => IsCertain(root, mistake))];
        DefinitionReader.AddMistakes(root, mistakes, _problems);
        return _problems.IsEmpty ? new Scorecard(content) : null;
    }

    private OddsScale ReadOdds(JsonPart part)
    {
        if (JsonMembers.Open(part, OddsMembers, _problems) is not { } members)
        {
            return new();
        }

        members.Required("evenScore");
        members.Required("pointsToDouble");
        return new()
        {
            EvenScore = members.Decimal("evenScore") ?? 0m,
            PointsToDouble = members.Decimal("pointsToDouble") ?? 1m,
        };
    }

    private Characteristic ReadCharacteristic(JsonPart part)
    {
        if (JsonMembers.Open(part, CharacteristicMembers, _problems) is not { } members)
        {
            return new();
        }

        members.Required("kind");
        members.Required("bins");
        var kind = (CharacteristicKind)members.Word("kind", ScorecardWords.Kinds);
        return new()
        {
            Id = members.Id(),
            Name = members.Localized("name"),
            Kind = kind,
            Weight = members.Decimal("weight") ?? 1m,
            Group = members.Optional("group") is { } group ? JsonMembers.Id(group, _problems) : string.Empty,
            Trend = (Trend)members.Word("trend", ScorecardWords.Trends),
            Currency = members.Optional("currency") is { } currency
                ? JsonMembers.CurrencyCode(currency, _problems)
                : null,
            Bins = members.Items("bins", bin => ReadBin(bin, kind)),
        };
    }

    private Bin ReadBin(JsonPart part, CharacteristicKind kind)
    {
        if (JsonMembers.Open(part, BinMembers, _problems) is not { } members)
        {
            return new();
        }

        members.Required("points");
        CheckValue(members, kind);
        decimal? value = members.Whole("value", int.MinValue, int.MaxValue - 1);
        return new()
        {
            From = members.Decimal("from") ?? value,
            To = members.Decimal("to") ?? value + 1m,
            Categories = members.Items("categories", item => JsonMembers.Text(item, _problems) ?? string.Empty),
            Flag = members.Optional("flag") is null ? null : members.Flag("flag"),
            IsOther = members.Flag("other"),
            IsMissing = members.Flag("missing"),
            Name = members.Localized("name"),
            Points = members.Decimal("points") ?? 0m,
        };
    }

    // A single value is a short way to write the two ends of a step of a rating.
    private void CheckValue(JsonMembers members, CharacteristicKind kind)
    {
        if (members.Optional("value") is not { } value)
        {
            return;
        }

        if (members.Optional("from") is not null || members.Optional("to") is not null)
        {
            const string Sentence = "A bin has either 'value', or 'from' and 'to'.";
            _problems.Add(value, DefinitionErrorCode.NotApplicable, Sentence);
        }
        else if (kind is not (CharacteristicKind.None or CharacteristicKind.Rating))
        {
            var sentence = $"Only a bin of a rating has 'value'; this one is of kind {kind}.";
            _problems.Add(value, DefinitionErrorCode.NotApplicable, sentence);
        }
    }

    private CharacteristicGroup ReadGroup(JsonPart part) =>
        JsonMembers.Open(part, GroupMembers, _problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Lowest = members.Decimal("lowest"),
                Highest = members.Decimal("highest"),
            }
            : new();

    private Interaction ReadInteraction(JsonPart part) =>
        JsonMembers.Open(part, InteractionMembers, _problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                First = members.Required("first") is { } first ? JsonMembers.Id(first, _problems) : string.Empty,
                Second = members.Required("second") is { } second ? JsonMembers.Id(second, _problems) : string.Empty,
                Cells = members.Items("cells", ReadCell),
            }
            : new();

    private InteractionCell ReadCell(JsonPart part)
    {
        if (JsonMembers.Open(part, CellMembers, _problems) is not { } members)
        {
            return new();
        }

        members.Required("first");
        members.Required("second");
        members.Required("points");
        return new()
        {
            First = members.Whole("first", 0, int.MaxValue) ?? 0,
            Second = members.Whole("second", 0, int.MaxValue) ?? 0,
            Points = members.Decimal("points") ?? 0m,
        };
    }

    // What is unreadable may be the very part that a rule misses, or the reason for what it finds.
    private static bool IsCertain(JsonPart root, DefinitionMistake mistake)
    {
        var path = mistake.Path;
        return mistake.Error.Code switch
        {
            DefinitionErrorCode.MissingId or DefinitionErrorCode.MissingKind => false,
            DefinitionErrorCode.UncoveredValue or DefinitionErrorCode.BrokenTrend => IsReadable(root, path[..2]),
            DefinitionErrorCode.OverlappingBins => IsReadable(root, path[..2]),
            DefinitionErrorCode.EmptyBin => IsReadable(root, path),
            DefinitionErrorCode.UnknownCharacteristic => AreReadable(root, "characteristics", "id"),
            DefinitionErrorCode.UnknownGroup => AreReadable(root, "groups", "id"),
            DefinitionErrorCode.NoCharacteristic =>
                root.Find("characteristics") is not null && AreReadable(root, "characteristics", "group"),
            _ => true,
        };
    }

    private static bool IsReadable(JsonPart root, ImmutableArray<string> path) =>
        path.Aggregate((JsonPart?)root, (part, key) => part?.Find(key)) is not { IsFaulty: true };

    private static bool AreReadable(JsonPart root, string array, string member)
    {
        var list = root.Find(array);
        return list is null
            || (list.Kind == JsonValueKind.Array
                && list.Children.All(item =>
                    item.Kind == JsonValueKind.Object && item.Find(member) is not { IsFaulty: true }));
    }
}
