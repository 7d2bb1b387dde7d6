using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>What becomes of every stage when a stage model is replaced by a new version.</summary>
/// <remarks>
/// <para>
/// Every old stage has exactly one fate, and every new stage comes from somewhere or is said to be new, so that no
/// opportunity is lost. Stages of the same identifier stay what they are unless something else is said. Numbers of
/// different versions compare only through such a map. Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// StageModelMigration migration = StageModelMigration.CreateBuilder(before, after)
///     .Rename(StageId.Create("quotation"), StageId.Create("proposal"))
///     .Split(
///         StageId.Create("contact"),
///         otherwise: StageId.Create("capture"),
///         (Criterion.CountAtLeast("first-call", 1), StageId.Create("nurturing")))
///     .Build();
/// </code>
/// </example>
/// </remarks>
public sealed class StageModelMigration
{
    private readonly FrozenDictionary<StageId, MigrationStep> _byOld;
    private readonly FrozenDictionary<StageId, ImmutableArray<MigrationStep>> _byNew;

    internal StageModelMigration(StageModel from, StageModel to, ImmutableArray<MigrationStep> steps)
    {
        From = from;
        To = to;
        Steps = steps;
        _byOld = steps
            .SelectMany(step => step.From.Select(old => (Old: old, Step: step)))
            .ToFrozenDictionary(pair => pair.Old, pair => pair.Step);
        _byNew = steps
            .SelectMany(step => step.To.Distinct().Select(target => (New: target, Step: step)))
            .GroupBy(pair => pair.New, pair => pair.Step)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>Gets the old model.</summary>
    public StageModel From { get; }

    /// <summary>Gets the new model.</summary>
    public StageModel To { get; }

    /// <summary>Gets the <see cref="StageModel.ContentHash"/> of the old model.</summary>
    public string FromHash => From.ContentHash;

    /// <summary>Gets the <see cref="StageModel.ContentHash"/> of the new model.</summary>
    public string ToHash => To.ContentHash;

    /// <summary>Gets what happens, step by step.</summary>
    /// <value>
    /// Those of old stages in the order of the old model, then insertions in the order of the new one. Each old stage
    /// is in exactly one step.
    /// </value>
    public ImmutableArray<MigrationStep> Steps { get; }

    /// <summary>
    /// Gets a value indicating whether the old stage follows from the new one, so that all can be undone.
    /// </summary>
    /// <value>
    /// True if no two old stages share a new one and no stage is inserted: stages may be renamed and split, but not
    /// merged or given up.
    /// </value>
    public bool IsReversible =>
        _byNew.Values.All(steps => steps.Length == 1)
        && Steps.All(step =>
            step.Kind is MigrationStepKind.Keep or MigrationStepKind.Rename or MigrationStepKind.Split);

    /// <summary>Starts a migration.</summary>
    /// <param name="from">The old model.</param>
    /// <param name="to">The new model.</param>
    /// <returns>A builder in which stages of the same identifier stay what they are.</returns>
    public static StageModelMigrationBuilder CreateBuilder(StageModel from, StageModel to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(from, to);
    }

    /// <summary>Finds what becomes of an old stage.</summary>
    /// <param name="old">The identifier of a stage of the old model.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The old model has no such stage.</exception>
    public MigrationStep StepOf(StageId old) =>
        _byOld.TryGetValue(old, out var step)
            ? step
            : throw new ArgumentException(
                $"The model '{From.Id}' has no stage '{old}'. It has: "
                    + $"{string.Join(", ", From.Stages.Select(stage => stage.Id))}.",
                nameof(old));

    /// <summary>Finds the new stage of an opportunity.</summary>
    /// <param name="old">The identifier of its stage in the old model.</param>
    /// <param name="facts">What is known about the opportunity; it decides when the stage is split.</param>
    /// <returns>
    /// The new stage; of a split, that of the first criterion which is met, else the one for all others. So what is not
    /// known does not move an opportunity further than it is known to be.
    /// </returns>
    /// <exception cref="ArgumentException">The old model has no such stage.</exception>
    public StageId Map(StageId old, IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var step = StepOf(old);
        foreach (var branch in step.Branches)
        {
            if (branch.When.Judge(facts).Status == CriterionStatus.Met)
            {
                return branch.Stage;
            }
        }

        return step.To[^1];
    }

    /// <summary>Finds the new stage of all opportunities in an old one, whatever is known about them.</summary>
    /// <param name="old">The identifier of a stage.</param>
    /// <param name="stage">The new stage; <see cref="StageId.None"/> when there is none.</param>
    /// <returns>True if there is one; false if the stage is split or is no stage of the old model.</returns>
    public bool TryMap(StageId old, out StageId stage)
    {
        var isMapped = _byOld.TryGetValue(old, out var step) && step.Kind != MigrationStepKind.Split;
        stage = isMapped ? step!.To[^1] : StageId.None;
        return isMapped;
    }

    /// <summary>Determines whether numbers of a new stage can be compared with those from before.</summary>
    /// <param name="stage">The identifier of a stage of the new model.</param>
    /// <returns>
    /// True if it stands for one or several old stages as a whole; false if it is new, if an old stage was split into
    /// it, or if the new model does not have it.
    /// </returns>
    public bool IsComparable(StageId stage) =>
        _byNew.TryGetValue(stage, out var steps)
        && steps.All(step => step.Kind is not (MigrationStepKind.Insert or MigrationStepKind.Split));

    /// <summary>Creates the migration back to the old model.</summary>
    /// <returns>The migration; mapping there and back gives the old stage again.</returns>
    /// <exception cref="InvalidOperationException">The migration is not reversible.</exception>
    public StageModelMigration Reverse()
    {
        if (!IsReversible)
        {
            throw new InvalidOperationException(
                $"The migration from '{From.Id}' to '{To.Id}' cannot be reversed: "
                    + "it merges, gives up or inserts stages.");
        }

        return Steps.Aggregate(new StageModelMigrationBuilder(To, From), Undo).Build();
    }

    /// <summary>Says in English what happens, line by line.</summary>
    /// <returns>The steps.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Says what happens, line by line.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The steps, with line feeds between them.</returns>
    public string ToString(string language) => string.Join('\n', Steps.Select(step => step.ToString(language)));

    private static StageModelMigrationBuilder Undo(StageModelMigrationBuilder builder, MigrationStep step)
    {
        var targets = step.To.Distinct().ToImmutableArray();
        return targets.Length == 1
            ? builder.Rename(targets[0], step.From[0])
            : builder.Merge(step.From[0], targets);
    }
}
