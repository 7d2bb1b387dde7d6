using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>The rules that every stage model obeys.</summary>
internal static class StageModelValidation
{
    public static ImmutableArray<DefinitionError> Validate(string modelId, IReadOnlyList<Stage> stages)
    {
        var errors = ImmutableArray.CreateBuilder<DefinitionError>();
        CheckWhole(modelId, stages, errors);
        CheckOrder(stages, errors);

        var seen = new HashSet<StageId>();
        foreach (var stage in stages)
        {
            CheckStage(stage, seen, errors);
        }

        CheckLabels(stages, errors);
        return errors.DrainToImmutable();
    }

    private static void CheckWhole(string modelId, IReadOnlyList<Stage> stages, ImmutableArray<DefinitionError>.Builder errors)
    {
        var open = stages.Count(stage => stage.Kind == StageKind.Open);
        if (open == 0)
        {
            errors.Add(new(DefinitionErrorCode.NoOpenStage, modelId, "A stage model needs at least one open stage."));
        }
        else if (open > StageModel.MaxOpenStages)
        {
            errors.Add(new(
                DefinitionErrorCode.TooManyStages,
                modelId,
                $"A stage model has at most {StageModel.MaxOpenStages} open stages, but this one has {open}."));
        }

        if (!stages.Any(stage => stage.Kind == StageKind.Won))
        {
            errors.Add(new(DefinitionErrorCode.NoWonStage, modelId, "A stage model needs a stage of kind Won."));
        }
    }

    private static void CheckOrder(IReadOnlyList<Stage> stages, ImmutableArray<DefinitionError>.Builder errors)
    {
        Stage? closing = null;
        Stage? afterClose = null;
        foreach (var stage in stages)
        {
            if (stage.Kind == StageKind.PostClose)
            {
                afterClose ??= stage;
                continue;
            }

            var before = afterClose ?? (stage.Kind == StageKind.Open ? closing : null);
            if (before is not null)
            {
                errors.Add(new(
                    DefinitionErrorCode.StageOutOfOrder,
                    Subject(stage),
                    $"The stage '{Subject(stage)}' of kind {stage.Kind} must stand before '{Subject(before)}' of kind {before.Kind}."));
            }

            if (stage.Kind is not (StageKind.Open or StageKind.None))
            {
                closing ??= stage;
            }
        }
    }

    private static void CheckStage(Stage stage, HashSet<StageId> seen, ImmutableArray<DefinitionError>.Builder errors)
    {
        var subject = Subject(stage);
        if (stage.Id == StageId.None)
        {
            errors.Add(new(DefinitionErrorCode.MissingId, subject, $"The stage '{subject}' has no identifier."));
        }
        else if (!seen.Add(stage.Id))
        {
            errors.Add(new(DefinitionErrorCode.DuplicateId, subject, $"The identifier '{stage.Id}' is used more than once."));
        }

        if (stage.Name is null)
        {
            errors.Add(new(DefinitionErrorCode.MissingName, subject, $"The stage '{subject}' has no name."));
        }

        if (stage.Kind == StageKind.None || !Enum.IsDefined(stage.Kind))
        {
            errors.Add(new(DefinitionErrorCode.MissingKind, subject, $"The stage '{subject}' has no kind."));
        }

        if (stage.ConversionTarget is { Fraction: 0d })
        {
            errors.Add(new(
                DefinitionErrorCode.OutOfRange, subject, $"The conversion target of '{subject}' must be above 0 and at most 1, but is 0."));
        }

        if (stage.DwellLimitDays is { } days && !(days > 0d && double.IsFinite(days)))
        {
            errors.Add(new(
                DefinitionErrorCode.OutOfRange,
                subject,
                string.Create(CultureInfo.InvariantCulture, $"The dwell limit of '{subject}' must be a finite number of days above 0, but is {days}.")));
        }

        if (stage.Kind is not (StageKind.Open or StageKind.None))
        {
            NotApplicable(stage.IsOptional, "can be optional");
            NotApplicable(stage.Probability is not null, "has a probability");
            NotApplicable(stage.ConversionTarget is not null, "has a conversion target");
            NotApplicable(stage.DwellLimitDays is not null, "has a dwell limit");
        }

        void NotApplicable(bool isGiven, string what)
        {
            if (isGiven)
            {
                errors.Add(new(
                    DefinitionErrorCode.NotApplicable, subject, $"Only an open stage {what}, but '{subject}' is of kind {stage.Kind}."));
            }
        }
    }

    private static void CheckLabels(IReadOnlyList<Stage> stages, ImmutableArray<DefinitionError>.Builder errors)
    {
        var owners = new Dictionary<string, Stage>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in stages)
        {
            foreach (var label in StageLabels.Of(stage))
            {
                if (string.IsNullOrWhiteSpace(label))
                {
                    errors.Add(new(DefinitionErrorCode.MissingName, Subject(stage), $"The stage '{Subject(stage)}' has an empty alias."));
                }
                else if (!owners.TryAdd(label.Trim(), stage) && owners[label.Trim()].Id != stage.Id)
                {
                    errors.Add(new(
                        DefinitionErrorCode.AmbiguousLabel,
                        Subject(stage),
                        $"The label '{label}' stands for both '{Subject(owners[label.Trim()])}' and '{Subject(stage)}'; labels are compared without regard to case."));
                }
            }
        }
    }

    private static string Subject(Stage stage) => stage.Id == StageId.None ? stage.ToString() : stage.Id.Value;
}
