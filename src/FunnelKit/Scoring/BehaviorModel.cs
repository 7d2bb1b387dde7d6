using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Scoring;

/// <summary>What the behavior of leads is worth, as data: types of events with points that fade.</summary>
/// <remarks>
/// <para>
/// Equality compares the whole definition. Instances are immutable and thread-safe.
/// </para>
/// <para>
/// A score is computed at an instant, from the events up to then: it does not depend on their order, on how they
/// arrived, or on earlier scores. The points of each event are rounded once to millionths of a point; all sums are
/// exact.
/// </para>
/// <example>
/// <code>
/// BehaviorModel model = BehaviorModel.CreateBuilder("web", "Web")
///     .Add("page-view", 1, Decay.HalfLife(14), highest: 10)
///     .Add("unsubscribe", -20)
///     .Build();
/// BehaviorScore score = model.Score(events, asOf);
/// Console.WriteLine(score.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed partial class BehaviorModel : IEquatable<BehaviorModel>
{
    /// <summary>The most types that a model may have.</summary>
    public const int MaxTypes = 1_000;

    internal BehaviorModel(BehaviorModelContent content) => Content = content;

    /// <summary>Gets the identifier, the same for all versions.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the version.</summary>
    /// <value>A whole number from 1.</value>
    public int Version => Content.Version;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets what the model is for and where its numbers come from, or null.</summary>
    public LocalizedText? Description => Content.Description;

    /// <summary>Gets in what steps the age of an event grows.</summary>
    /// <value><see cref="AgeUnit.Days"/> or <see cref="AgeUnit.Seconds"/>.</value>
    public AgeUnit AgeUnit => Content.AgeUnit == AgeUnit.Seconds ? AgeUnit.Seconds : AgeUnit.Days;

    /// <summary>Gets the types of behavior, in the order of the definition.</summary>
    public ImmutableArray<BehaviorType> Types => Content.Types;

    /// <summary>Gets the groups of types that share limits.</summary>
    public ImmutableArray<BehaviorGroup> Groups => Content.Groups;

    internal BehaviorModelContent Content { get; }

    internal CompiledBehavior Compiled => field ??= new(this);

    /// <summary>Compares two definitions.</summary>
    /// <param name="left">A model.</param>
    /// <param name="right">Another model.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(BehaviorModel? left, BehaviorModel? right) => Equals(left, right);

    /// <summary>Compares two definitions.</summary>
    /// <param name="left">A model.</param>
    /// <param name="right">Another model.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(BehaviorModel? left, BehaviorModel? right) => !Equals(left, right);

    /// <summary>Starts a new model.</summary>
    /// <param name="id">The identifier, such as <c>web</c>.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BehaviorModelBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new()
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Starts a new model with an English name.</summary>
    /// <param name="id">The identifier, such as <c>web</c>.</param>
    /// <param name="name">The English name.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static BehaviorModelBuilder CreateBuilder(string id, string name) =>
        CreateBuilder(id, LocalizedText.Create(name));

    /// <summary>Starts a variant of this model.</summary>
    /// <returns>A builder that holds all of this model.</returns>
    public BehaviorModelBuilder ToBuilder() => new(Content);

    /// <summary>Finds a type.</summary>
    /// <param name="id">The identifier; compared ordinally, without regard to case.</param>
    /// <param name="type">The type, or null when the model has none of that identifier.</param>
    /// <returns>True if the model has the type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGetType(string id, [NotNullWhen(true)] out BehaviorType? type)
    {
        ArgumentNullException.ThrowIfNull(id);
        type = Compiled.TryFind(id, out var index) ? Types[index] : null;
        return type is not null;
    }

    /// <summary>Scores the behavior of one lead.</summary>
    /// <param name="events">What happened, in any order.</param>
    /// <param name="asOf">
    /// The instant, from 1970 to early 2106: events up to its whole second count, later ones are only reported.
    /// </param>
    /// <param name="createdAt">
    /// When the lead was created, or null. Earlier events count like others, because people look around before they
    /// leave their name; they are reported.
    /// </param>
    /// <returns>The score with its contributions.</returns>
    /// <exception cref="ArgumentException">The instant of an event is before 1970 or after early 2106.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="asOf"/> is before 1970 or after early 2106.
    /// </exception>
    /// <exception cref="OverflowException">The events are worth more than nine million million points.</exception>
    public BehaviorScore Score(
        IEnumerable<BehaviorEvent> events, DateTimeOffset asOf, DateTimeOffset? createdAt = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var second = BehaviorClock.ToSecond(asOf, nameof(asOf));
        var marks = new BehaviorMarks(Compiled);
        marks.Add(events);
        return Compiled.Explain(marks.ToKeys(), second) with
        {
            UnknownTypes = marks.UnknownTypes(),
            EventsBeforeCreation = createdAt is { } created ? marks.CountBefore(created) : 0,
        };
    }

    /// <summary>Scores the behavior of all leads of a table.</summary>
    /// <param name="table">The leads, with their events; without events in its mapping, nobody did anything.</param>
    /// <param name="asOf">The instant, from 1970 to early 2106: events up to its whole second count.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may score at once, at least 1. The scores are the same, however many there are.
    /// </param>
    /// <returns>The scores, each explained when asked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="asOf"/> is before 1970 or after early 2106, or <paramref name="maxDegreeOfParallelism"/> is
    /// below 1.
    /// </exception>
    /// <exception cref="OverflowException">A lead is worth more than nine million million points.</exception>
    public BehaviorScores Score(LeadTable table, DateTimeOffset asOf, int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        var second = BehaviorClock.ToSecond(asOf, nameof(asOf));
        var columns = table.Behavior ?? BehaviorColumns.Empty(table.Count);
        return new(this, new BehaviorFold(Compiled, columns, second), second, maxDegreeOfParallelism);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] BehaviorModel? other) => other is not null && Content.Equals(other.Content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BehaviorModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Content.GetHashCode();

    /// <summary>Gets the English name and the version.</summary>
    /// <returns>Such as <c>Web 1</c>.</returns>
    public override string ToString() => $"{Name.ToString(LocalizedText.English)} {Version}";
}
