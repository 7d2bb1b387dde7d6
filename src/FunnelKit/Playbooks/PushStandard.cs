using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>How many opportunities a salesperson should move to the next stage in a week (推进标准).</summary>
/// <remarks>
/// The standard is measured, not estimated: every number is a count of moves in the history. Equality compares the
/// number. Instances are immutable and thread-safe.
/// <example>
/// <code>
/// PushReport week = PushStandard.Standard.Measure(timelines, model, monday, monday.AddDays(7), asOf);
/// foreach (PushAttainment person in week.Attainments)
///     Console.WriteLine($"{person.Person}: {person.Moves} of {person.Expected}");
/// </code>
/// </example>
/// </remarks>
public sealed record PushStandard
{
    private const double DaysPerWeek = 7d;

    private PushStandard(int movesPerWeek) => MovesPerWeek = movesPerWeek;

    /// <summary>Gets the usual standard: 10 opportunities a week.</summary>
    public static PushStandard Standard { get; } = new(10);

    /// <summary>Gets how many moves a week are expected of one person.</summary>
    /// <value>At least 1.</value>
    public int MovesPerWeek { get; }

    /// <summary>Creates a standard.</summary>
    /// <param name="movesPerWeek">How many moves a week are expected of one person, at least 1.</param>
    /// <returns>The standard.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="movesPerWeek"/> is below 1.</exception>
    public static PushStandard Create(int movesPerWeek)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(movesPerWeek, 1);
        return new(movesPerWeek);
    }

    /// <summary>Counts the moves of each person in a period.</summary>
    /// <param name="timelines">The opportunities.</param>
    /// <param name="model">The model that says which stage comes later.</param>
    /// <param name="from">The first local day of the period.</param>
    /// <param name="to">The first local day after the period; after <paramref name="from"/>.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="calendar">
    /// The calendar of days. Null for <see cref="BusinessCalendar.CalendarDays"/>.
    /// </param>
    /// <returns>The report. A period of two weeks is expected to have twice the moves of one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="to"/> is not after <paramref name="from"/>.
    /// </exception>
    public PushReport Measure(
        IEnumerable<OpportunityTimeline> timelines,
        StageModel model,
        DateOnly from,
        DateOnly to,
        DateTimeOffset asOf,
        IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(timelines);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        var days = calendar ?? BusinessCalendar.CalendarDays;
        var (start, end) = (CalendarDays.StartOf(days, from), CalendarDays.StartOf(days, to));
        var moves = new List<(string? Person, string Opportunity)>();
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var timeline in timelines)
        {
            ArgumentNullException.ThrowIfNull(timeline, nameof(timelines));
            var state = timeline.StateAt(asOf);
            if (state is { IsOpen: true, Owner: { } owner })
            {
                people.Add(owner);
            }

            moves.AddRange(PushedMoves.Of(timeline, model, asOf)
                .Where(move => move.At >= start && move.At < end)
                .Select(move => (move.Person, timeline.OpportunityId)));
        }

        var expected = MovesPerWeek * ((to.DayNumber - from.DayNumber) / DaysPerWeek);
        var byPerson = moves.ToLookup(move => move.Person, move => move.Opportunity, StringComparer.Ordinal);
        people.UnionWith(byPerson.Where(group => group.Key is not null).Select(group => group.Key!));
        var named = people.Order(StringComparer.Ordinal).Select(Attain);
        return new PushReport(this, from, to, byPerson.Contains(null) ? [.. named, Attain(null)] : [.. named]);

        PushAttainment Attain(string? person)
        {
            var pushed = byPerson[person].ToList();
            return new(person, pushed.Count, pushed.Distinct(StringComparer.Ordinal).Count(), expected);
        }
    }
}
