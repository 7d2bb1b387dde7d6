using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>The rules that every stage model obeys, checked in definition order.</summary>
internal sealed partial class StageModelValidation
{
    private readonly StageModelContent _content;
    private readonly ImmutableArray<Stage> _stages;
    private readonly FrozenDictionary<string, Fact> _facts;
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);
    private readonly ImmutableArray<StageMistake>.Builder _mistakes = ImmutableArray.CreateBuilder<StageMistake>();
    private readonly Dictionary<StageId, int> _firstPositions = [];
    private readonly Dictionary<string, int> _labelOwners = new(StageLabels.Comparer);
    private int? _closing;
    private int? _afterClose;

    private StageModelValidation(StageModelContent content)
    {
        _content = content;
        _stages = content.Stages;
        _facts = StageFacts.Of(content);
        _roles.UnionWith(StandardRoles.All.Concat(content.Roles).Select(role => role.Id));
        for (var index = 0; index < _stages.Length; index++)
        {
            _firstPositions.TryAdd(_stages[index].Id, index);
        }
    }

    public static ImmutableArray<StageMistake> Validate(StageModelContent content)
    {
        var validation = new StageModelValidation(content);
        validation.CheckModelTexts();
        validation.CheckStageCounts();
        validation.CheckFacts();
        validation.CheckRoles();
        validation.CheckMoves();
        for (var index = 0; index < content.Stages.Length; index++)
        {
            validation.CheckIdentity(index);
            validation.CheckOrder(index);
            validation.CheckNumbers(index);
            validation.CheckApplicability(index);
            validation.CheckLabels(index);
            validation.CheckStageTexts(index);
            validation.CheckWork(index);
        }

        return validation._mistakes.DrainToImmutable();
    }

    private void CheckStageCounts()
    {
        void Add(DefinitionErrorCode code, string message) => AddToModel(code, _content.Id, message, "stages");

        var open = _stages.Count(stage => stage.Kind == StageKind.Open);
        if (open == 0)
        {
            Add(DefinitionErrorCode.NoOpenStage, "A stage model needs at least one open stage.");
        }
        else if (open > StageModel.MaxOpenStages)
        {
            Add(
                DefinitionErrorCode.TooManyStages,
                $"A stage model has at most {StageModel.MaxOpenStages} open stages, but this one has {open}.");
        }

        if (_stages.Length > StageModel.MaxStages)
        {
            Add(
                DefinitionErrorCode.TooManyStages,
                $"A stage model has at most {StageModel.MaxStages} stages, but this one has {_stages.Length}.");
        }

        if (!_stages.Any(stage => stage.Kind == StageKind.Won))
        {
            Add(DefinitionErrorCode.NoWonStage, "A stage model needs a stage of kind Won.");
        }
    }

    private void CheckIdentity(int index)
    {
        var stage = _stages[index];
        if (stage.Id == StageId.None)
        {
            Add(DefinitionErrorCode.MissingId, index, "id", $"The stage '{Subject(index)}' has no identifier.");
        }
        else if (_firstPositions[stage.Id] != index)
        {
            Add(DefinitionErrorCode.DuplicateId, index, "id", $"The identifier '{stage.Id}' is used more than once.");
        }

        if (stage.Name is null)
        {
            Add(DefinitionErrorCode.MissingName, index, "name", $"The stage '{Subject(index)}' has no name.");
        }

        if (!HasKind(stage))
        {
            Add(DefinitionErrorCode.MissingKind, index, "kind", $"The stage '{Subject(index)}' has no kind.");
        }
    }

    private void CheckOrder(int index)
    {
        var stage = _stages[index];
        if (!HasKind(stage))
        {
            return;
        }

        var mustFollow = stage.Kind switch
        {
            StageKind.PostClose => null,
            StageKind.Open => Earlier(_closing, _afterClose),
            _ => _afterClose,
        };
        if (mustFollow is { } other)
        {
            Add(
                DefinitionErrorCode.StageOutOfOrder,
                index,
                "kind",
                $"The stage '{Subject(index)}' of kind {stage.Kind} must stand before "
                    + $"'{Subject(other)}' of kind {_stages[other].Kind}.");
        }

        if (stage.Kind == StageKind.PostClose)
        {
            _afterClose ??= index;
        }
        else if (stage.Kind != StageKind.Open)
        {
            _closing ??= index;
        }

        for (var item = 0; item < stage.Follows.Length; item++)
        {
            CheckFollows(index, item);
        }
    }

    private void CheckFollows(int index, int item)
    {
        var earlier = _stages[index].Follows[item];
        if (!_firstPositions.TryGetValue(earlier, out var position) || earlier == StageId.None)
        {
            Add(
                DefinitionErrorCode.UnknownStage,
                index,
                "follows",
                $"The stage '{Subject(index)}' must follow '{earlier}', which the model does not have.",
                StageMistake.PartAt(item));
        }
        else if (position >= index)
        {
            Add(
                DefinitionErrorCode.StageOutOfOrder,
                index,
                "follows",
                $"The stage '{Subject(index)}' must stand behind '{earlier}', which it follows.",
                StageMistake.PartAt(item));
        }
    }

    private void CheckNumbers(int index)
    {
        var stage = _stages[index];
        if (stage.ConversionTarget is { Fraction: 0d })
        {
            Add(
                DefinitionErrorCode.OutOfRange,
                index,
                "conversionTarget",
                $"The conversion target of '{Subject(index)}' must be above 0 and at most 1, but is 0.");
        }

        CheckDays(index, "dwellLimitDays", "dwell limit", stage.DwellLimitDays);
        CheckDays(index, "reminderDays", "reminder", stage.ReminderDays);
        CheckDays(index, "escalationDays", "escalation", stage.EscalationDays);
        CheckSequence(index, "reminderDays", ("reminder", stage.ReminderDays), ("dwell limit", stage.DwellLimitDays));
        CheckSequence(
            index, "escalationDays", ("dwell limit", stage.DwellLimitDays), ("escalation", stage.EscalationDays));
        if (stage.DwellLimitDays is null)
        {
            CheckSequence(
                index, "escalationDays", ("reminder", stage.ReminderDays), ("escalation", stage.EscalationDays));
        }

        if (stage.EscalationDays is not null && stage.EscalateTo is null)
        {
            var message = $"The escalation of '{Subject(index)}' needs a role to escalate to.";
            Add(DefinitionErrorCode.UnknownRole, index, "escalationDays", message);
        }

        if (!Enum.IsDefined(stage.ForecastCategory))
        {
            var message = $"The forecast category of '{Subject(index)}' is not one of the enumeration.";
            Add(DefinitionErrorCode.UnknownValue, index, "forecastCategory", message);
        }
    }

    private void CheckDays(int index, string member, string what, double? given)
    {
        if (given is { } days && !IsDays(days))
        {
            Add(
                DefinitionErrorCode.OutOfRange,
                index,
                member,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {what} of '{Subject(index)}' must be a finite number of days above 0, but is {days}."));
        }
    }

    private void CheckSequence(
        int index, string member, (string What, double? Days) first, (string What, double? Days) second)
    {
        if (first.Days is { } sooner && second.Days is { } later && IsDays(sooner) && IsDays(later) && sooner > later)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"The {first.What} of '{Subject(index)}', {sooner} days, must not be later than the {second.What}, "
                    + $"{later} days.");
            Add(DefinitionErrorCode.OutOfRange, index, member, message);
        }
    }

    private void CheckApplicability(int index)
    {
        var stage = _stages[index];
        if (stage.Kind == StageKind.Open || !HasKind(stage))
        {
            return;
        }

        if (stage.Kind != StageKind.Won)
        {
            const string Who = "an open or won stage";
            NotApplicable(!stage.EntryCriteria.IsEmpty, "entryCriteria", "has entry criteria", Who);
            NotApplicable(!stage.RequiredApprovals.IsEmpty, "approvals", "needs approvals", Who);
        }

        NotApplicable(stage.ReminderDays is not null, "reminderDays", "has a reminder");
        NotApplicable(stage.EscalationDays is not null, "escalationDays", "has an escalation");
        NotApplicable(stage.EscalateTo is not null, "escalateTo", "has an escalation");
        NotApplicable(stage.ForecastCategory != ForecastCategory.None, "forecastCategory", "has a forecast category");
        NotApplicable(!stage.ExitCriteria.IsEmpty, "exitCriteria", "has exit criteria");
        NotApplicable(stage.IsOptional, "optional", "can be optional");
        NotApplicable(stage.Probability is not null, "probability", "has a probability");
        NotApplicable(stage.ConversionTarget is not null, "conversionTarget", "has a conversion target");
        NotApplicable(stage.DwellLimitDays is not null, "dwellLimitDays", "has a dwell limit");
        NotApplicable(!stage.Follows.IsEmpty, "follows", "can be bound to follow others");

        void NotApplicable(bool isGiven, string member, string what, string who = "an open stage")
        {
            if (isGiven)
            {
                var message = $"Only {who} {what}, but '{Subject(index)}' is of kind {stage.Kind}.";
                Add(DefinitionErrorCode.NotApplicable, index, member, message);
            }
        }
    }

    private void CheckLabels(int index)
    {
        var reported = new HashSet<string>(StageLabels.Comparer);
        foreach (var label in StageLabels.Of(_stages[index]))
        {
            if (string.IsNullOrWhiteSpace(label.Text))
            {
                AddLabel(DefinitionErrorCode.InvalidText, label, $"The stage '{Subject(index)}' has an empty alias.");
            }
            else if (!UnicodeText.IsValid(label.Text) || !UnicodeText.IsValid(label.Part))
            {
                var message = $"The stage '{Subject(index)}' has a label that is not valid Unicode.";
                AddLabel(DefinitionErrorCode.InvalidText, label, message);
            }
            else if (!_labelOwners.TryAdd(label.Key, index)
                && !IsSameStage(_labelOwners[label.Key], index)
                && reported.Add(label.Key))
            {
                var owner = Subject(_labelOwners[label.Key]);
                AddLabel(
                    DefinitionErrorCode.AmbiguousLabel,
                    label,
                    $"The label '{label.Key}' stands for both '{owner}' and '{Subject(index)}'; "
                        + "labels are compared without regard to case.");
            }
        }

        void AddLabel(DefinitionErrorCode code, StageLabel label, string message) =>
            Add(code, index, label.Member, message, label.Part.Length > 0 ? [label.Part] : []);
    }

    // Two stages of one identifier are reported as that, not label by label as well.
    private bool IsSameStage(int first, int second) =>
        first == second || (_stages[first].Id != StageId.None && _stages[first].Id == _stages[second].Id);

    private void Add(
        DefinitionErrorCode code, int index, string member, string message, params ReadOnlySpan<string> path) =>
        _mistakes.Add(new(new(code, Subject(index), message), index, [member, .. path]));

    private void AddToModel(
        DefinitionErrorCode code, string subject, string message, params ReadOnlySpan<string> path) =>
        _mistakes.Add(new(new(code, subject, message), StageMistake.WholeModel, [.. path]));

    private string Subject(int index) =>
        _stages[index] switch
        {
            { Id: var id } when id != StageId.None => id.Value,
            { Name: { } name } => name.ToString(),
            _ => string.Create(CultureInfo.InvariantCulture, $"number {index + 1}"),
        };

    private static bool HasKind(Stage stage) => stage.Kind != StageKind.None && Enum.IsDefined(stage.Kind);

    private static bool IsDays(double days) => days > 0d && double.IsFinite(days);

    private static int? Earlier(int? first, int? second) =>
        first is { } a && second is { } b ? Math.Min(a, b) : first ?? second;
}
