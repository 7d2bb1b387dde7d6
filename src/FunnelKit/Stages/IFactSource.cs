namespace FunnelKit.Stages;

/// <summary>What is known about one opportunity at one instant.</summary>
/// <remarks>
/// An implementation answers the same question always alike, has no side effects, and can be used by several threads at
/// once: it is a snapshot. A fact it has never heard of is one that is not known.
/// </remarks>
public interface IFactSource
{
    /// <summary>Gets what is known of a fact.</summary>
    /// <param name="fact">The identifier of the fact, such as <c>amount</c>; compared ordinally.</param>
    /// <returns>The value, or <see cref="FactValue.None"/> when nothing is known.</returns>
    FactValue ValueOf(string fact);

    /// <summary>Counts how often something has happened.</summary>
    /// <param name="interaction">The identifier of the interaction, such as <c>visit</c>; compared ordinally.</param>
    /// <param name="withinDays">
    /// How far to look back, in days of elapsed time, at least 1: from just after that instant up to and including the
    /// instant of this snapshot. Null for the whole history.
    /// </param>
    /// <returns>The number; 0 when it has never happened.</returns>
    int CountOf(string interaction, int? withinDays);
}
