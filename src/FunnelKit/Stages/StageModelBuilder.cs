using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Collects the stages of a <see cref="StageModel"/> and checks them together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: models already built do not change.
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
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an identifier, or <paramref name="name"/> is empty.</exception>
    public StageModelBuilder AddStage(string id, string name, ProbabilityBand? probability = null) =>
        AddStage(new Stage { Id = StageId.Create(id), Name = LocalizedText.Create(name), Probability = probability });

    /// <summary>Adds a closing stage, or a phase after the close, behind the stages already added.</summary>
    /// <param name="id">The identifier, such as <c>won</c>.</param>
    /// <param name="name">The English name.</param>
    /// <param name="kind">What it means to be in the stage.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an identifier, or <paramref name="name"/> is empty.</exception>
    public StageModelBuilder AddStage(string id, string name, StageKind kind) =>
        AddStage(new Stage { Id = StageId.Create(id), Name = LocalizedText.Create(name), Kind = kind });

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>The errors, in definition order; empty when the definition is valid.</returns>
    public ImmutableArray<DefinitionError> Validate() => StageModelValidation.Validate(_id, _stages);

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
}
