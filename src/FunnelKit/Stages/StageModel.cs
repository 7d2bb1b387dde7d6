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
/// Models are equal when their definitions are: identifier, name in every language, and all stages in order.
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

    internal StageModel(string id, LocalizedText name, ImmutableArray<Stage> stages)
    {
        Id = id;
        Name = name;
        Stages = stages;
        OpenStages = [.. stages.Where(stage => stage.Kind == StageKind.Open)];
        _byId = stages.ToFrozenDictionary(stage => stage.Id);
        _positions = OpenStages.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index);
        _byLabel = stages
            .SelectMany(stage => StageLabels.Of(stage).Select(label => (Label: label.Key, Stage: stage)))
            .DistinctBy(pair => pair.Label, StageLabels.Comparer)
            .ToFrozenDictionary(pair => pair.Label, pair => pair.Stage, StageLabels.Comparer);
    }

    /// <summary>Gets the identifier of the model, such as <c>five-stage</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name { get; }

    /// <summary>
    /// Gets all stages, in definition order: open ones, then closing ones, then phases after the close.
    /// </summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Gets the stages in which an opportunity is open: the steps of the funnel, in order.</summary>
    /// <value>1 to 64 stages.</value>
    public ImmutableArray<Stage> OpenStages { get; }

    /// <summary>Starts a definition.</summary>
    /// <param name="id">The identifier of the model, such as <c>sales</c>.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static StageModelBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(id, name, []);
    }

    /// <summary>Starts a definition with an English name.</summary>
    /// <param name="id">The identifier of the model, such as <c>sales</c>.</param>
    /// <param name="name">The English name.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException">A parameter is empty or white space.</exception>
    public static StageModelBuilder CreateBuilder(string id, string name) =>
        CreateBuilder(id, LocalizedText.Create(name));

    /// <summary>Starts a variant of this definition.</summary>
    /// <returns>A builder that holds this model's identifier, name and stages.</returns>
    public StageModelBuilder ToBuilder() => new(Id, Name, Stages);

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

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] StageModel? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Name.Equals(other.Name)
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StageModel);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Id, StringComparer.Ordinal);
        foreach (var stage in Stages)
        {
            hash.Add(stage);
        }

        return hash.ToHashCode();
    }

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, in its first language when it has no English one.</returns>
    public override string ToString() => Name.ToString();
}
