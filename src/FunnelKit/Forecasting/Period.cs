namespace FunnelKit.Forecasting;

/// <summary>A named, half-open range of days, such as a month.</summary>
/// <remarks>
/// <para>Equality compares name and both ends. Periods are ordered by start, then by end, then by name.</para>
/// <para>The default value has an empty name and holds no day.</para>
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    private readonly int _start;
    private readonly int _end;
    private readonly string? _name;

    private Period(string name, int start, int end)
    {
        _name = name;
        _start = start;
        _end = end;
    }

    /// <summary>Gets the name, unique in its calendar.</summary>
    /// <value>For example <c>2026-12</c>, <c>2026-Q4</c> or <c>2026</c>; empty by default.</value>
    public string Name => _name ?? string.Empty;

    /// <summary>Gets the first day.</summary>
    public DateOnly Start => DateOnly.FromDayNumber(_start);

    /// <summary>Gets the first day after the period.</summary>
    /// <value>
    /// <see cref="DateOnly.MaxValue"/> for a period that lasts to the end of time, which then holds that day, too: no
    /// date stands for the day after it.
    /// </value>
    public DateOnly End => DateOnly.FromDayNumber(Math.Min(_end, DateOnly.MaxValue.DayNumber));

    /// <summary>Gets a value indicating whether no later day exists.</summary>
    internal bool IsLast => _end > DateOnly.MaxValue.DayNumber;

    /// <summary>Creates a period.</summary>
    /// <param name="name">The name, unique in its calendar.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The first day after the period; null for a period that lasts to the end of time.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="end"/> is not after <paramref name="start"/>.
    /// </exception>
    public static Period Create(string name, DateOnly start, DateOnly? end)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var last = end?.DayNumber ?? DateOnly.MaxValue.DayNumber + 1;
        return last > start.DayNumber
            ? new(name, start.DayNumber, last)
            : throw new ArgumentOutOfRangeException(nameof(end), end, "A period must end after its first day.");
    }

    /// <summary>Determines whether one period sorts before another.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether one period sorts behind another.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether one period sorts before another or equals it.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether one period sorts behind another or equals it.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>Determines whether a day lies in the period.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True if the day is the start or later, and before the end.</returns>
    public bool Contains(DateOnly date) => date.DayNumber >= _start && date.DayNumber < _end;

    /// <inheritdoc/>
    public bool Equals(Period other) =>
        _start == other._start && _end == other._end && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_start, _end, Name);

    /// <inheritdoc/>
    public int CompareTo(Period other) =>
        _start.CompareTo(other._start) is var byStart and not 0 ? byStart
        : _end.CompareTo(other._end) is var byEnd and not 0 ? byEnd
        : string.CompareOrdinal(Name, other.Name);

    /// <summary>Gets the name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
