using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>The events of one lead that can still count, kept so that a score need not read the others again.</summary>
/// <remarks>
/// <para>
/// A state answers what the model answers for all events that were ever added, to the last bit: in whatever order and
/// portions they came, and whether one state took them or several that were merged. Events of types that the model does
/// not have are not kept.
/// </para>
/// <para>
/// <see cref="Advance"/> forgets what can never count again. To store a state, keep <see cref="Events"/> and
/// <see cref="AdvancedTo"/>; <see cref="From"/> brings it back. Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// BehaviorState state = BehaviorState.Create(model).Add(events).Advance(asOf);
/// state = state.Add(newEvent);
/// Console.WriteLine(state.Score(later).Total);
/// </code>
/// </example>
/// </remarks>
public sealed class BehaviorState
{
    private readonly ImmutableArray<BehaviorMark> _marks;
    private readonly uint _advancedTo;

    private BehaviorState(BehaviorModel model, ImmutableArray<BehaviorMark> marks, uint advancedTo)
    {
        Model = model;
        _marks = marks;
        _advancedTo = advancedTo;
    }

    /// <summary>Gets the model by which the events are scored.</summary>
    public BehaviorModel Model { get; }

    /// <summary>Gets the instant before which no score can be asked for, because events may have been forgotten.</summary>
    /// <value>The start of 1970 when the state was never advanced.</value>
    public DateTimeOffset AdvancedTo => BehaviorClock.ToInstant(_advancedTo);

    /// <summary>Gets how many events are kept.</summary>
    public int Count => _marks.Length;

    /// <summary>Gets the events that are kept, by type in the order of the model, each from new to old.</summary>
    /// <value>Their instants are whole seconds of UTC, and their types are as the model writes them.</value>
    public ImmutableArray<BehaviorEvent> Events =>
    [
        .. _marks.Select(mark => new BehaviorEvent
        {
            Type = Model.Types[mark.Type].Id,
            At = BehaviorClock.ToInstant(mark.Second),
            Id = mark.Id,
        }),
    ];

    /// <summary>Creates a state without events.</summary>
    /// <param name="model">The model by which events are scored.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static BehaviorState Create(BehaviorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model, [], 0);
    }

    /// <summary>Brings a stored state back.</summary>
    /// <param name="model">The model.</param>
    /// <param name="events">The events that the state kept.</param>
    /// <param name="advancedTo">The instant to which it was advanced.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">
    /// An instant is before 1970 or after early 2106.
    /// </exception>
    public static BehaviorState From(
        BehaviorModel model, IEnumerable<BehaviorEvent> events, DateTimeOffset advancedTo) =>
        Create(model).Add(events).Advance(advancedTo);

    /// <summary>Adds an event.</summary>
    /// <param name="behaviorEvent">The event. One that can no longer count is not kept.</param>
    /// <returns>The state with the event.</returns>
    /// <exception cref="ArgumentException">The instant is before 1970 or after early 2106.</exception>
    public BehaviorState Add(BehaviorEvent behaviorEvent) => Add([behaviorEvent]);

    /// <summary>Adds events.</summary>
    /// <param name="events">The events, in any order. Those that can no longer count are not kept.</param>
    /// <returns>The state with the events.</returns>
    /// <exception cref="ArgumentException">An instant is before 1970 or after early 2106.</exception>
    public BehaviorState Add(IEnumerable<BehaviorEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var marks = new BehaviorMarks(Model.Compiled);
        marks.Add(_marks);
        marks.Add(events);
        return Keep(marks, _advancedTo);
    }

    /// <summary>Forgets the events that count at no instant from one on.</summary>
    /// <param name="asOf">The instant; nothing happens when the state has been advanced as far before.</param>
    /// <returns>The state, which answers for that instant and later ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before 1970 or after early 2106.</exception>
    public BehaviorState Advance(DateTimeOffset asOf)
    {
        var second = BehaviorClock.ToSecond(asOf, nameof(asOf));
        if (second <= _advancedTo)
        {
            return this;
        }

        var marks = new BehaviorMarks(Model.Compiled);
        marks.Add(_marks);
        return Keep(marks, second);
    }

    /// <summary>Puts the events of two states of one lead together.</summary>
    /// <param name="other">The other state, which took other events.</param>
    /// <returns>
    /// A state advanced as far as the further one. Events with an identifier count once; others count in each state.
    /// </returns>
    /// <exception cref="ArgumentException">The states are not of equal models.</exception>
    public BehaviorState Merge(BehaviorState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Model != Model)
        {
            throw new ArgumentException(
                $"A state of the model '{Model}' cannot be merged with one of '{other.Model}', which differs.",
                nameof(other));
        }

        var marks = new BehaviorMarks(Model.Compiled);
        marks.Add(_marks);
        marks.Add(other._marks);
        return Keep(marks, Math.Max(_advancedTo, other._advancedTo));
    }

    /// <summary>Scores the lead.</summary>
    /// <param name="asOf">The instant, from <see cref="AdvancedTo"/> to early 2106.</param>
    /// <returns>The score with its contributions; types that the model does not have are not reported.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="asOf"/> is before <see cref="AdvancedTo"/> or after early 2106.
    /// </exception>
    /// <exception cref="OverflowException">The events are worth more than nine million million points.</exception>
    public BehaviorScore Score(DateTimeOffset asOf) => Model.Compiled.Explain(Keys(), SecondOf(asOf, nameof(asOf)));

    /// <summary>Lists the instants at which the score can change.</summary>
    /// <param name="from">The instant after which to list, at least <see cref="AdvancedTo"/>.</param>
    /// <param name="through">The last instant to list.</param>
    /// <returns>
    /// The instants in order: events, the passing of whole days, and ends of windows, steps and bonuses. Where ages are
    /// in days, the score is the same between two of them; where they are in seconds, it then only fades.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An instant is before <see cref="AdvancedTo"/> or after early 2106.
    /// </exception>
    public ImmutableArray<DateTimeOffset> ChangesBetween(DateTimeOffset from, DateTimeOffset through) =>
        Model.Compiled.ChangesBetween(Keys(), SecondOf(from, nameof(from)), SecondOf(through, nameof(through)));

    private ulong[] Keys() => [.. _marks.Select(mark => mark.Key)];

    private uint SecondOf(DateTimeOffset instant, string parameter)
    {
        var second = BehaviorClock.ToSecond(instant, parameter);
        return second >= _advancedTo
            ? second
            : throw new ArgumentOutOfRangeException(
                parameter, instant, $"The state has been advanced to {AdvancedTo:O} and knows nothing before it.");
    }

    private BehaviorState Keep(BehaviorMarks marks, uint advancedTo)
    {
        var types = Model.Compiled.Types;
        return new(
            Model,
            marks.ToImmutable(mark => mark.Second > advancedTo
                || types[mark.Type].AgeOf(advancedTo - mark.Second) < types[mark.Type].EndDays),
            advancedTo);
    }
}
