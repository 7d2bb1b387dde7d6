using System.Collections.Immutable;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <content>Stages, and the work in them.</content>
internal sealed partial class StageModelReader
{
    public static ImmutableArray<string> StageMembers { get; } =
    [
        "id", "name", "kind", "optional", "goal", "guidance", "nextStep", "probability", "conversionTarget",
        "dwellLimitDays", "reminderDays", "escalationDays", "escalateTo", "forecastCategory", "follows", "aliases",
        "entryCriteria", "approvals", "activities", "deliverables", "exitCriteria",
    ];

    public static ImmutableArray<string> BandMembers { get; } = ["low", "point", "high"];

    public static ImmutableArray<string> CriterionMembers { get; } = ["id", "name", "when"];

    public static ImmutableArray<string> ActivityMembers { get; } = ["id", "name", "role", "due", "needs", "doneWhen"];

    public static ImmutableArray<string> DueMembers { get; } = ["days", "unit", "from"];

    public static ImmutableArray<string> DeliverableMembers { get; } = ["id", "name", "required"];

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
            Name = members.Required("name") is { } name ? JsonTexts.Read(name, _problems) : null,
            Kind = members.Optional("kind") is null
                ? StageKind.Open
                : (StageKind)members.Word("kind", StageWords.StageKinds),
            IsOptional = members.Flag("optional"),
            Goal = members.Localized("goal"),
            Guidance = members.Localized("guidance"),
            NextStep = members.Localized("nextStep"),
            Probability = members.Optional("probability") is { } probability ? ReadBand(probability) : null,
            ConversionTarget = members.Optional("conversionTarget") is { } target
                ? JsonMembers.Fraction(target, _problems)
                : null,
            DwellLimitDays = members.Number("dwellLimitDays"),
            ReminderDays = members.Number("reminderDays"),
            EscalationDays = members.Number("escalationDays"),
            EscalateTo = members.Optional("escalateTo") is { } role ? JsonMembers.Id(role, _problems) : null,
            ForecastCategory = (ForecastCategory)members.Word("forecastCategory", StageWords.ForecastCategories),
            Follows = members.Items("follows", ReadId),
            Aliases = members.Items("aliases", alias => JsonMembers.Text(alias, _problems) ?? string.Empty),
            EntryCriteria = members.Items("entryCriteria", ReadCriterion),
            RequiredApprovals = members.Ids("approvals"),
            Activities = members.Items("activities", ReadActivity),
            Deliverables = members.Items("deliverables", ReadDeliverable),
            ExitCriteria = members.Items("exitCriteria", ReadCriterion),
        });
    }

    private StageCriterion ReadCriterion(JsonPart part) =>
        JsonMembers.Open(part, CriterionMembers, _problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Condition = members.Required("when") is { } when ? _criteria.Read(when) : null,
            }
            : new();

    private StageActivity ReadActivity(JsonPart part) =>
        JsonMembers.Open(part, ActivityMembers, _problems) is { } members
            ? new()
            {
                Id = members.Id(),
                Name = members.Localized("name"),
                Role = members.Optional("role") is { } role ? JsonMembers.Id(role, _problems) : null,
                Due = members.Optional("due") is { } due ? ReadDue(due) : DueOffset.None,
                Needs = members.Ids("needs"),
                DoneWhen = members.Optional("doneWhen") is { } doneWhen ? _criteria.Read(doneWhen) : null,
            }
            : new();

    private DueOffset ReadDue(JsonPart part)
    {
        if (JsonMembers.Open(part, DueMembers, _problems) is not { } members)
        {
            return DueOffset.None;
        }

        members.Required("days");
        var days = members.Whole("days", 0, DueOffset.MaxDays);
        var unit = members.Word("unit", StageWords.DayUnits);
        var from = members.Word("from", StageWords.DueAnchors);
        if (days is not { } count || part.IsFaulty)
        {
            return DueOffset.None;
        }

        var anchor = from == 0 ? DueAnchor.StageEntry : (DueAnchor)from;
        return (DayUnit)unit == DayUnit.Business
            ? DueOffset.FromBusinessDays(count, anchor)
            : DueOffset.FromCalendarDays(count, anchor);
    }

    private Deliverable ReadDeliverable(JsonPart part) =>
        JsonMembers.Open(part, DeliverableMembers, _problems) is { } members
            ? new() { Id = members.Id(), Name = members.Localized("name"), IsRequired = members.Flag("required") }
            : new();

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
}
