using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>The rules that every migration obeys.</summary>
internal sealed class MigrationValidation
{
    private readonly StageModel _from;
    private readonly StageModel _to;
    private readonly ImmutableArray<DefinitionError>.Builder _errors = ImmutableArray.CreateBuilder<DefinitionError>();

    private MigrationValidation(StageModel from, StageModel to)
    {
        _from = from;
        _to = to;
    }

    public static ImmutableArray<DefinitionError> Validate(
        StageModel from, StageModel to, ImmutableArray<MigrationStep> steps)
    {
        var validation = new MigrationValidation(from, to);
        var mapped = new HashSet<StageId>();
        foreach (var step in steps)
        {
            validation.CheckStep(step, mapped);
        }

        validation.CheckInsertions(steps);
        validation.CheckComplete(steps, mapped);
        return validation._errors.DrainToImmutable();
    }

    private void CheckStep(MigrationStep step, HashSet<StageId> mapped)
    {
        if (step.From.IsEmpty && step.Kind != MigrationStepKind.Insert)
        {
            Add(DefinitionErrorCode.UnknownStage, step.To[0], $"No stages are given that become '{step.To[0]}'.");
        }

        foreach (var old in step.From)
        {
            if (!_from.TryGetStage(old, out _))
            {
                Add(DefinitionErrorCode.UnknownStage, old, $"The old model '{_from.Id}' has no stage '{old}'.");
            }
            else if (!mapped.Add(old))
            {
                Add(DefinitionErrorCode.DuplicateMapping, old, $"It is said more than once what becomes of '{old}'.");
            }
        }

        foreach (var target in step.To.Distinct())
        {
            CheckTarget(step, target);
        }

        CheckBranches(step);
    }

    private void CheckTarget(MigrationStep step, StageId target)
    {
        if (!_to.TryGetStage(target, out var stage))
        {
            Add(DefinitionErrorCode.UnknownStage, target, $"The new model '{_to.Id}' has no stage '{target}'.");
            return;
        }

        foreach (var id in step.From)
        {
            if (_from.TryGetStage(id, out var old) && !MayBecome(old.Kind, stage.Kind, step.Kind))
            {
                Add(
                    DefinitionErrorCode.NotApplicable,
                    id,
                    $"The stage '{id}' of kind {old.Kind} cannot become '{target}' of kind {stage.Kind}.");
            }
        }
    }

    private void CheckBranches(MigrationStep step)
    {
        if (step.Kind != MigrationStepKind.Split)
        {
            return;
        }

        if (step.Branches.IsEmpty)
        {
            Add(DefinitionErrorCode.EmptyCriterion, step.From[0], $"The split of '{step.From[0]}' needs a criterion.");
        }

        foreach (var when in step.Branches.Select(branch => branch.When))
        {
            foreach (var fact in when.Facts)
            {
                if (!_from.TryGetFact(fact, out _) && !_to.TryGetFact(fact, out _))
                {
                    var message = $"The fact '{fact}' is known neither to the old model nor to the new one.";
                    Add(DefinitionErrorCode.UnknownFact, step.From[0], message);
                }
            }

            CheckQuestion(step.From[0], when);
        }
    }

    // A criterion that no fact can meet would send every opportunity the other way. It may ask in the sense of either
    // model.
    private void CheckQuestion(StageId old, Criterion criterion)
    {
        var mistakes = MistakesIn(criterion, _from, _to);
        if (!mistakes.IsEmpty && !MistakesIn(criterion, _to, _from).IsEmpty)
        {
            foreach (var (code, message) in mistakes)
            {
                Add(code, old, message);
            }
        }
    }

    private static ImmutableArray<(DefinitionErrorCode Code, string Message)> MistakesIn(
        Criterion criterion, StageModel first, StageModel second)
    {
        var facts = StageFacts.Of(first.Content).Values
            .Concat(StageFacts.Of(second.Content).Values)
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        return
        [
            .. CriterionValidation.Check(criterion, facts)
                .Where(mistake => mistake.Code != DefinitionErrorCode.UnknownFact)
                .Select(mistake => (mistake.Code, mistake.Message)),
        ];
    }

    private void CheckInsertions(ImmutableArray<MigrationStep> steps)
    {
        var targets = steps.Where(step => !step.From.IsEmpty).SelectMany(step => step.To).ToHashSet();
        foreach (var step in steps)
        {
            if (step.Kind == MigrationStepKind.Insert && !targets.Add(step.To[0]))
            {
                var message = $"The stage '{step.To[0]}' is said to be new, but old ones become it.";
                Add(DefinitionErrorCode.DuplicateMapping, step.To[0], message);
            }
        }
    }

    private void CheckComplete(ImmutableArray<MigrationStep> steps, HashSet<StageId> mapped)
    {
        foreach (var id in _from.Stages.Select(stage => stage.Id).Where(id => !mapped.Contains(id)))
        {
            Add(DefinitionErrorCode.UnmappedStage, id, $"It is not said what becomes of '{id}'.");
        }

        var targets = steps.SelectMany(step => step.To).ToHashSet();
        foreach (var id in _to.Stages.Select(stage => stage.Id).Where(id => !targets.Contains(id)))
        {
            Add(DefinitionErrorCode.UnmappedStage, id, $"It is not said where '{id}' comes from, or that it is new.");
        }
    }

    // Open stays open and won stays won: a change of the definition neither closes nor reopens an opportunity.
    private static bool MayBecome(StageKind old, StageKind stage, MigrationStepKind step) =>
        old == stage
        || (IsEnd(old) && IsEnd(stage))
        || (step == MigrationStepKind.Retire && old == StageKind.PostClose && stage == StageKind.Won);

    private static bool IsEnd(StageKind kind) =>
        kind is StageKind.Lost or StageKind.Disqualified or StageKind.Nurture or StageKind.TransferredOut;

    private void Add(DefinitionErrorCode code, StageId subject, string message) =>
        _errors.Add(new(code, subject.Value, message));
}
