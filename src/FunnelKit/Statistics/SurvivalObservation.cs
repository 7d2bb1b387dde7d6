namespace FunnelKit.Statistics;

/// <summary>How long something was watched, and what ended it: an event of some cause, or only the watching.</summary>
/// <remarks>
/// <para>
/// A visit of a stage is one: it takes a time, and ends by an advance, a loss, a regression, or is still open. Equality
/// compares all values. The default value is one observation that was censored at time 0.
/// </para>
/// <example>
/// <code>
/// var advanced = new SurvivalObservation { Time = 12, Cause = 1 };
/// var stillOpen = new SurvivalObservation { Time = 30, Entry = 7 };   // watched from its 7th day on
/// </code>
/// </example>
/// </remarks>
public readonly record struct SurvivalObservation
{
    private readonly long _repetitions;

    /// <summary>
    /// Gets the time of the event, or until when nothing had happened; at least 0 and finite, in any unit.
    /// </summary>
    public double Time { get; init; }

    /// <summary>
    /// Gets what happened: 0 when nothing did until <see cref="Time"/> (censored), or a cause from 1 on.
    /// </summary>
    public int Cause { get; init; }

    /// <summary>
    /// Gets the time after which it was watched (delayed entry), at least 0 and below <see cref="Time"/>; null when it
    /// was watched from the beginning on, time 0 included. The default value is null.
    /// </summary>
    public double? Entry { get; init; }

    /// <summary>Gets how many such observations this one stands for, at least 1. The default value is 1.</summary>
    public long Count
    {
        get => _repetitions + 1L;
        init => _repetitions = value - 1L;
    }

    internal void ThrowIfInvalid(int causes, string name)
    {
        if (!(Time >= 0d && double.IsFinite(Time)))
        {
            throw new ArgumentOutOfRangeException(name, Time, "A time must be at least 0 and finite.");
        }

        if (Entry is { } entry && !(entry >= 0d && entry < Time))
        {
            throw new ArgumentOutOfRangeException(
                name, entry, $"An entry must be at least 0 and before the time {Text(Time)}.");
        }

        if (Cause < 0 || Cause > causes)
        {
            throw new ArgumentOutOfRangeException(
                name, Cause, $"A cause must be from 1 to {causes}, or 0 for a censored observation.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1L, name);
    }

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
