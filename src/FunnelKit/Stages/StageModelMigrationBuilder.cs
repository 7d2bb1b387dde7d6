using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Collects the steps of a <see cref="StageModelMigration"/> and checks them together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: migrations already built do not
/// change.
/// </remarks>
public sealed class StageModelMigrationBuilder
{
    private readonly StageModel _from;
    private readonly StageModel _to;
    private readonly List<MigrationStep> _steps = [];

    internal StageModelMigrationBuilder(StageModel from, StageModel to)
    {
        _from = from;
        _to = to;
    }

    /// <summary>Gives a stage a new identifier.</summary>
    /// <param name="old">The old stage.</param>
    /// <param name="stage">The new stage.</param>
    /// <returns>This builder.</returns>
    public StageModelMigrationBuilder Rename(StageId old, StageId stage) =>
        Add(old == stage ? MigrationStepKind.Keep : MigrationStepKind.Rename, [old], [stage]);

    /// <summary>Makes one stage of several.</summary>
    /// <param name="stage">The new stage.</param>
    /// <param name="old">The old stages.</param>
    /// <returns>This builder.</returns>
    public StageModelMigrationBuilder Merge(StageId stage, params IEnumerable<StageId> old)
    {
        ArgumentNullException.ThrowIfNull(old);
        return Add(MigrationStepKind.Merge, [.. old], [stage]);
    }

    /// <summary>Makes several stages of one; facts about each opportunity decide.</summary>
    /// <param name="old">The old stage.</param>
    /// <param name="otherwise">The new stage of opportunities that meet no criterion.</param>
    /// <param name="branches">The criteria in the order in which they are tried, each with its new stage.</param>
    /// <returns>This builder.</returns>
    public StageModelMigrationBuilder Split(
        StageId old, StageId otherwise, params IEnumerable<(Criterion When, StageId Stage)> branches)
    {
        ArgumentNullException.ThrowIfNull(branches);
        var list = branches
            .Select(branch => new MigrationBranch { When = branch.When, Stage = branch.Stage })
            .ToImmutableArray();
        foreach (var branch in list)
        {
            ArgumentNullException.ThrowIfNull(branch.When, nameof(branches));
        }

        return Add(MigrationStepKind.Split, [old], [.. list.Select(branch => branch.Stage), otherwise], list);
    }

    /// <summary>Says that a stage is new.</summary>
    /// <param name="stage">The new stage.</param>
    /// <returns>This builder.</returns>
    public StageModelMigrationBuilder Insert(StageId stage) => Add(MigrationStepKind.Insert, [], [stage]);

    /// <summary>Gives a stage up.</summary>
    /// <param name="old">The old stage.</param>
    /// <param name="into">The new stage of opportunities that are in the old one.</param>
    /// <returns>This builder.</returns>
    public StageModelMigrationBuilder Retire(StageId old, StageId into) => Add(MigrationStepKind.Retire, [old], [into]);

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>
    /// The errors: those of the steps in their order, then old stages without fate, then new stages without origin;
    /// empty when the migration is valid.
    /// </returns>
    public ImmutableArray<DefinitionError> Validate() => MigrationValidation.Validate(_from, _to, AllSteps());

    /// <summary>Creates the migration.</summary>
    /// <returns>The migration, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The migration has errors; all of them are listed.</exception>
    public StageModelMigration Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new StageModelMigration(_from, _to, AllSteps())
            : throw new InvalidDefinitionException(
                $"The migration from '{_from.Id}' to '{_to.Id}' is not valid.", errors);
    }

    private StageModelMigrationBuilder Add(
        MigrationStepKind kind,
        ImmutableArray<StageId> from,
        ImmutableArray<StageId> to,
        ImmutableArray<MigrationBranch> branches = default)
    {
        _steps.Add(new(kind, from, to, branches.IsDefault ? [] : branches));
        return this;
    }

    private ImmutableArray<MigrationStep> AllSteps()
    {
        var mapped = _steps.SelectMany(step => step.From).ToHashSet();
        var kept = _from.Stages
            .Where(stage => !mapped.Contains(stage.Id) && _to.TryGetStage(stage.Id, out _))
            .Select(stage => new MigrationStep(MigrationStepKind.Keep, [stage.Id], [stage.Id], []));
        return [.. _steps.Concat(kept).OrderBy(PositionOf)];
    }

    private int PositionOf(MigrationStep step)
    {
        var first = step.From.IsEmpty ? step.To[0] : step.From[0];
        var (stages, offset) = step.From.IsEmpty ? (_to.Stages, _from.Stages.Length) : (_from.Stages, 0);
        for (var index = 0; index < stages.Length; index++)
        {
            if (stages[index].Id == first)
            {
                return offset + index;
            }
        }

        return int.MaxValue;
    }
}
