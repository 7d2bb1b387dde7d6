using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>
/// The definition of a funnel: its open stages in order, the ways to close, and the phases after the close.
/// </summary>
/// <remarks>
/// <para>
/// A model is immutable and thread-safe. It is made by a builder, from JSON, or taken from <see cref="StageModels"/>.
/// Open stages are the steps of the funnel; their position in <see cref="OpenStages"/> is their order.
/// </para>
/// <para>
/// Models are equal when their definitions are: identifier, texts in every language, facts, roles, and all stages in
/// order.
/// Equal models have the same <see cref="ContentHash"/>.
/// </para>
/// <example>
/// <code>
/// StageModel model = StageModel.CreateBuilder("sales", "Sales")
///     .AddStage("qualified", "Qualified", ProbabilityBand.FromPercent(10, 30))
///     .AddStage("proposal", "Proposal", ProbabilityBand.FromPercent(40, 60))
///     .AddStage("won", "Won", StageKind.Won)
///     .AddStage("lost", "Lost", StageKind.Lost)
///     .Build();
/// </code>
/// </example>
/// </remarks>
public sealed partial class StageModel : IEquatable<StageModel>
{
    /// <summary>The most open stages that a model may have.</summary>
    public const int MaxOpenStages = 64;

    /// <summary>The most stages of every kind that a model may have.</summary>
    public const int MaxStages = 255;

    private readonly FrozenDictionary<StageId, Stage> _byId;
    private readonly FrozenDictionary<string, Stage> _byLabel;
    private readonly FrozenDictionary<StageId, int> _positions;

    private readonly FrozenDictionary<string, Fact> _facts;
    private readonly FrozenDictionary<string, SalesRole> _roles;

    internal StageModel(StageModelContent content)
    {
        Content = content;
        var stages = content.Stages;
        OpenStages = [.. stages.Where(stage => stage.Kind == StageKind.Open)];
        _byId = stages.ToFrozenDictionary(stage => stage.Id);
        _positions = OpenStages.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index);
        _byLabel = stages
            .SelectMany(stage => StageLabels.Of(stage).Select(label => (Label: label.Key, Stage: stage)))
            .DistinctBy(pair => pair.Label, StageLabels.Comparer)
            .ToFrozenDictionary(pair => pair.Label, pair => pair.Stage, StageLabels.Comparer);
        _facts = StageFacts.Of(content);
        _roles = content.Roles
            .Concat(StandardRoles.All)
            .DistinctBy(role => role.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(role => role.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets the identifier of the model, such as <c>five-stage</c>.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets what the model is for and where it comes from.</summary>
    /// <value>Null when the definition does not say.</value>
    public LocalizedText? Description => Content.Description;

    /// <summary>Gets the facts that the model declares, beside the <see cref="StandardFacts"/>.</summary>
    /// <value>In definition order; empty when it declares none.</value>
    public ImmutableArray<Fact> Facts => Content.Facts;

    /// <summary>Gets the roles that the model declares, beside the <see cref="StandardRoles"/>.</summary>
    /// <value>In definition order; empty when it declares none.</value>
    public ImmutableArray<SalesRole> Roles => Content.Roles;

    /// <summary>Gets which moves between stages are allowed.</summary>
    /// <value>By default every move is.</value>
    public MovePolicy Moves => Content.Moves;

    /// <summary>
    /// Gets the stage in which the opportunity funnel begins: where marketing hands leads over to sales.
    /// </summary>
    /// <value>The identifier of an open stage; <see cref="StageId.None"/> when the definition does not say.</value>
    public StageId HandOver => Content.HandOver;

    /// <summary>Gets what the model is for: a business unit, an industry, a product line, a market.</summary>
    /// <value>Null when it is not restricted.</value>
    public ModelScope? Scope => Content.Scope;

    /// <summary>Gets the version of the model from which this one was derived.</summary>
    /// <value>Null when it was not derived.</value>
    public ModelReference? BasedOn => Content.BasedOn;

    /// <summary>
    /// Gets all stages, in definition order: open ones, then closing ones, then phases after the close.
    /// </summary>
    public ImmutableArray<Stage> Stages => Content.Stages;

    /// <summary>Gets the stages in which an opportunity is open: the steps of the funnel, in order.</summary>
    /// <value>1 to 64 stages.</value>
    public ImmutableArray<Stage> OpenStages { get; }

    internal StageModelContent Content { get; }

    /// <summary>Starts a definition.</summary>
    /// <param name="id">The identifier of the model, such as <c>sales</c>.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static StageModelBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new() { Id = id, Name = name, Stages = [] });
    }

    /// <summary>Starts a definition with an English name.</summary>
    /// <param name="id">The identifier of the model, such as <c>sales</c>.</param>
    /// <param name="name">The English name.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException">A parameter is empty or white space.</exception>
    public static StageModelBuilder CreateBuilder(string id, string name) =>
        CreateBuilder(id, LocalizedText.Create(name));

    /// <summary>Starts a variant of this definition.</summary>
    /// <returns>A builder that holds all of this model.</returns>
    public StageModelBuilder ToBuilder() => new(Content);

    /// <summary>Starts a model derived from this one, for a part of the business.</summary>
    /// <param name="id">The identifier of the derived model, such as <c>five-stage-medical</c>.</param>
    /// <param name="name">The name shown to people.</param>
    /// <param name="scope">What the derived model is for; null when it is not restricted.</param>
    /// <returns>
    /// A builder that holds all of this model; <see cref="BasedOn"/> says what the result is derived from.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    /// <remarks>A <see cref="StageModelFamily"/> tells where a derived model has drifted away from its base.</remarks>
    public StageModelBuilder ToVariantBuilder(string id, LocalizedText name, ModelScope? scope = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(Content with { Id = id, Name = name, Scope = scope, BasedOn = ModelReference.To(this) });
    }

    /// <summary>Finds a stage by its identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="stage">The stage, or null when the model has none of that identifier.</param>
    /// <returns>True if the model has the stage.</returns>
    public bool TryGetStage(StageId id, [NotNullWhen(true)] out Stage? stage) => _byId.TryGetValue(id, out stage);

    /// <summary>Finds the stage that a label in data stands for.</summary>
    /// <param name="label">
    /// An identifier, a name in any language, or an alias; compared without regard to case and to white space at the
    /// ends.
    /// </param>
    /// <param name="stage">The stage, or null when the label stands for none: it is outside the model.</param>
    /// <returns>True if the label stands for a stage.</returns>
    public bool TryFindStage(string label, [NotNullWhen(true)] out Stage? stage)
    {
        ArgumentNullException.ThrowIfNull(label);
        return _byLabel.TryGetValue(label.Trim(), out stage);
    }

    /// <summary>Gets the position of an open stage in the funnel.</summary>
    /// <param name="id">The identifier of an open stage.</param>
    /// <returns>The position, from 0.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public int PositionOf(StageId id) =>
        _positions.TryGetValue(id, out var position)
            ? position
            : throw new ArgumentException(
                $"The model '{Id}' has no open stage '{id}'. "
                    + $"It has: {string.Join(", ", OpenStages.Select(stage => stage.Id))}.",
                nameof(id));

    /// <summary>Finds the open stages whose band holds a probability.</summary>
    /// <param name="probability">The probability to look up.</param>
    /// <returns>
    /// The stages in funnel order. Bands may overlap and leave gaps, so there may be several or none: a stage does not
    /// follow from a probability.
    /// </returns>
    public ImmutableArray<Stage> StagesAt(Probability probability) =>
        [.. OpenStages.Where(stage => stage.Probability is { } band && band.Contains(probability))];

    /// <summary>Finds a fact that criteria of this model may ask for.</summary>
    /// <param name="id">The identifier of the fact; compared ordinally.</param>
    /// <param name="fact">
    /// The fact: one that the model declares, else a standard one, else a deliverable or an activity; null for none.
    /// </param>
    /// <returns>True if there is such a fact.</returns>
    public bool TryGetFact(string id, [NotNullWhen(true)] out Fact? fact)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _facts.TryGetValue(id, out fact);
    }

    /// <summary>Finds a role.</summary>
    /// <param name="id">The identifier of the role; compared ordinally.</param>
    /// <param name="role">The role: one that the model declares, else a standard one; null for none.</param>
    /// <returns>True if there is such a role.</returns>
    public bool TryGetRole(string id, [NotNullWhen(true)] out SalesRole? role)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _roles.TryGetValue(id, out role);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] StageModel? other) => other is not null && Content.Equals(other.Content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StageModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Content.GetHashCode();

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, in its first language when it has no English one.</returns>
    public override string ToString() => Name.ToString();
}
