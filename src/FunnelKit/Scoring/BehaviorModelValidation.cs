using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The rules that every behavior model obeys, checked in definition order.</summary>
internal sealed class BehaviorModelValidation
{
    private readonly BehaviorModelContent _content;
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<DefinitionMistake>.Builder _mistakes =
        ImmutableArray.CreateBuilder<DefinitionMistake>();

    private readonly HashSet<string> _groups;

    private BehaviorModelValidation(BehaviorModelContent content)
    {
        _content = content;
        _groups = content.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
    }

    public static string DaysRule { get; } =
        string.Create(CultureInfo.InvariantCulture, $"above 0 and at most {Decay.MaxDays} days");

    private static string PointsRule { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"of at most {PointUnits.DecimalPlaces} decimal places and from {-PointUnits.MaxPoints} to "
                + $"{PointUnits.MaxPoints}");

    public static ImmutableArray<DefinitionMistake> Validate(BehaviorModelContent content)
    {
        var validation = new BehaviorModelValidation(content);
        validation.CheckModel();
        foreach (var (index, type) in content.Types.Index())
        {
            validation.CheckType(type, Place(index));
        }

        var used = content.Types.Select(type => type.Group).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, group) in content.Groups.Index())
        {
            validation.CheckGroup(group, Place(index), used.Contains(group.Id));
        }

        return validation._mistakes.DrainToImmutable();
    }

    private void CheckModel()
    {
        var id = _content.Id;
        if (!Identifier.IsValid(id))
        {
            Add(
                id.Length == 0 ? DefinitionErrorCode.MissingId : DefinitionErrorCode.InvalidText,
                id,
                $"'{id}' cannot identify a behavior model: {Identifier.Rule}.",
                "id");
        }

        if (_content.Version < 1)
        {
            Add(
                DefinitionErrorCode.OutOfRange, id, $"The version must be at least 1, not {_content.Version}.", "version");
        }

        if (_content.AgeUnit is not (AgeUnit.Days or AgeUnit.Seconds))
        {
            Add(
                DefinitionErrorCode.OutOfRange, id, $"The unit of age must be Days or Seconds, not {_content.AgeUnit}.",
                "ageUnit");
        }

        if (_content.Types.Length is 0 or > BehaviorModel.MaxTypes)
        {
            Add(
                DefinitionErrorCode.OutOfRange,
                id,
                $"A behavior model has from 1 to {BehaviorModel.MaxTypes} types, but this one has "
                    + $"{_content.Types.Length}.",
                "types");
        }
    }

    private void CheckType(BehaviorType type, string place)
    {
        var subject = type.Id.Length > 0 ? type.Id : $"types[{place}]";
        CheckId(type.Id, subject, "types", place);
        CheckPoints(type.Points, subject, "points", "types", place, "points");
        CheckLimits(type.Lowest, type.Highest, subject, "types", place);
        if (type.MinCount < 1)
        {
            AddRange(subject, "least number of events", "at least 1", type.MinCount, "types", place, "minCount");
        }

        if (type.WindowDays is { } window && !Decay.IsInRange(window))
        {
            AddRange(subject, "window", DaysRule, window, "types", place, "windowDays");
        }

        if (type.DiminishingFactor is not (>= 0d and <= 1d))
        {
            AddRange(
                subject, "diminishing factor", "from 0 to 1", type.DiminishingFactor, "types", place, "diminishing");
        }

        if (type.RecencyBonus is { } bonus)
        {
            CheckPoints(bonus.Points, subject, "bonus", "types", place, "recencyBonus", "points");
            if (!Decay.IsInRange(bonus.WithinDays))
            {
                AddRange(
                    subject, "age for the bonus", DaysRule, bonus.WithinDays,
                    "types", place, "recencyBonus", "withinDays");
            }
        }

        if (type.Group.Length > 0 && !_groups.Contains(type.Group))
        {
            Add(
                DefinitionErrorCode.UnknownGroup,
                subject,
                $"The type '{subject}' names the group '{type.Group}', which the model does not have.",
                "types",
                place,
                "group");
        }
    }

    private void CheckGroup(BehaviorGroup group, string place, bool isUsed)
    {
        var subject = group.Id.Length > 0 ? group.Id : $"groups[{place}]";
        CheckId(group.Id, subject, "groups", place);
        CheckLimits(group.Lowest, group.Highest, subject, "groups", place);
        if (group.Id.Length > 0 && !isUsed)
        {
            Add(DefinitionErrorCode.NotApplicable, subject, $"No type names the group '{subject}'.", "groups", place);
        }
    }

    // Types and groups share their identifiers, so that every contribution to a score has its own.
    private void CheckId(string id, string subject, params ReadOnlySpan<string> path)
    {
        if (id.Length == 0)
        {
            Add(DefinitionErrorCode.MissingId, subject, $"What stands at {subject} has no identifier.", [.. path, "id"]);
        }
        else if (!Identifier.IsValid(id))
        {
            Add(
                DefinitionErrorCode.InvalidText, subject, $"'{id}' is not an identifier: {Identifier.Rule}.",
                [.. path, "id"]);
        }
        else if (!_ids.Add(id))
        {
            Add(
                DefinitionErrorCode.DuplicateId, subject, $"The identifier '{id}' is used more than once.",
                [.. path, "id"]);
        }
    }

    private void CheckLimits(decimal? lowest, decimal? highest, string subject, params ReadOnlySpan<string> path)
    {
        if (lowest is { } low && (!PointUnits.CanHold(low) || low > 0m))
        {
            AddRange(subject, "least number of points", $"at most 0, and {PointsRule}", low, [.. path, "lowest"]);
        }

        if (highest is { } high && (!PointUnits.CanHold(high) || high < 0m))
        {
            AddRange(subject, "greatest number of points", $"at least 0, and {PointsRule}", high, [.. path, "highest"]);
        }
    }

    private void CheckPoints(decimal points, string subject, string what, params ReadOnlySpan<string> path)
    {
        if (!PointUnits.CanHold(points))
        {
            AddRange(subject, what, PointsRule, points, path);
        }
    }

    private void AddRange(
        string subject, string what, string rule, IFormattable value, params ReadOnlySpan<string> path) =>
        Add(
            DefinitionErrorCode.OutOfRange,
            subject,
            string.Create(CultureInfo.InvariantCulture, $"The {what} of '{subject}' must be {rule}, not {value}."),
            path);

    private void Add(
        DefinitionErrorCode code, string subject, string message, params ReadOnlySpan<string> path) =>
        _mistakes.Add(new(new(code, subject, message), [.. path]));

    private static string Place(int index) => index.ToString(CultureInfo.InvariantCulture);
}
