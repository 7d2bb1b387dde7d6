using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Collects the parts of a <see cref="StageModel"/> and checks them together.</summary>
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
    private readonly List<Stage> _stages;
    private StageModelContent _content;

    internal StageModelBuilder(StageModelContent content)
    {
        _content = content;
        _stages = [.. content.Stages];
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

    /// <summary>Adds a fact that criteria may ask for, beside the standard ones.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder AddFact(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _content = _content with { Facts = _content.Facts.Add(fact) };
        return this;
    }

    /// <summary>Adds a role, beside the standard ones.</summary>
    /// <param name="role">The role.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder AddRole(SalesRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        _content = _content with { Roles = _content.Roles.Add(role) };
        return this;
    }

    /// <summary>Sets what the model is for and where it comes from.</summary>
    /// <param name="description">The text; null for none.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder SetDescription(LocalizedText? description)
    {
        _content = _content with { Description = description };
        return this;
    }

    /// <summary>Sets which moves between stages are allowed.</summary>
    /// <param name="moves">The policy.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder SetMoves(MovePolicy moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        _content = _content with { Moves = moves };
        return this;
    }

    /// <summary>Sets the stage in which the opportunity funnel begins.</summary>
    /// <param name="stage">The identifier of an open stage; <see cref="StageId.None"/> to leave it open.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder SetHandOver(StageId stage)
    {
        _content = _content with { HandOver = stage };
        return this;
    }

    /// <summary>Sets what the model is for.</summary>
    /// <param name="scope">The scope; null when the model is not restricted.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder SetScope(ModelScope? scope)
    {
        _content = _content with { Scope = scope };
        return this;
    }

    /// <summary>Sets the model from which this one is derived, for example after it has followed its base.</summary>
    /// <param name="model">The base as it is now; null when this model is not derived.</param>
    /// <returns>This builder.</returns>
    public StageModelBuilder SetBasedOn(StageModel? model)
    {
        _content = _content with { BasedOn = model is null ? null : ModelReference.To(model) };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>
    /// The errors, those of the whole model first and then stage by stage in definition order; empty when the
    /// definition is valid.
    /// </returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. StageModelValidation.Validate(Content()).Select(mistake => mistake.Error)];

    /// <summary>Creates the model.</summary>
    /// <returns>The model, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public StageModel Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new StageModel(Content())
            : throw new InvalidDefinitionException($"The stage model '{_content.Id}' is not valid.", errors);
    }

    private StageModelContent Content() => _content with { Stages = [.. _stages] };

    private int IndexOf(StageId id, string parameter) =>
        _stages.FindIndex(stage => stage.Id == id) is >= 0 and var index
            ? index
            : throw new ArgumentException($"There is no stage '{id}' to change.", parameter);
}
