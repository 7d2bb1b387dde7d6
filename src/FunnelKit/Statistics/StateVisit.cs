namespace FunnelKit.Statistics;

/// <summary>A stay in a state, and the state it led to: one step of a process with several states.</summary>
/// <remarks>
/// Equality compares all values. The default value stands for one stay in state 0 from time 0 to 0, which no estimate
/// accepts.
/// </remarks>
public readonly record struct StateVisit
{
    private readonly long _repetitions;

    /// <summary>Gets the state, from 0 on.</summary>
    public int From { get; init; }

    /// <summary>
    /// Gets the state it led to, another than <see cref="From"/>; null when it was still there when last seen.
    /// </summary>
    public int? To { get; init; }

    /// <summary>
    /// Gets when it was in the state first, at least 0, in any unit: at risk of leaving after that time.
    /// </summary>
    public double Start { get; init; }

    /// <summary>Gets when it left, or was last seen; after <see cref="Start"/> and finite.</summary>
    public double Stop { get; init; }

    /// <summary>Gets how many such stays this one stands for, at least 1. The default value is 1.</summary>
    public long Count
    {
        get => _repetitions + 1L;
        init => _repetitions = value - 1L;
    }

    internal void ThrowIfInvalid(int states, string name)
    {
        ThrowIfNotState(From, states, name);
        if (To is { } to)
        {
            ThrowIfNotState(to, states, name);
            if (to == From)
            {
                throw new ArgumentException($"A stay in state {From} cannot lead to the same state.", name);
            }
        }

        if (!(Start >= 0d && Start < Stop && double.IsFinite(Stop)))
        {
            throw new ArgumentOutOfRangeException(
                name, Stop, "A stay must start at 0 or later, and end after its start at a finite time.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1L, name);
    }

    internal static void ThrowIfNotState(int state, int states, string name)
    {
        if (state < 0 || state >= states)
        {
            throw new ArgumentOutOfRangeException(name, state, $"A state must be at least 0 and below {states}.");
        }
    }
}
