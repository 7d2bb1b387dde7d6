using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Reads behavior models from JSON and reports every mistake with its line, column and path.</summary>
/// <remarks>
/// A value that could not be read is reported once: rules about it are then not checked, so that one slip of the pen
/// does not look like several.
/// </remarks>
internal sealed class BehaviorModelReader
{
    private const string Failure = "The JSON does not define a valid behavior model.";

    private readonly JsonProblems _problems;

    private BehaviorModelReader(JsonProblems problems) => _problems = problems;

    public static JsonWords AgeUnits { get; } = new("unit of age", "days", "seconds");

    public static ImmutableArray<string> ModelMembers { get; } =
        ["$schema", "id", "name", "description", "version", "ageUnit", "types", "groups"];

    public static ImmutableArray<string> TypeMembers { get; } =
    [
        "id", "name", "points", "decay", "lowest", "highest", "group", "minCount", "windowDays", "diminishing",
        "recencyBonus",
    ];

    public static ImmutableArray<string> DecayMembers { get; } = ["halfLifeDays", "linearDays", "steps"];

    public static ImmutableArray<string> StepMembers { get; } = ["fromDays", "factor"];

    public static ImmutableArray<string> BonusMembers { get; } = ["points", "withinDays"];

    public static ImmutableArray<string> GroupMembers { get; } = ["id", "name", "lowest", "highest"];

    public static BehaviorModel Read(string json) => DefinitionReader.Read(json, Failure, Read);

    public static BehaviorModel Read(ReadOnlySpan<byte> utf8) => DefinitionReader.Read(utf8, Failure, Read);

    private static BehaviorModel? Read(JsonPart root, JsonProblems problems) =>
        new BehaviorModelReader(problems).ReadModel(root);

    private BehaviorModel? ReadModel(JsonPart root)
    {
        if (JsonMembers.Open(root, ModelMembers, _problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Optional("$schema"), BehaviorModel.JsonSchemaId, _problems);
        members.Required("types");
        var unit = members.Word("ageUnit", AgeUnits);
        var content = new BehaviorModelContent
        {
            Id = members.Id(),
            Name = DefinitionHead.ReadName(members, _problems),
            Description = members.Localized("description"),
            Version = members.Whole("version", 1, int.MaxValue) ?? 1,
            AgeUnit = unit == 0 ? AgeUnit.Days : (AgeUnit)unit,
            Types = members.Items("types", ReadType),
            Groups = members.Items("groups", ReadGroup),
        };
        ImmutableArray<DefinitionMistake> mistakes =
            [.. BehaviorModelValidation.Validate(content).Where(mistake => IsCertain(root, mistake))];
        DefinitionReader.AddMistakes(root, mistakes, _problems);
        return _problems.IsEmpty ? new BehaviorModel(content) : null;
    }

    private BehaviorType ReadType(JsonPart part)
    {
        if (JsonMembers.Open(part, TypeMembers, _problems) is not { } members)
        {
            return new();
        }

        members.Required("points");
        return new()
        {
            Id = members.Id(),
            Name = members.Localized("name"),
            Points = members.Decimal("points") ?? 0m,
            Decay = members.Optional("decay") is { } decay ? ReadDecay(decay) : Decay.None,
            Lowest = members.Decimal("lowest"),
            Highest = members.Decimal("highest"),
            Group = members.Optional("group") is { } group ? JsonMembers.Id(group, _problems) : string.Empty,
            MinCount = members.Whole("minCount", 1, int.MaxValue) ?? 1,
            WindowDays = members.Number("windowDays"),
            DiminishingFactor = members.Number("diminishing") ?? 1d,
            RecencyBonus = members.Optional("recencyBonus") is { } bonus ? ReadBonus(bonus) : null,
        };
    }

    private Decay ReadDecay(JsonPart part)
    {
        if (JsonMembers.Open(part, DecayMembers, _problems) is not { } members)
        {
            return Decay.None;
        }

        if (part.Children.Count != 1)
        {
            var sentence = $"A decay needs exactly one of {string.Join(", ", DecayMembers)}.";
            _problems.Add(part, DefinitionErrorCode.MissingMember, sentence, "decay");
            return Decay.None;
        }

        return ReadDays(members, "halfLifeDays") is { } halfLife ? Decay.HalfLife(halfLife)
            : ReadDays(members, "linearDays") is { } end ? Decay.Linear(end)
            : members.Optional("steps") is { } steps ? ReadSteps(members, steps)
            : Decay.None;
    }

    private double? ReadDays(JsonMembers members, string name)
    {
        if (members.Number(name) is not { } days)
        {
            return null;
        }

        if (Decay.IsInRange(days))
        {
            return days;
        }

        var part = members.Optional(name)!;
        var sentence = $"A number of days must be {BehaviorModelValidation.DaysRule}, not {part}.";
        _problems.Add(part, DefinitionErrorCode.OutOfRange, sentence);
        return null;
    }

    private Decay ReadSteps(JsonMembers members, JsonPart part)
    {
        var steps = members.Items("steps", ReadStep);
        if (part.IsFaulty)
        {
            return Decay.None;
        }

        if (steps.IsEmpty)
        {
            _problems.Add(
                part, DefinitionErrorCode.OutOfRange, "A decay in steps needs at least one step.", "steps");
        }

        for (var index = 0; index < steps.Length; index++)
        {
            if (Decay.MistakeOf(steps.AsSpan(), index) is { } mistake)
            {
                _problems.Add(part.Children[index], DefinitionErrorCode.OutOfRange, mistake, "steps");
            }
        }

        return part.IsFaulty ? Decay.None : Decay.Step(steps.AsSpan());
    }

    private DecayStep ReadStep(JsonPart part)
    {
        if (JsonMembers.Open(part, StepMembers, _problems) is not { } members)
        {
            return default;
        }

        members.Required("fromDays");
        members.Required("factor");
        return new()
        {
            FromDays = members.Number("fromDays") ?? 0d,
            Factor = members.Number("factor") ?? 0d,
        };
    }

    private RecencyBonus? ReadBonus(JsonPart part)
    {
        if (JsonMembers.Open(part, BonusMembers, _problems) is not { } members)
        {
            return null;
        }

        members.Required("points");
        members.Required("withinDays");
        return new()
        {
            Points = members.Decimal("points") ?? 0m,
            WithinDays = members.Number("withinDays") ?? 1d,
        };
    }

    private BehaviorGroup ReadGroup(JsonPart part) =>
        JsonMembers.Open(part, GroupMembers, _problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Lowest = members.Decimal("lowest"),
                Highest = members.Decimal("highest"),
            }
            : new();

    // What is unreadable may be the very part that a rule misses.
    private static bool IsCertain(JsonPart root, DefinitionMistake mistake) =>
        mistake.Error.Code switch
        {
            DefinitionErrorCode.MissingId => false,
            DefinitionErrorCode.UnknownGroup => AreReadable(root.Find("groups")),
            DefinitionErrorCode.NotApplicable => AreReadable(root.Find("types")),
            _ => mistake.Path is not ["types"] || root.Find("types") is not null,
        };

    private static bool AreReadable(JsonPart? list) => list is not { IsFaulty: true };
}
