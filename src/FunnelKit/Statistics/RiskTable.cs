using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>How many were at risk, and what happened to them, at each time: all that survival estimates need.</summary>
/// <remarks>
/// <para>
/// Tables of different observations add up with <c>+</c>, which is associative and commutative: the estimate of the sum
/// is the estimate of all observations, to the last bit. The size is the number of distinct times, not of observations.
/// Equality compares all counts; instances are immutable and safe to use from several threads.
/// </para>
/// <para>
/// At risk at a time is who entered before it and neither had an event nor was censored before it: somebody who is
/// censored at the time of an event was still at risk. Who entered at a time is at risk after it. <b>Source:</b>
/// J. P. Klein and M. L. Moeschberger, Survival Analysis, 2nd edition (2003), sections 3.2 and 4.6.
/// </para>
/// <example>
/// <code>
/// RiskTable table = RiskTable.FromCounts(times: [1, 2, 5], events: [4, 3, 1], censored: [0, 1, 2]);
/// </code>
/// </example>
/// </remarks>
public sealed class RiskTable : IEquatable<RiskTable>
{
    private readonly ImmutableArray<long> _events;

    private RiskTable(
        int causes,
        ImmutableArray<double> times,
        ImmutableArray<long> events,
        ImmutableArray<long> censored,
        ImmutableArray<long> entries)
    {
        Causes = causes;
        Times = times;
        _events = events;
        Censored = censored;
        Entries = entries;
        (SampleSize, AtRisk) = Count(entries);
    }

    /// <summary>Gets the table of no observation, of one cause.</summary>
    public static RiskTable Empty { get; } = new(1, [], [], [], []);

    /// <summary>Gets how many causes of events are told apart, at least 1.</summary>
    public int Causes { get; }

    /// <summary>Gets how many were observed.</summary>
    public long SampleSize { get; }

    /// <summary>Gets the distinct times in ascending order.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Gets how many were at risk at each time.</summary>
    public ImmutableArray<long> AtRisk { get; }

    /// <summary>Gets how many were censored at each time.</summary>
    public ImmutableArray<long> Censored { get; }

    /// <summary>Gets how many entered at each time, and were at risk after it.</summary>
    public ImmutableArray<long> Entries { get; }

    /// <summary>Gets the last time at which somebody was watched; null for no observation.</summary>
    public double? LastTime => Times.IsEmpty ? null : Times[^1];

    /// <summary>Determines whether two tables hold the same counts.</summary>
    /// <param name="left">The one table.</param>
    /// <param name="right">The other table.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(RiskTable? left, RiskTable? right) => Equals(left, right);

    /// <summary>Determines whether two tables hold different counts.</summary>
    /// <param name="left">The one table.</param>
    /// <param name="right">The other table.</param>
    /// <returns>True if they are not equal.</returns>
    public static bool operator !=(RiskTable? left, RiskTable? right) => !Equals(left, right);

    /// <summary>Adds up two tables of different observations.</summary>
    /// <param name="left">The one table.</param>
    /// <param name="right">The other table.</param>
    /// <returns>The table of the observations of both, with as many causes as the table with more of them.</returns>
    /// <exception cref="ArgumentNullException">A table is null.</exception>
    /// <exception cref="OverflowException">A count exceeds <see cref="long.MaxValue"/>.</exception>
    public static RiskTable operator +(RiskTable left, RiskTable right) => Add(left, right);

    /// <inheritdoc cref="op_Addition"/>
    public static RiskTable Add(RiskTable left, RiskTable right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var counts = new RiskCounts(Math.Max(left.Causes, right.Causes));
        left.AddTo(counts);
        right.AddTo(counts);
        return FromCounts(counts);
    }

    /// <summary>Counts observations, in any order.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="causes">How many causes are told apart, at least 1. The default value is 1.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">The observations are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="causes"/> is below 1, or an observation has a time, an entry, a cause or a count out of its
    /// range.
    /// </exception>
    /// <exception cref="OverflowException">A count exceeds <see cref="long.MaxValue"/>.</exception>
    public static RiskTable FromObservations(IEnumerable<SurvivalObservation> observations, int causes = 1)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentOutOfRangeException.ThrowIfLessThan(causes, 1);
        var counts = new RiskCounts(causes);
        foreach (var observation in observations)
        {
            observation.ThrowIfInvalid(causes, nameof(observations));
            counts.AddExit(observation.Time, observation.Cause, observation.Count);
            if (observation.Entry is { } entry)
            {
                counts.AddEntry(entry, observation.Count);
            }
        }

        return FromCounts(counts);
    }

    /// <summary>Takes counts for each time.</summary>
    /// <param name="times">The times in strictly ascending order, at least 0 and finite.</param>
    /// <param name="events">
    /// The events of each time, at least 0: cause by cause for the first time, then the next.
    /// </param>
    /// <param name="censored">How many were censored at each time, at least 0.</param>
    /// <param name="entries">
    /// How many entered at each time, at least 0; empty when everybody was watched from the beginning on. Who left
    /// without having entered was watched from the beginning on.
    /// </param>
    /// <param name="causes">How many causes are told apart, at least 1. The default value is 1.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">
    /// The spans do not fit to each other, the times do not ascend, or more entered than left, or more left than
    /// were at risk.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A time or a count is out of its range, or <paramref name="causes"/> is below 1.
    /// </exception>
    /// <exception cref="OverflowException">A count exceeds <see cref="long.MaxValue"/>.</exception>
    public static RiskTable FromCounts(
        ReadOnlySpan<double> times,
        ReadOnlySpan<long> events,
        ReadOnlySpan<long> censored,
        ReadOnlySpan<long> entries = default,
        int causes = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(causes, 1);
        ThrowIfNotTimes(times);
        ThrowIfNotCounts(events, (long)times.Length * causes, nameof(events));
        ThrowIfNotCounts(censored, times.Length, nameof(censored));
        ThrowIfNotCounts(entries, entries.IsEmpty ? 0 : times.Length, nameof(entries));
        return new(
            causes,
            [.. times],
            [.. events],
            [.. censored],
            entries.IsEmpty ? [.. new long[times.Length]] : [.. entries]);
    }

    /// <summary>Gets how many events of one cause there were at a time.</summary>
    /// <param name="index">The position of the time in <see cref="Times"/>.</param>
    /// <param name="cause">The cause, from 1 to <see cref="Causes"/>.</param>
    /// <returns>The number of events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time or cause.</exception>
    public long EventsAt(int index, int cause)
    {
        ThrowIfNotIndex(index);
        if (cause < 1 || cause > Causes)
        {
            throw new ArgumentOutOfRangeException(nameof(cause), cause, $"A cause must be from 1 to {Causes}.");
        }

        return _events[(index * Causes) + cause - 1];
    }

    /// <summary>Gets how many events of any cause there were at a time.</summary>
    /// <param name="index">The position of the time in <see cref="Times"/>.</param>
    /// <returns>The number of events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public long EventsAt(int index)
    {
        ThrowIfNotIndex(index);
        var sum = 0L;
        foreach (var count in _events.AsSpan(index * Causes, Causes))
        {
            sum = checked(sum + count);
        }

        return sum;
    }

    /// <inheritdoc/>
    public bool Equals(RiskTable? other) =>
        other is not null
        && Causes == other.Causes
        && Times.AsSpan().SequenceEqual(other.Times.AsSpan())
        && _events.AsSpan().SequenceEqual(other._events.AsSpan())
        && Censored.AsSpan().SequenceEqual(other.Censored.AsSpan())
        && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RiskTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Causes, Times.Length, SampleSize, LastTime);

    /// <summary>Counts how many were at risk at any time, also between the times of the table.</summary>
    internal long AtRiskAt(double time)
    {
        var index = Times.AsSpan().BinarySearch(time);
        index = index < 0 ? ~index : index;
        return index == Times.Length ? 0L : AtRisk[index];
    }

    private static RiskTable FromCounts(RiskCounts counts)
    {
        var (times, rows) = counts.Sort();
        var width = counts.Width;
        var events = ImmutableArray.CreateBuilder<long>(rows.Length * counts.Causes);
        var censored = ImmutableArray.CreateBuilder<long>(rows.Length);
        var entries = ImmutableArray.CreateBuilder<long>(rows.Length);
        foreach (var row in rows)
        {
            var cells = counts.Cells(row);
            censored.Add(cells[0]);
            events.AddRange(cells[1..(width - 1)]);
            entries.Add(cells[width - 1]);
        }

        return new(
            counts.Causes, [.. times], events.MoveToImmutable(), censored.MoveToImmutable(), entries.MoveToImmutable());
    }

    private void AddTo(RiskCounts counts)
    {
        for (var i = 0; i < Times.Length; i++)
        {
            counts.AddExit(Times[i], 0, Censored[i]);
            counts.AddEntry(Times[i], Entries[i]);
            for (var cause = 1; cause <= Causes; cause++)
            {
                counts.AddExit(Times[i], cause, _events[(i * Causes) + cause - 1]);
            }
        }
    }

    private (long SampleSize, ImmutableArray<long> AtRisk) Count(ImmutableArray<long> entries)
    {
        var (size, entered) = (0L, 0L);
        for (var i = 0; i < Times.Length; i++)
        {
            size = checked(size + EventsAt(i) + Censored[i]);
            entered = checked(entered + entries[i]);
        }

        if (entered > size)
        {
            throw new ArgumentException(
                $"{entered} entered, but only {size} had an event or were censored.", nameof(entries));
        }

        var present = size - entered;
        var atRisk = ImmutableArray.CreateBuilder<long>(Times.Length);
        for (var i = 0; i < Times.Length; i++)
        {
            var left = EventsAt(i) + Censored[i];
            if (left > present)
            {
                throw new ArgumentException(
                    $"At the time at {i}, {left} left, but only {present} were at risk.", nameof(entries));
            }

            atRisk.Add(present);
            present += entries[i] - left;
        }

        return (size, atRisk.MoveToImmutable());
    }

    private void ThrowIfNotIndex(int index)
    {
        if (index < 0 || index >= Times.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), index, $"A position must be at least 0 and below {Times.Length}.");
        }
    }

    private static void ThrowIfNotTimes(ReadOnlySpan<double> times)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (!(times[i] >= 0d && double.IsFinite(times[i])))
            {
                throw new ArgumentOutOfRangeException(nameof(times), times[i], "A time must be at least 0 and finite.");
            }

            if (i > 0 && times[i] <= times[i - 1])
            {
                throw new ArgumentException($"The time at {i} does not ascend.", nameof(times));
            }
        }
    }

    private static void ThrowIfNotCounts(ReadOnlySpan<long> counts, long length, string name)
    {
        if (counts.Length != length)
        {
            throw new ArgumentException($"There are {counts.Length} counts where {length} are needed.", name);
        }

        foreach (var count in counts)
        {
            if (count < 0L)
            {
                throw new ArgumentOutOfRangeException(name, count, "A count must be at least 0.");
            }
        }
    }
}
