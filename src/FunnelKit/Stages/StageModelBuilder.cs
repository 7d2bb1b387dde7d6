using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Collects the stages of a <see cref="StageModel"/> and checks them together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: models already built do not change.
/// <example>
/// <code>
/// StageModel variant = StageModels.FiveStage.ToBuilder()
///     .RemoveStage(StageId.Create("lead-nurturing"))
///     .Build();
/// </code>
/// </example>
/// </remarks>
public sealed class StageModelBuilder
{
    private readonly string _id;
    private readonly LocalizedText _name;
    private readonly List<Stage> _stages = [];

    internal StageModelBuilder(string id, LocalizedText name, IEnumerable<Stage> stages)
    {
        _id = id;
        _name = name;
        _stages.AddRange(stages);
    }

    /// <summary>Adds a stage behind the stages already added.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder AddStage(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages.Add(stage);
        return this;
    }

    /// <summary>Adds an open stage behind the stages already added.</summary>
    /// <param name="id">The identifier, such as <c>proposal</c>.</param>
    /// <param name="name">The English name.</param>
    /// <param name="probability">The chance of winning from here; null when the model gives none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not an identifier, or <paramref name="name"/> is empty.
    /// </exception>
    public StageModelBuilder AddStage(string id, string name, ProbabilityBand? probability = null) =>
        AddStage(new Stage { Id = StageId.Create(id), Name = LocalizedText.Create(name), Probability = probability });

    /// <summary>Adds a closing stage, or a phase after the close, behind the stages already added.</summary>
    /// <param name="id">The identifier, such as <c>won</c>.</param>
    /// <param name="name">The English name.</param>
    /// <param name="kind">What it means to be in the stage.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not an identifier, or <paramref name="name"/> is empty.
    /// </exception>
    public StageModelBuilder AddStage(string id, string name, StageKind kind) =>
        AddStage(new Stage { Id = StageId.Create(id), Name = LocalizedText.Create(name), Kind = kind });

    /// <summary>Adds a stage in front of one already added.</summary>
    /// <param name="next">The identifier of the stage that the new one precedes.</param>
    /// <param name="stage">The new stage.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">No stage has the identifier <paramref name="next"/>.</exception>
    public StageModelBuilder AddStageBefore(StageId next, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages.Insert(IndexOf(next, nameof(next)), stage);
        return this;
    }

    /// <summary>Puts a stage in the place of another, for example with a different probability.</summary>
    /// <param name="id">The identifier of the stage to replace; the first of that identifier is replaced.</param>
    /// <param name="stage">The new stage.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">No stage has the identifier <paramref name="id"/>.</exception>
    public StageModelBuilder ReplaceStage(StageId id, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stages[IndexOf(id, nameof(id))] = stage;
        return this;
    }

    /// <summary>Leaves out a stage already added.</summary>
    /// <param name="id">The identifier of the stage; the first of that identifier is removed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">No stage has the identifier <paramref name="id"/>.</exception>
    public StageModelBuilder RemoveStage(StageId id)
    {
        _stages.RemoveAt(IndexOf(id, nameof(id)));
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>
    /// The errors, those of the whole model first and then stage by stage in definition order; empty when the
    /// definition is valid.
    /// </returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. StageModelValidation.Validate(_id, _name, _stages).Select(mistake => mistake.Error)];

    /// <summary>Creates the model.</summary>
    /// <returns>The model, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public StageModel Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new StageModel(_id, _name, [.. _stages])
            : throw new InvalidDefinitionException($"The stage model '{_id}' is not valid.", errors);
    }

    private int IndexOf(StageId id, string parameter) =>
        _stages.FindIndex(stage => stage.Id == id) is >= 0 and var index
            ? index
            : throw new ArgumentException($"There is no stage '{id}' to change.", parameter);
}
